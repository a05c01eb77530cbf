import type { Aanleveruitslag, Oorzaak } from '@kavel/contract';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Retourcode, plaatsText } from '../../ui/Retourcode.tsx';
import { SubTitle } from '../../ui/Tekst.tsx';
import { opsomming } from '../../ui/dagen.ts';
import { duurText } from './aanlevering-stand.ts';
import { RetourKnop } from './RetourKnop.tsx';

type Props = {
  readonly bestand: File;
  readonly uitslag: Extract<Aanleveruitslag, { readonly uitkomst: 'geweigerd' }>;
  readonly milliseconden: number;
  readonly agb: string;
  readonly opnieuw: () => void;
};

/** A refused file: each cause once, what to do, and where in the file. */
export function Geweigerd({ bestand, uitslag, milliseconden, agb, opnieuw }: Props) {
  const { leesbaar, aantalBevindingen, oorzaken } = uitslag;
  const getoond = oorzaken.reduce((sum, { aantal }) => sum + aantal, 0);
  return (
    <article className="kavel-uitslag" data-uitkomst="geweigerd">
      <SubTitle>{bestand.name}</SubTitle>
      <Melding soort="error" titel={titelOf(uitslag)}>
        <p>
          {vervolgText(uitslag)} Klaar in {duurText(milliseconden)}.
        </p>
      </Melding>
      <ol className="kavel-oorzaken">
        {oorzaken.map((oorzaak) => (
          <Oorzaakregel
            key={`${oorzaak.retourcode} ${oorzaak.record} ${oorzaak.veld}`}
            oorzaak={oorzaak}
            leesbaar={leesbaar}
          />
        ))}
      </ol>
      {getoond < aantalBevindingen ? (
        <p>
          Hierboven zijn de eerste {getoond.toLocaleString('nl-NL')} bevindingen geteld. Na herstel daarvan
          kunnen er nog meer soorten zijn.
        </p>
      ) : null}
      <div className="kavel-acties">
        <Knop soort="hoofd" onClick={opnieuw}>
          {leesbaar ? 'Stuur het verbeterde bestand' : 'Kies een ander bestand'}
        </Knop>
        {leesbaar ? <RetourKnop agb={agb} bestand={bestand} /> : null}
      </div>
    </article>
  );
}

function titelOf({ leesbaar, aantalBevindingen, oorzaken }: Props['uitslag']): string {
  if (!leesbaar) return 'Geweigerd: dit is geen declaratiebestand dat Kavel kan lezen';
  const soorten = oorzaken.length === 1 ? '1 oorzaak' : `${oorzaken.length} oorzaken`;
  const keer =
    aantalBevindingen === 1 ? '1 bevinding' : `${aantalBevindingen.toLocaleString('nl-NL')} bevindingen`;
  return `Geweigerd: ${keer}, ${soorten}`;
}

function vervolgText({ leesbaar, oorzaken }: Props['uitslag']): string {
  if (!leesbaar) return 'Er is niets bewaard. Kies het declaratiebestand zelf.';
  const nummer = oorzaken.some(({ veld }) => veld === '0116')
    ? ''
    : ' Het mag hetzelfde factuurnummer houden.';
  return `Van de inhoud is niets bewaard. Herstel het bestand en stuur het in zijn geheel opnieuw.${nummer}`;
}

type OorzaakProps = { readonly oorzaak: Oorzaak; readonly leesbaar: boolean };

/** What is no claim at all is not mended but replaced, and the finding says by what. */
function Oorzaakregel({ oorzaak, leesbaar }: OorzaakProps) {
  const { retourcode, betekenis, aantal, regels, voorbeeld, hulp } = oorzaak;
  const waar = opsomming(regels.map((regel) => regel.toLocaleString('nl-NL')));
  const meer = aantal > regels.length ? ' en verder' : '';
  return (
    <li>
      <p className="kavel-oorzaken__kop">
        <Retourcode code={retourcode} /> {betekenis ?? ''}
      </p>
      {leesbaar ? (
        <p>
          <strong>Wat u doet:</strong> {hulp}
        </p>
      ) : null}
      <p>
        <strong>
          {regels[0] === undefined ? 'Bevinding' : `Regel ${regels[0].toLocaleString('nl-NL')}`}:
        </strong>{' '}
        {voorbeeld}
      </p>
      <p className="kavel-oorzaken__plaats">
        {aantal === 1 ? '1 keer' : `${aantal.toLocaleString('nl-NL')} keer`}, {plaatsText(oorzaak)};{' '}
        {regels.length === 1 ? 'regel' : 'regels'} {waar}
        {meer} van het bestand
      </p>
    </li>
  );
}
