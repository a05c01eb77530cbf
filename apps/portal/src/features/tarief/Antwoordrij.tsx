import { datumText } from '@kavel/core/basis';
import type { Eisoordeel, Feitcatalogus, Feiten, Kenniswending } from '@kavel/core/beleid';
import { eisText } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { RegelLink } from '../../ui/RegelLink.tsx';
import { SubTitle } from '../../ui/Tekst.tsx';
import { Zekerheid } from '../../ui/Zekerheid.tsx';
import { opsomming } from '../../ui/dagen.ts';
import { Afleiding } from './Afleiding.tsx';
import { describeContractduur, describeUitkomst, kortUitkomst } from './uitkomst-tekst.ts';
import type { Vergelijkingsrij } from './vergelijking.ts';

type Props = {
  readonly rij: Vergelijkingsrij;
  readonly catalogus: Feitcatalogus;
  readonly feiten: Feiten;
};

/** The answer of one zorgkantoor. A number and "the source does not say" stand equally large. */
export function Antwoordrij({ rij, catalogus, feiten }: Props) {
  const { soort, kop, bij } = describeUitkomst(rij, catalogus);
  const duur = describeContractduur(rij, catalogus);
  return (
    <li className="kavel-antwoord" data-soort={soort}>
      <SubTitle>{zorgkantoorNaam[rij.zorgkantoor]}</SubTitle>
      <div className="kavel-antwoord__inhoud">
        <p className="kavel-antwoord__kop">
          {kop} {soort === 'percentage' ? <Zekerheden rij={rij} /> : null}
        </p>
        {bij === '' ? null : <p className="kavel-antwoord__bij">{bij}</p>}
        {duur === undefined ? null : <p className="kavel-antwoord__bij">Looptijd: {duur}.</p>}
        {rij.wendingen.map((wending) => (
          <p key={wending.vanaf.toString()} className="kavel-antwoord__bij">
            {wendingText(wending, rij.vraag.kennisdatum)}
          </p>
        ))}
        {soort === 'uitgesloten' ? null : <Eisen eisen={rij.eisen} catalogus={catalogus} />}
        <Afleiding rij={rij} catalogus={catalogus} feiten={feiten} />
      </div>
    </li>
  );
}

/** How sure the steps are that made the percentage: each mark once. */
function Zekerheden({ rij: { resultaat } }: Pick<Props, 'rij'>) {
  const stappen = resultaat.ok ? resultaat.value.antwoord.stappen : [];
  const zekerheden = new Set(stappen.filter(({ toegepast }) => toegepast).map(({ zekerheid }) => zekerheid));
  return [...zekerheden].map((zekerheid) => <Zekerheid key={zekerheid} zekerheid={zekerheid} />);
}

/** The same question and facts, asked before a document became known. */
function wendingText({ vanaf, door, was, werd }: Kenniswending, kennisdatum: Temporal.PlainDate): string {
  const documenten = opsomming(door.map(({ titel }) => titel));
  const isLater = Temporal.PlainDate.compare(vanaf, kennisdatum) > 0;
  const dagErvoor = datumText(vanaf.subtract({ days: 1 }));
  return isLater
    ? `Op ${datumText(vanaf)} werd dit ${kortUitkomst(werd)} in plaats van ${kortUitkomst(was)}, door: ${documenten}.`
    : `Op ${dagErvoor} was dit nog ${kortUitkomst(was)}. Het veranderde door: ${documenten}.`;
}

const STAND: Readonly<Record<Eisoordeel['stand'], { readonly teken: string; readonly tekst: string }>> = {
  voldaan: { teken: '✓', tekst: 'voldaan' },
  'niet voldaan': { teken: '×', tekst: 'niet voldaan' },
  onbekend: { teken: '?', tekst: 'nog niet bekend' },
  'niet van toepassing': { teken: '–', tekst: 'geldt hier niet' },
  opgeschort: { teken: '‖', tekst: 'opgeschort' },
};

function Eisen({
  eisen,
  catalogus,
}: {
  readonly eisen: readonly Eisoordeel[];
  readonly catalogus: Feitcatalogus;
}) {
  const telt = eisen.filter(({ stand }) => stand !== 'niet van toepassing');
  if (telt.length === 0) return null;
  return (
    <>
      <p className="kavel-antwoord__bij">Eisen, los van het percentage:</p>
      <ul className="kavel-eisen">
        {telt.map(({ eis, stand }) => (
          <li key={eis.id} data-stand={stand}>
            <strong>
              <span aria-hidden="true">{STAND[stand].teken}</span> {STAND[stand].tekst}
            </strong>
            <span>
              <RegelLink document={eis.herkomst.id} regel={eis.id}>
                {eisText(catalogus, eis)}
              </RegelLink>
              {stand === 'niet voldaan' ? ` ${eis.gevolg}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
