import { Keuze, Tekstveld } from '../../ui/Veld.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { VORM } from './feit-invoer.ts';
import type { FeitDefinitie, FeitFout, FeitTekst } from './feit-invoer.ts';

type Props = {
  readonly definities: readonly FeitDefinitie[];
  readonly tekst: FeitTekst;
  readonly fouten: readonly FeitFout[];
  readonly wijzig: (tekst: FeitTekst) => void;
};

/** What the chosen policy asks of the provider. An empty field is unknown, never a no. */
export function FeitVelden({ definities, tekst, fouten, wijzig }: Props) {
  return (
    <fieldset className="kavel-velden">
      <legend>Wat weet u van de zorgaanbieder?</legend>
      <Paragraph>Weet u iets niet? Laat het leeg. Kavel zegt het als het antwoord daarvan afhangt.</Paragraph>
      {definities.map((definitie) => {
        const { naam, soort, omschrijving } = definitie;
        const veld = {
          id: `feit-${naam}`,
          naam: kop(definitie),
          uitleg: [omschrijving, VORM[soort]].filter((part) => part !== '').join(' '),
          fout: fouten.find((fout) => fout.naam === naam)?.melding,
          waarde: tekst[naam] ?? '',
          wijzig: (waarde: string) => {
            wijzig({ ...tekst, [naam]: waarde });
          },
        };
        return soort === 'jaNee' ? (
          <Keuze key={naam} {...veld} opties={JA_NEE} />
        ) : (
          <Tekstveld key={naam} {...veld} toetsen="decimal" />
        );
      })}
    </fieldset>
  );
}

const JA_NEE = [
  { waarde: '', tekst: 'Weet ik niet' },
  { waarde: 'ja', tekst: 'Ja' },
  { waarde: 'nee', tekst: 'Nee' },
];

/** Amounts are typed in euros; the API takes them in eurocents. */
function kop({ label, soort, eenheid: eigen }: FeitDefinitie): string {
  const eenheid = soort === 'eurocent' ? 'euro' : eigen;
  const text = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return eenheid === undefined ? text : `${text} (${eenheid})`;
}
