import type { CompiledLayout } from '@kavel/core/declaratie';
import type { Referentie } from '@kavel/formats/referentie';
import fc from 'fast-check';
import {
  declaratieBytes,
  FICTIEVE_BSNS,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from './voorbeeld.ts';
import { spoil, willekeurigeDeclaratie, willekeurigeIngreep } from './willekeurig.ts';

/** Mostly what provider 99470001 agreed (Z043 at 15,000 cents, V043 at 9,000). */
const zorg = fc.oneof(
  { weight: 6, arbitrary: fc.constant(['Z043', '753', 15_000] as const) },
  { weight: 3, arbitrary: fc.constant(['V043', '753', 9_000] as const) },
  fc.constantFrom(['Z043', '753', 14_000] as const, ['ZMZTL', '808', 2_500] as const),
);

const dagen = fc.constantFrom(
  ...([1, 2, 3, 4, 5, 6] as const).flatMap((month) => [
    [`2018-0${month}-01`, `2018-0${month}-07`],
    [`2018-0${month}-08`, `2018-0${month}-20`],
  ]),
);

/** References come from one small bag, so that files meet: a debit and its credit, twice the same, a credit of nothing. */
const referentie = fc.nat(300).map((number) => `R${number}`);

const regel = fc
  .record({
    zorg,
    dagen,
    aantal: fc.integer({ min: 1, max: 7 }),
    credit: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
    ...{
      referentie,
      terug: fc.oneof(
        referentie,
        fc.nat(20).map((number) => `R${number}`),
      ),
    },
  })
  .map(({ zorg: [prestatie, zzpcode, tariefEurocent], dagen: [begin, eind], credit, terug, ...rest }) =>
    voorbeeldPrestatie({
      ...{ ...rest, prestatie, zzpcode, tariefEurocent, begin: begin ?? '', eind: eind ?? '', credit },
      ...(credit ? { voorgaandeReferentie: terug } : {}),
    }),
  );

const clienten = fc.array(
  fc.record({
    bsn: fc.constantFrom(...FICTIEVE_BSNS, '999999999'),
    prestaties: fc.array(regel, { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 2 },
);

/** A claim without a fault of its own, as far as chance allows; now and then of another year, region or provider. */
const goed = fc
  .record({
    clienten,
    uzovi: fc.oneof({ weight: 20, arbitrary: fc.constant('5517') }, fc.constantFrom('5516', '0999')),
    instelling: fc.oneof(
      { weight: 15, arbitrary: fc.constant('99470001') },
      fc.constantFrom('99470018', '99470035'),
    ),
    factuurnummer: fc.nat(400).map((number) => `F${number}`),
    /** How much of it is care of the next year. */
    ander: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constantFrom('een', 'alle')),
  })
  .map(({ clienten: own, ander, ...kop }) => {
    const verzekerden = own.map((client, index) => {
      const [first, ...rest] = client.prestaties.map((line) => ({ ...line, uitvoerder: kop.instelling }));
      const isLater = ander === 'alle' || (ander === 'een' && index === 0);
      const days = isLater ? { begin: '2019-01-01', eind: '2019-01-07' } : {};
      const prestaties =
        first === undefined ? [] : [{ ...first, ...days }, ...(ander === 'alle' ? [] : rest)];
      return voorbeeldVerzekerde({ bsn: client.bsn, prestaties });
    });
    const file = voorbeeldDeclaratie(verzekerden);
    return { ...file, kop: { ...file.kop, ...kop, dagtekening: '2019-01-31' } };
  });

/** What reaches a zorgkantoor: mostly claims that only the agreement or earlier files can refuse, and some that are spoiled. */
export function willekeurigeInzending(
  tabellen: Referentie,
  layout: CompiledLayout,
): fc.Arbitrary<Uint8Array> {
  const bytes = goed.map((file) => declaratieBytes(file, tabellen));
  const bedorven = fc
    .tuple(fc.oneof(goed, willekeurigeDeclaratie), fc.array(willekeurigeIngreep, { maxLength: 3 }))
    .map(([file, ingrepen]) => spoil(declaratieBytes(file, tabellen), ingrepen, layout));
  return fc.oneof({ weight: 9, arbitrary: bytes }, bedorven);
}
