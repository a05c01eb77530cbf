import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eurocent, parseAgb } from '../basis/index.ts';
import type { Kavel } from '../basis/index.ts';
import { judgeOpgave } from './index.ts';
import type { Opgaveregel, Productiekader, Productiestand } from './index.ts';

const parsed = parseAgb('06000001');
if (!parsed.ok) throw new Error('a code of eight digits');
const agb = parsed.value;
const KAVELS: readonly Kavel[] = ['ZZP', 'VPT', 'MPT'];
const PRESTATIES: Readonly<Partial<Record<Kavel, readonly string[]>>> = {
  ZZP: ['Z043', 'Z053'],
  VPT: ['V043', 'V053'],
  MPT: ['H126', 'H127'],
};
const codes = Object.values(PRESTATIES).flat();

const kader: Productiekader = {
  jaar: 2018,
  afspraken: KAVELS.map((kavel) => ({ agb, kavel })),
  tarieven: codes.map((prestatie, index) => ({ agb, prestatie, tariefEurocent: eurocent(100 + index) })),
  tabellen: {
    prestatieKavel: (['Z', 'V', 'H'] as const).map((code, index) => ({
      code,
      soort: 'prefix',
      kavel: KAVELS[index] ?? 'ZZP',
      geldig: { van: Temporal.PlainDate.from('2015-01-01') },
    })),
    zzpSector: new Map(),
    prestatiecodes: new Set(codes),
  },
  eerder: [],
  gedeclareerd: [],
};

const maand = fc.integer({ min: 1, max: 3 }).map((month) => `2018-0${month}`);
/** One level per month and kavel: the whole kavel, or all of its prestaties. */
const kavelopgave = fc.record({
  zorgmaand: maand,
  kavel: fc.constantFrom(...KAVELS),
  whole: fc.boolean(),
  amount: fc.nat(99),
});
const opgave = fc
  .uniqueArray(kavelopgave, { selector: ({ zorgmaand, kavel }) => `${zorgmaand} ${kavel}`, minLength: 1 })
  .map((parts) =>
    parts.flatMap(({ zorgmaand, kavel, whole, amount }): Opgaveregel[] =>
      whole
        ? [{ regel: 2, agb, kavel, zorgmaand, bedragEurocent: eurocent(amount) }]
        : (PRESTATIES[kavel] ?? []).map((prestatie) => ({
            regel: 2,
            agb,
            prestatie,
            zorgmaand,
            volume: amount,
          })),
    ),
  );

it('property: after any number of statements, what counted adds up to what stands', () => {
  fc.assert(
    fc.property(fc.array(opgave, { minLength: 1, maxLength: 6 }), (opgaven) => {
      let eerder: readonly Productiestand[] = [];
      const counted = new Map<string, number>();
      for (const regels of opgaven) {
        const judged = judgeOpgave(regels, { ...kader, eerder });
        if (!judged.ok) throw new Error(JSON.stringify(judged.error));
        for (const { zorgmaand, verschillen } of judged.value) {
          for (const { kavel, prestatie, bedragEurocent } of verschillen) {
            const key = `${zorgmaand} ${kavel} ${prestatie}`;
            counted.set(key, (counted.get(key) ?? 0) + bedragEurocent);
          }
        }
        const stated = judged.value.flatMap((one) => one.regels);
        const replaced = new Set(stated.map(({ zorgmaand, kavel }) => `${zorgmaand} ${kavel}`));
        eerder = [
          ...eerder.filter(({ zorgmaand, kavel }) => !replaced.has(`${zorgmaand} ${kavel}`)),
          ...stated,
        ];
      }
      const stands = new Map(
        eerder.map((one) => [`${one.zorgmaand} ${one.kavel} ${one.prestatie}`, one.bedragEurocent]),
      );
      for (const [key, amount] of counted) expect(amount).toBe(stands.get(key) ?? 0);
    }),
  );
});

it('a volume costs the agreed price of one unit times the number', () => {
  const judged = judgeOpgave([{ regel: 2, agb, prestatie: 'Z053', zorgmaand: '2018-01', volume: 31 }], kader);
  expect(judged).toMatchObject({ ok: true, value: [{ nieuwEurocent: 31 * 101, vorigEurocent: undefined }] });
});
