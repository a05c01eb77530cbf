import { useRef } from 'react';
import type { OpgaveGeweigerd, OpgaveGoed } from '@kavel/contract';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { SubTitle } from '../../ui/Tekst.tsx';
import { printAlleen } from '../../ui/afdrukken.ts';
import { euro, moment } from '../../ui/getallen.ts';
import { Opgavemaanden } from './Opgavemaanden.tsx';
import { plaatsText, voorbeeldTitel, zorgmaandenText } from './opgave-tekst.ts';
import type { Opgavestand } from './use-opgave.ts';

type Props = {
  readonly stand: Opgavestand;
  /** For whom: name and AGB code. */
  readonly naam: string;
  readonly fictief: boolean;
  readonly neemIn: (bestand: File) => void;
  readonly wis: () => void;
  readonly opnieuw: () => void;
};

/** What became of the file: what it changes, the receipt, or what is wrong with it. */
export function Opgaveuitkomst({ stand, neemIn, wis, opnieuw, ...aanbieder }: Props) {
  const { bestand } = stand;
  switch (stand.soort) {
    case 'bezig':
      return (
        <article className="kavel-uitslag" data-uitkomst="bezig">
          <SubTitle>{bestand.name}</SubTitle>
          <progress aria-label={`Controle van ${bestand.name}`} />
          <p role="status">Kavel leest het bestand.</p>
        </article>
      );
    case 'voorbeeld':
      return <Voorbeeld bestand={bestand} uitslag={stand.uitslag} neemIn={neemIn} wis={wis} />;
    case 'bewaard':
      return <Bewijs bestand={bestand} uitslag={stand.uitslag} {...aanbieder} />;
    case 'geweigerd':
      return <Geweigerd bestand={bestand} uitslag={stand.uitslag} opnieuw={opnieuw} />;
    case 'bekend':
      return (
        <article className="kavel-uitslag" data-uitkomst="bekend">
          <SubTitle>{bestand.name}</SubTitle>
          <Melding soort="info" titel="Dit staat er al">
            <p>Alles in dit bestand is al eerder zo opgegeven. Er is niets veranderd.</p>
          </Melding>
        </article>
      );
    case 'mislukt':
      return (
        <article className="kavel-uitslag" data-uitkomst="mislukt">
          <SubTitle>{bestand.name}</SubTitle>
          <Melding soort="error" titel={stand.problem.title}>
            <p>{stand.problem.detail}</p>
          </Melding>
        </article>
      );
  }
}

type VoorbeeldProps = Pick<Props, 'neemIn' | 'wis'> & {
  readonly bestand: File;
  readonly uitslag: OpgaveGoed;
};

function Voorbeeld({ bestand, uitslag, neemIn, wis }: VoorbeeldProps) {
  const { maanden, totaalEurocent } = uitslag;
  const over = zorgmaandenText(maanden.map(({ zorgmaand }) => zorgmaand));
  return (
    <article className="kavel-uitslag" data-uitkomst="voorbeeld">
      <SubTitle>Dit verandert er: {bestand.name}</SubTitle>
      <Melding soort="info" titel={voorbeeldTitel(uitslag)}>
        <p>
          Er is nog niets bewaard. Bevestigt u, dan staat er over {over} samen {euro(totaalEurocent)}. Alleen
          het verschil telt mee vanaf de eerstvolgende click.
        </p>
      </Melding>
      <Opgavemaanden uitslag={uitslag} naam={bestand.name} />
      <div className="kavel-acties">
        <Knop
          soort="hoofd"
          onClick={() => {
            neemIn(bestand);
          }}
        >
          Bevestig deze opgave
        </Knop>
        <Knop soort="licht" onClick={wis}>
          Niet doen
        </Knop>
      </div>
    </article>
  );
}

type BewijsProps = Pick<Props, 'naam' | 'fictief'> & { readonly bestand: File; readonly uitslag: OpgaveGoed };

function Bewijs({ bestand, uitslag, naam, fictief }: BewijsProps) {
  const kaart = useRef<HTMLElement>(null);
  const { bewaard, regels, sha256, totaalEurocent, verschilEurocent } = uitslag;
  if (bewaard === undefined) return null;
  const late = bewaard.teLaat.length === 0 ? '' : zorgmaandenText(bewaard.teLaat);
  return (
    <article ref={kaart} className="kavel-uitslag" data-uitkomst="bewaard">
      <SubTitle>Bewijs van opgave: {bestand.name}</SubTitle>
      <Melding soort="ok" titel={`Bewaard als opgave ${bewaard.opgave}: ${euro(totaalEurocent)}`}>
        <p>
          Het verschil van {euro(verschilEurocent)} telt mee vanaf de eerstvolgende click.
          {late === '' ? '' : ` De opgave over ${late} kwam na de termijn; zij telt gewoon mee.`}
        </p>
      </Melding>
      <dl className="kavel-gegevens">
        <dt>Zorgaanbieder</dt>
        <dd>
          {naam}
          {fictief ? ' — FICTIEF' : ''}
        </dd>
        <dt>Ontvangen</dt>
        <dd>{moment(bewaard.ontvangenOp)}</dd>
        <dt>Regels</dt>
        <dd>{regels.toLocaleString('nl-NL')}</dd>
        <dt>Kenmerk (SHA-256)</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
      </dl>
      <Opgavemaanden uitslag={uitslag} naam={bestand.name} />
      <div className="kavel-acties">
        <Knop
          onClick={() => {
            printAlleen(kaart.current);
          }}
        >
          Druk dit bewijs af
        </Knop>
      </div>
    </article>
  );
}

type GeweigerdProps = Pick<Props, 'opnieuw'> & { readonly bestand: File; readonly uitslag: OpgaveGeweigerd };

function Geweigerd({ bestand, uitslag, opnieuw }: GeweigerdProps) {
  const { bevindingen, leesbaar } = uitslag;
  const aantal = bevindingen.length === 1 ? '1 bevinding' : `${bevindingen.length} bevindingen`;
  return (
    <article className="kavel-uitslag" data-uitkomst="geweigerd">
      <SubTitle>{bestand.name}</SubTitle>
      <Melding
        soort="error"
        titel={leesbaar ? `Niet bewaard: ${aantal}` : 'Niet bewaard: Kavel kan dit bestand niet lezen'}
      >
        <p>Er is niets veranderd. Herstel wat hieronder staat en stuur het hele bestand opnieuw.</p>
      </Melding>
      <Tabel naam={`Bevindingen in ${bestand.name}`} stapelt lang>
        <TableHeader>
          <TableRow>
            <KolomKop>Waar</KolomKop>
            <KolomKop>Wat er mis is en wat u doet</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {bevindingen.map((bevinding, index) => (
            <TableRow key={index}>
              <RijKop>{plaatsText(bevinding)}</RijKop>
              <Cel>{sentence(bevinding.melding)}</Cel>
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
      <div className="kavel-acties">
        <Knop soort="hoofd" onClick={opnieuw}>
          Stuur het verbeterde bestand
        </Knop>
      </div>
    </article>
  );
}

/** On the command line a message follows the name of the file; here it stands alone. */
function sentence(melding: string): string {
  return `${melding.charAt(0).toUpperCase()}${melding.slice(1)}`;
}
