import type { UitnuttingMaand } from '@kavel/contract';
import { euro, euroRond } from '../../ui/getallen.ts';
import { maandNaam } from '@kavel/contract/texts';

/** One point of the chart: everything up to the end of `maand`; month 0 is the first of January, with nothing yet. */
export type Punt = {
  readonly maand: number;
  readonly ruimte: number;
  readonly afspraken: number;
  /** Upper edges of the stack: within agreement (net of what is paid back), then clicked, then waiting. */
  readonly binnen: number;
  readonly geclickt: number;
  readonly wacht: number;
};

const BEGIN: Punt = { maand: 0, ruimte: 0, afspraken: 0, binnen: 0, geclickt: 0, wacht: 0 };

export function punten(maanden: readonly UitnuttingMaand[]): Punt[] {
  return [
    BEGIN,
    ...maanden.map(({ maand, ruimteEurocent, totEnMet, totaal }) => {
      const binnen = totEnMet.binnenAfspraakEurocent - totEnMet.terugvorderingEurocent;
      const geclickt = binnen + totEnMet.clickEurocent;
      return {
        maand,
        ruimte: ruimteEurocent,
        afspraken: totEnMet.aandeelEurocent,
        binnen,
        geclickt,
        wacht: geclickt + totaal.openstaandEurocent,
      };
    }),
  ];
}

/** What the chart says, as its title. */
export function boodschap(laatste: UitnuttingMaand): string {
  const naam = maandNaam(laatste.maand);
  const { openstaandEurocent } = laatste.totaal;
  return openstaandEurocent === 0
    ? `Tot en met ${naam} past alle productie in de ruimte`
    : `Eind ${naam} wacht ${euroRond(openstaandEurocent)}: zoveel productie past niet in de ruimte`;
}

/** What the chart shows, for who cannot see it. */
export function beschrijving(laatste: UitnuttingMaand): string {
  const { totEnMet, totaal, ruimteEurocent } = laatste;
  return [
    `Grafiek van januari tot en met ${maandNaam(laatste.maand)}, elke maand opgeteld.`,
    `De lijn van de ruimte eindigt op ${euro(ruimteEurocent)}.`,
    `Daaronder liggen drie vlakken op elkaar: binnen de afspraak ${euro(totEnMet.binnenAfspraakEurocent - totEnMet.terugvorderingEurocent)},`,
    `vastgeclickt ${euro(totEnMet.clickEurocent)} en wat wacht ${euro(totaal.openstaandEurocent)}.`,
    'De tabel onder de grafiek geeft dezelfde cijfers.',
  ].join(' ');
}
