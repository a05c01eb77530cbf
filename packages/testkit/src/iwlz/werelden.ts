import fc from 'fast-check';
import type { Agb } from '@kavel/core/basis';
import type { Prognoseinstelling, Toewijzingsbericht } from '@kavel/core/toewijzing';
import { PROGNOSEKEUZES } from '@kavel/core/toewijzing';
import type { Groep, Koppel } from './dag-voor-dag.ts';
import { aanvang, dag, mutatie, toewijzing } from './records.ts';

/** Small random worlds: few clients, providers and days, so that messages meet each other often. */

const DAGEN = fc.integer({ min: -40, max: 450 }).map((days) => dag('2018-01-01').add({ days }));
const MOMENTEN = fc.integer({ min: 0, max: 9 }).map((uur) => `2017-12-15T0${uur}:00:00`);
const CODE = <Code extends string>(...codes: readonly Code[]) => fc.constantFrom(...codes);

const SLEUTELS = fc.record({
  client: CODE('client-1', 'client-2'),
  besluitnummer: CODE('1', '2'),
  zzp: CODE('754', '755', '880'),
  ingangsdatum: fc.constantFrom(...['2018-01-01', '2018-02-28', '2018-06-15'].map(dag)),
  agb: CODE('99470001', '99470002').map((text) => text as Agb),
});

const BERICHT = fc.record({
  dagtekening: fc.integer({ min: 0, max: 5 }).map((days) => `2018-01-0${days + 1}`),
  identificatie: CODE('1', '2', '9', '10'),
});

const TOEWIJZING = fc.record(
  {
    vastgesteld: MOMENTEN,
    leveringsvorm: CODE('4', '4', '5', '5', '8', '7', '2'),
    soortToewijzing: CODE('1', '1', '3', '5'),
    percentage: fc.constantFrom(100, 100, 50, 33),
    halveEtmalen: fc.constantFrom(7, 8, 9),
    einddatum: DAGEN,
    redenIntrekking: CODE('1', '4'),
    opname: fc.boolean(),
  },
  { requiredKeys: ['vastgesteld', 'leveringsvorm', 'soortToewijzing', 'percentage'] },
);

const AANVANG = fc.record(
  {
    begindatum: DAGEN,
    halveEtmalen: fc.constantFrom(7, 9),
    behandeling: fc.boolean(),
    status: CODE('1', '1', '2', '3', '9'),
  },
  { requiredKeys: ['begindatum', 'status'] },
);

const MUTATIE = fc.record(
  {
    mutatiedatum: DAGEN,
    begindatum: DAGEN,
    mutatiecode: CODE('12', '19', '20'),
    status: CODE('1', '1', '2', '3'),
  },
  { requiredKeys: ['mutatiedatum', 'mutatiecode', 'status'] },
);

type Sleutel = typeof SLEUTELS extends fc.Arbitrary<infer Waarde> ? Waarde : never;

function losseOf(sleutels: readonly Sleutel[]): fc.Arbitrary<Toewijzingsbericht> {
  const own = fc.constantFrom(...sleutels);
  return fc.oneof(
    fc
      .tuple(own, BERICHT, TOEWIJZING)
      .map(([sleutel, bericht, rest]) => toewijzing({ ...sleutel, ...bericht, ...rest })),
    fc
      .tuple(own, BERICHT, AANVANG)
      .map(([sleutel, bericht, rest]) => aanvang({ ...sleutel, ...bericht, ...rest })),
    fc
      .tuple(own, BERICHT, MUTATIE)
      .map(([sleutel, bericht, rest]) => mutatie({ ...sleutel, ...bericht, ...rest })),
  );
}

/**
 * Messages in a random order about one to three allocations, each of which there is. Each has a place of its own: two
 * records of one message have two numbers.
 */
export const BERICHTEN: fc.Arbitrary<readonly Toewijzingsbericht[]> = fc
  .array(SLEUTELS, { minLength: 1, maxLength: 3 })
  .chain((sleutels) =>
    fc.tuple(
      fc.tuple(...sleutels.map((sleutel) => TOEWIJZING.map((rest) => toewijzing({ ...sleutel, ...rest })))),
      fc.array(losseOf(sleutels), { minLength: 1, maxLength: 12 }),
    ),
  )
  .map(([eerste, losse]) =>
    [...losse, ...eerste].map((bericht, index) => ({
      ...bericht,
      bericht: { ...bericht.bericht, volgnummer: index + 1 },
      vindplaats: { ...bericht.vindplaats, regel: index + 1 },
    })),
  );

export const INSTELLINGEN: fc.Arbitrary<Prognoseinstelling> = fc.record({
  mutatiedag: fc.constantFrom(...PROGNOSEKEUZES.mutatiedag),
  deeltijd: fc.constantFrom(...PROGNOSEKEUZES.deeltijd),
  percentage: fc.constantFrom(...PROGNOSEKEUZES.percentage),
  overlap: fc.constantFrom(...PROGNOSEKEUZES.overlap),
});

/** A koppeltabel of a few rows, with one that ends and one that begins within the year. FICTIEF. */
export const GROEPEN: readonly (Groep & {
  readonly leveringsvormen: readonly ('4' | '5' | '8')[];
  readonly dagbesteding: boolean;
})[] = [
  { groep: '34', leveringsvormen: ['4', '8'], behandeling: true, dagbesteding: true },
  { groep: '36', leveringsvormen: ['4', '8'], behandeling: false, dagbesteding: true },
  { groep: '2', leveringsvormen: ['5'], behandeling: true, dagbesteding: true },
  { groep: '39', leveringsvormen: ['5'], behandeling: false, dagbesteding: true },
];

const VANAF_2018 = { van: dag('2018-01-01') };
export const KOPPELTABEL: readonly Koppel[] = [
  { prestatie: 'Z053', declaratiegroep: '34', geldig: VANAF_2018, zzpcodes: ['754'] },
  { prestatie: 'Z051', declaratiegroep: '36', geldig: VANAF_2018, zzpcodes: ['754'] },
  {
    prestatie: 'Z063',
    declaratiegroep: '34',
    geldig: { van: dag('2011-01-01'), totEnMet: dag('2018-03-20') },
    zzpcodes: ['755'],
  },
  { prestatie: 'Z065', declaratiegroep: '34', geldig: { van: dag('2018-03-15') }, zzpcodes: ['755'] },
  { prestatie: 'V053', declaratiegroep: '2', geldig: VANAF_2018, zzpcodes: ['754', '755'] },
  { prestatie: 'V051', declaratiegroep: '39', geldig: VANAF_2018, zzpcodes: ['754'] },
  { prestatie: 'Z901', declaratiegroep: '13', geldig: VANAF_2018, zzpcodes: ['754', '755'] },
];
