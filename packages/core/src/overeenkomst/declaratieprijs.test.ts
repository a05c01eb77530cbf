import { compileControle, scanDeclaratie } from '@kavel/core/declaratie';
import {
  declaratieBytes,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eurocent, parseAgb } from '../basis/index.ts';
import type { Afronding } from '../basis/index.ts';
import {
  calculateBedrag,
  calculateDeclaratietarief,
  declaratieverschillen,
  VOLUME_EENHEID,
} from './index.ts';
import type { Productieafspraken, Tariefeenheid } from './index.ts';

const parsed = parseAgb('06000001');
if (!parsed.ok) throw new Error('a code of eight digits');
const agb = parsed.value;

const minute = (prijs: number, minuutprijs: Afronding = 'rekenkundig') =>
  calculateDeclaratietarief(eurocent(prijs), { tijdseenheid: '01', tariefeenheid: 'uur', minuutprijs });

function agreed(
  prijs: number,
  volume: number,
  tariefeenheid: Tariefeenheid = 'uur',
): Pick<Productieafspraken, 'zorgaanbieders'> {
  const prijsEurocent = eurocent(prijs);
  const bedragEurocent = calculateBedrag(prijsEurocent, tariefeenheid, volume);
  const prestatie = {
    prestatie: 'H126',
    kavel: 'MPT',
    tariefeenheid,
    prijsEurocent,
    volume,
    bedragEurocent,
  } as const;
  const frame = { agb, eenjarig: false, meerzorg: [], begrenzingen: [], totaalEurocent: bedragEurocent };
  const row = { ...prestatie, volumeeenheid: VOLUME_EENHEID[tariefeenheid], bron: 'FICTIEF' };
  return { zorgaanbieders: [{ ...frame, prestaties: [row] }] };
}

const difference = (prijs: number, volume: number, minuutprijs: Afronding = 'rekenkundig', eenheid = '01') =>
  declaratieverschillen(agreed(prijs, volume), () => eenheid, minuutprijs)[0]?.verschilEurocent ?? 0;

describe('the price of one claimed unit', () => {
  test('by hand: 51.00 an hour is 0.85 a minute; 52.35 is 0.8725, so 0.87', () => {
    expect(minute(5_100)).toEqual({ ok: true, value: 85 });
    expect(minute(5_235)).toEqual({ ok: true, value: 87 });
    expect(minute(5_235, 'omhoog')).toEqual({ ok: true, value: 88 });
    expect(minute(5_250)).toEqual({ ok: true, value: 88 });
    expect(minute(5_250, 'omlaag')).toEqual({ ok: true, value: 87 });
  });

  test('an hour, etmaal, dagdeel and piece cost their own price', () => {
    for (const [tijdseenheid, tariefeenheid] of [
      ['04', 'uur'],
      ['14', 'etmaal'],
      ['16', 'dagdeel'],
      ['81', 'stuk'],
    ] as const) {
      const eenheid = { tijdseenheid, tariefeenheid, minuutprijs: 'rekenkundig' } as const;
      expect(calculateDeclaratietarief(eurocent(16_057), eenheid)).toEqual({ ok: true, value: 16_057 });
    }
  });

  test.each([
    ['16', 'uur'],
    ['14', 'dagdeel'],
    ['01', 'etmaal'],
    ['81', 'uur'],
    ['21', 'uur'],
    ['', 'stuk'],
    ['toString', 'stuk'],
  ] as const)('tijdseenheid %j under a tariff per %s is refused', (tijdseenheid, tariefeenheid) => {
    const refused = calculateDeclaratietarief(eurocent(1), {
      tijdseenheid,
      tariefeenheid,
      minuutprijs: 'omlaag',
    });
    expect(refused).toEqual({
      ok: false,
      error: { code: 'eenheid-niet-om-te-rekenen', tijdseenheid, tariefeenheid },
    });
  });
});

describe('claims against the agreement', () => {
  test('by hand: an hour at 52.35 is claimed as 52.20, at 51.00 as 51.00', () => {
    expect(difference(5_235, 60)).toBe(-15);
    expect(difference(5_235, 60, 'omhoog')).toBe(45);
    expect(difference(5_100, 60)).toBe(0);
    expect(difference(5_235, 600_000)).toBe(-150_000);
  });

  test('what is claimed by the hour has no rounding', () => {
    expect(difference(5_235, 60, 'rekenkundig', '04')).toBe(0);
  });

  test('without a unit that goes with the tariff there is nothing to compare', () => {
    expect(declaratieverschillen(agreed(5_235, 60), () => undefined, 'rekenkundig')).toEqual([]);
    expect(declaratieverschillen(agreed(5_235, 60), () => '16', 'rekenkundig')).toEqual([]);
  });

  test('property: at most half a cent a minute, and exactly what fractions say', () => {
    const exact = (prijs: bigint, minutes: bigint): bigint => {
      const claimed = ((prijs + 30n) / 60n) * minutes;
      return claimed - (2n * prijs * minutes + 60n) / 120n;
    };
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(10_000_000), (prijs, minutes) => {
        const seen = difference(prijs, minutes);
        expect(BigInt(seen)).toBe(exact(BigInt(prijs), BigInt(minutes)));
        expect(Math.abs(seen)).toBeLessThanOrEqual(minutes / 2 + 1);
      }),
    );
  });

  test('second path: a claim file over the volume, as the claim reader adds it up', () => {
    const referentie = testReferentie();
    const tarief = minute(5_235);
    if (!tarief.ok) throw new Error('a minute goes with an hour');
    const prestatie = voorbeeldPrestatie({
      prestatie: 'H126',
      tijdseenheid: '01',
      aantal: 600,
      tariefEurocent: tarief.value,
    });
    const declaratie = voorbeeldDeclaratie([voorbeeldVerzekerde({ prestaties: [prestatie] })]);
    const scanned = scanDeclaratie(
      declaratieBytes(declaratie, referentie),
      compileControle(referentie.aw319, referentie.tabellen),
      { ontvangenOp: Temporal.PlainDate.from('2018-02-07') },
    );
    const [agreement] = declaratieverschillen(agreed(5_235, 600), () => '01', 'rekenkundig');
    expect(scanned.aantalBevindingen).toBe(0);
    expect(scanned.bestand.totaalEurocent).toBe(agreement?.declaratieEurocent);
    expect(agreement?.verschilEurocent).toBe(-150);
  });
});
