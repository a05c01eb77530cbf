import { testReferentie } from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Aw319Declaratie, Aw319Prestatie, Aw319Verzekerde } from './aw319-declaratie.ts';
import { encodeEi } from './codec.ts';
import { composeAw319 } from './compose-aw319.ts';
import { createAw319Writer } from './write-aw319.ts';

const { aw319 } = testReferentie();
const writeAw319 = createAw319Writer(aw319);

const latin1 = fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code));
const text = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: latin1, maxLength });
const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const commentaar = fc.array(text(140), { maxLength: 2 });

const prestatie: fc.Arbitrary<Aw319Prestatie> = fc.record(
  {
    aanvraagnummer: digits(9),
    besluitnummer: digits(9),
    functiecode: digits(2),
    zzpcode: digits(3),
    begin: day,
    eind: day,
    prestatie: text(5),
    aantal: fc.nat(9999),
    tijdseenheid: digits(2),
    uitvoerder: digits(8),
    tariefEurocent: fc.nat(9999),
    declaratieEurocent: fc.nat(99_999_999),
    credit: fc.boolean(),
    referentie: text(20),
    voorgaandeReferentie: text(20),
    commentaar,
  },
  {
    requiredKeys: [
      ...(['begin', 'eind', 'prestatie', 'aantal', 'tijdseenheid'] as const),
      ...(['uitvoerder', 'tariefEurocent', 'referentie'] as const),
    ],
  },
);

const verzekerde: fc.Arbitrary<Aw319Verzekerde> = fc.record(
  {
    bsn: digits(9),
    uzovi: digits(4),
    verzekerdennummer: text(15),
    geboortedatum: day,
    geslacht: fc.constantFrom('1', '2'),
    naam: text(25),
    voorvoegsel: text(10),
    voorletters: text(6),
    postcode: text(6),
    huisnummer: fc.nat(9999),
    indicatieorgaan: digits(4),
    clientnummer: text(14),
    commentaar,
    prestaties: fc.array(prestatie, { maxLength: 4 }),
  },
  { requiredKeys: ['bsn', 'uzovi', 'geboortedatum', 'geslacht', 'naam', 'voorletters', 'prestaties'] },
);

const declaratie: fc.Arbitrary<Aw319Declaratie> = fc.record({
  kop: fc.record(
    {
      soort: fc.constantFrom('P', 'T'),
      uzovi: digits(4),
      instelling: digits(8),
      periodeBegin: day,
      periodeEinde: day,
      factuurnummer: text(12),
      dagtekening: day,
    },
    { requiredKeys: ['uzovi', 'instelling', 'periodeBegin', 'periodeEinde', 'factuurnummer', 'dagtekening'] },
  ),
  verzekerden: fc.array(verzekerde, { maxLength: 4 }),
});

test('writing at once gives the bytes of composing in text and encoding', () => {
  fc.assert(
    fc.property(declaratie, (one) => {
      expect(Buffer.compare(writeAw319(one), encodeEi(composeAw319(one), aw319))).toBe(0);
    }),
  );
});
