import { kavelNaam } from '@kavel/core/basis';
import { writeCsv } from '@kavel/formats/csv';
import type { CsvCel } from '@kavel/formats/csv';
import type { Bedragen } from './bedragen.ts';
import type { Uitnutting, UitnuttingMaand } from './uitnutting.ts';

const KOLOMMEN: readonly (readonly [string, keyof Bedragen])[] = [
  ['afspraak (euro)', 'aandeelEurocent'],
  ['productie (euro)', 'productieEurocent'],
  ['binnen afspraak (euro)', 'binnenAfspraakEurocent'],
  ['boven afspraak (euro)', 'overproductieEurocent'],
  ['vraag (euro)', 'behoefteEurocent'],
  ['geclickt (euro)', 'clickEurocent'],
  ['wacht (euro)', 'openstaandEurocent'],
  ['terugvordering (euro)', 'terugvorderingEurocent'],
  ['te betalen (euro)', 'betaalbaarEurocent'],
];

const KOP = [
  'regio',
  'jaar',
  'maand',
  'rij',
  'kavel',
  'zorgaanbieders',
  ...KOLOMMEN.map(([kop]) => kop),
  'ruimte tot en met deze maand (euro)',
  'contracteerruimte (euro)',
  'reserve (euro)',
  'run',
  'gepubliceerd op',
  'certificaat',
  'bron',
];

/**
 * The table of the page for the whole year: per month one row per kavel and one row `totaal`, so that a filter on
 * `rij` keeps the two apart. `bron` says FICTIEF for the demonstration.
 */
export function uitnuttingCsv(uitnutting: Uitnutting): string {
  return writeCsv(
    KOP,
    uitnutting.maanden.flatMap((maand) => rowsOf(uitnutting, maand)),
  );
}

function rowsOf({ regio, jaar, fictief }: Uitnutting, maand: UitnuttingMaand): CsvCel[][] {
  const { herkomst } = maand;
  const begin = [regio, jaar, maand.maand];
  const end = [
    herkomst.volgnummer,
    herkomst.gepubliceerdOp,
    herkomst.certificaatHash,
    fictief ? 'FICTIEF' : 'click van het zorgkantoor',
  ];
  const perKavel = maand.kavels.map(({ kavels, zorgaanbieders, bedragen }): CsvCel[] => [
    ...begin,
    'kavel',
    kavels.map((kavel) => kavelNaam[kavel]).join(' + '),
    zorgaanbieders,
    ...amounts(bedragen),
    '',
    '',
    '',
    ...end,
  ]);
  const totaal: CsvCel[] = [
    ...begin,
    'totaal',
    'alle kavels',
    '',
    ...amounts(maand.totaal),
    { eurocent: maand.ruimteEurocent },
    { eurocent: maand.contracteerruimteEurocent },
    { eurocent: maand.reserveringEurocent },
    ...end,
  ];
  return [...perKavel, totaal];
}

function amounts(bedragen: Bedragen): CsvCel[] {
  return KOLOMMEN.map(([, field]) => ({ eurocent: bedragen[field] }));
}
