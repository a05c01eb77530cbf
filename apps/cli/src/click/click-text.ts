import { euroText, kavelNaam } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import { CLICK_BEDRAGEN } from '@kavel/core/click';
import type { ClickBedragen, ClickInvoer, ClickUitkomst } from '@kavel/core/click';

/** A run for people: the room first, then a line per provider and kavel, then what was checked. */
export function clickText(uitkomst: ClickUitkomst): string {
  const { certificaat, ruimteEurocent, beschikbaarEurocent, totalen } = uitkomst;
  const { invoer } = certificaat;
  return [
    `Click van regio ${invoer.regio}, maand ${invoer.maand} van ${invoer.jaar}`,
    '',
    ...amountLines([
      [`Ruimte tot en met maand ${invoer.maand}`, ruimteEurocent],
      ['Eerder dit jaar betaald', invoer.eerderBetaaldEurocent],
      ['Binnen de afspraken', totalen.binnenAfspraakEurocent],
      ['Terugvorderingen', totalen.terugvorderingEurocent],
      ['Beschikbaar voor overproductie', beschikbaarEurocent],
      ['Overproductie die wachtte of erbij kwam', totalen.behoefteEurocent],
      ['Vastgeclickt', totalen.clickEurocent],
      ['Wacht op de volgende maand', totalen.openstaandEurocent],
      ['Nu betaalbaar', totalen.betaalbaarEurocent],
    ]),
    '',
    ...tableLines(uitkomst),
    '',
    `Voorrang: ${invoer.voorrang.map((kavels) => kavels.map((kavel) => kavelNaam[kavel]).join(' en ')).join(', dan ')}.`,
    settingsLine(invoer),
    `Nagerekend: ${certificaat.invarianten.map(({ id, klopt }) => `${id} ${klopt ? 'klopt' : 'klopt NIET'}`).join(', ')}.`,
    `Certificaat ${certificaat.hash}`,
  ].join('\n');
}

const VERDELING = { twaalfden: 'in twaalfden', dagen: 'naar dagen' } as const;
const RUIMTE = {
  cumulatief: 'ongebruikte ruimte schuift door',
  maand: 'elke maand staat op zichzelf',
} as const;
const GRONDSLAG = {
  openOverproductie: 'de open overproductie',
  afspraak: 'de jaarafspraak',
  productie: 'de productie van deze run',
} as const;

function settingsLine({ verdeling, ruimte, naarRato }: ClickInvoer): string {
  return `Verdeeld over het jaar ${VERDELING[verdeling]}; ${RUIMTE[ruimte]}; naar rato van ${GRONDSLAG[naarRato]}.`;
}

function amountLines(rows: readonly (readonly [string, Eurocent])[]): string[] {
  const amounts = rows.map(([, amount]) => euroText(amount));
  const width = Math.max(...amounts.map((text) => text.length));
  return rows.map(([name], row) => `${name.padEnd(42)}${(amounts[row] ?? '').padStart(width)}`);
}

const HEADINGS: Readonly<Record<keyof ClickBedragen, string>> = {
  aandeelEurocent: 'aandeel',
  binnenAfspraakEurocent: 'binnen',
  overproductieEurocent: 'over',
  behoefteEurocent: 'behoefte',
  clickEurocent: 'geclickt',
  openstaandEurocent: 'wacht',
  terugvorderingEurocent: 'terug',
  betaalbaarEurocent: 'betaalbaar',
};

function tableLines({ regels, totalen }: ClickUitkomst): string[] {
  const amounts = (bedragen: ClickBedragen): string[] =>
    CLICK_BEDRAGEN.map((name) => euroText(bedragen[name]));
  const rows = [
    ['agb', 'kavel', ...CLICK_BEDRAGEN.map((name) => HEADINGS[name])],
    ...regels.map((regel) => [regel.agb, kavelNaam[regel.kavel], ...amounts(regel)]),
    ['totaal', '', ...amounts(totalen)],
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
