import type { UitnuttingMaand } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { euro, euroRond } from '../../ui/getallen.ts';
import { KLEUR } from '../../ui/kleuren.ts';
import type { Tekening } from './plot-tekening.ts';

/** Everything up to the end of `maand`, as edges of a stack; month 0 is the first of January, with nothing yet. */
type Stand = {
  readonly maand: number;
  readonly ruimte: number;
  readonly afspraken: number;
  readonly binnen: number;
  readonly geclickt: number;
  readonly wacht: number;
};

const BEGIN: Stand = { maand: 0, ruimte: 0, afspraken: 0, binnen: 0, geclickt: 0, wacht: 0 };

function standen(maanden: readonly UitnuttingMaand[]): Stand[] {
  return [
    BEGIN,
    ...maanden.map(({ maand, ruimteEurocent, totEnMet, totaal }) => ({
      maand,
      ruimte: ruimteEurocent,
      afspraken: totEnMet.aandeelEurocent,
      binnen: totEnMet.binnenAfspraakEurocent - totEnMet.terugvorderingEurocent,
      geclickt: totEnMet.clickEurocent,
      wacht: totaal.openstaandEurocent,
    })),
  ];
}

/** The whole year: what was delivered, in the order in which money goes to it, against the room. */
export function jaarTekening(maanden: readonly UitnuttingMaand[]): Tekening {
  const reeks = standen(maanden);
  return {
    vlakken: [
      vlak('Binnen afspraak', KLEUR.binnenAfspraak, reeks, (stand) => [0, stand.binnen]),
      vlak('Geclickt', KLEUR.geclickt, reeks, ({ binnen, geclickt }) => [binnen, binnen + geclickt]),
      vlak('Wacht', KLEUR.wacht, reeks, ({ binnen, geclickt, wacht }) => [
        binnen + geclickt,
        binnen + geclickt + wacht,
      ]),
    ],
    lijnen: [
      lijn('Afspraken', KLEUR.afspraken, reeks, ({ afspraken }) => afspraken),
      lijn('Ruimte', KLEUR.ruimte, reeks, ({ ruimte }) => ruimte),
    ],
  };
}

/** The same without what is always paid: only here one sees what competes for room. */
export function bovenTekening(maanden: readonly UitnuttingMaand[]): Tekening {
  const reeks = standen(maanden);
  return {
    vlakken: [
      vlak('Geclickt', KLEUR.geclickt, reeks, ({ geclickt }) => [0, geclickt]),
      vlak('Wacht', KLEUR.wacht, reeks, ({ geclickt, wacht }) => [geclickt, geclickt + wacht]),
    ],
    lijnen: [lijn('Ruimte hiervoor', KLEUR.ruimte, reeks, ({ ruimte, binnen }) => ruimte - binnen)],
  };
}

function vlak(
  naam: string,
  kleur: string,
  reeks: readonly Stand[],
  edges: (stand: Stand) => readonly [number, number],
): Tekening['vlakken'][number] {
  const punten = reeks.map((stand) => {
    const [onder, boven] = edges(stand);
    return { maand: stand.maand, onder, boven };
  });
  return { naam, kleur, punten };
}

function lijn(
  naam: string,
  kleur: string,
  reeks: readonly Stand[],
  height: (stand: Stand) => number,
): Tekening['lijnen'][number] {
  return { naam, kleur, punten: reeks.map((stand) => ({ maand: stand.maand, hoogte: height(stand) })) };
}

/** What the chart says, as its title. */
export function boodschap(laatste: UitnuttingMaand): string {
  const naam = maandNaam(laatste.maand);
  const { openstaandEurocent } = laatste.totaal;
  return openstaandEurocent === 0
    ? `Tot en met ${naam} past alle productie in de ruimte`
    : `Eind ${naam} wacht ${euroRond(openstaandEurocent)}: zoveel productie past niet in de ruimte`;
}

/** What the charts show, for who cannot see them. */
export function beschrijving(laatste: UitnuttingMaand): string {
  const { totEnMet, totaal, ruimteEurocent } = laatste;
  const binnen = totEnMet.binnenAfspraakEurocent - totEnMet.terugvorderingEurocent;
  return [
    `Twee grafieken van januari tot en met ${maandNaam(laatste.maand)}, elke maand opgeteld.`,
    `In de eerste eindigt de lijn van de ruimte op ${euro(ruimteEurocent)}.`,
    `Drie vlakken liggen op elkaar: binnen de afspraak ${euro(binnen)},`,
    `vastgeclickt ${euro(totEnMet.clickEurocent)} en wat wacht ${euro(totaal.openstaandEurocent)}.`,
    'De tweede laat alleen vastgeclickt en wacht zien, tegen de ruimte die daarvoor overblijft.',
    'De tabel onder de grafieken geeft dezelfde cijfers.',
  ].join(' ');
}
