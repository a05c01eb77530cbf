import type { Toegang } from '@kavel/contract';
import { problemTextByCode, rolNaam } from '@kavel/contract/texts';
import { csvText } from '../../ui/csv.ts';

type Rij = Toegang['toegangen'][number];

/** Nobody signed in is an answer too. */
export function wieText({ persoon, rol, organisatie }: Rij): string {
  if (persoon === undefined) return 'niemand aangemeld';
  const naam = Object.entries(rolNaam).find(([code]) => code === rol)?.[1] ?? rol;
  return [persoon, naam, organisatie].filter((part) => part !== undefined).join(', ');
}

/** The dossier that was asked about, as far as the question named one. */
export function betreftText({ regio, jaar, agb }: Rij): string {
  const parts = [
    regio === undefined ? [] : [`regio ${regio}`],
    jaar === undefined ? [] : [String(jaar)],
    agb === undefined ? [] : [`AGB-code ${agb}`],
  ].flat();
  return parts.length === 0 ? 'geen dossier genoemd' : parts.join(', ');
}

/** What came of it, with the reason in words when there is one. */
export function uitkomstText({ uitkomst, status, reden }: Rij): string {
  const waarom = Object.entries(problemTextByCode).find(([code]) => code === reden)?.[1].title ?? reden;
  return `${uitkomst}${waarom === undefined ? '' : `: ${waarom}`} (${status})`;
}

const KOP = [
  ...['op', 'persoon', 'rol', 'organisatie', 'handeling', 'omschrijving', 'regio', 'jaar', 'agb'],
  ...['uitkomst', 'status', 'reden', 'verzoek', 'bron'],
];

/** Every field of what is shown, the moment in UTC as it is kept. */
export function inzageCsv(rijen: readonly Rij[]): string {
  return csvText(
    KOP,
    rijen.map((rij) => {
      const velden: Readonly<Record<string, unknown>> = rij;
      return KOP.map((kop) => {
        const waarde = velden[kop];
        return typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '';
      });
    }),
  );
}
