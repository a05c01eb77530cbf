import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KAVELS, eurocent, parseAgb, parseRegioCode } from '@kavel/core/basis';
import { calculateClick } from '@kavel/core/click';
import type { ClickInvoer } from '@kavel/core/click';
import { kavelStappen } from './kavel-stappen.ts';

const agbs = ['10000001', '10000002', '10000003'];

const regels = fc.array(
  fc.record({
    afspraakEurocent: fc.integer({ min: 0, max: 50_000 }).map(eurocent),
    productieEurocent: fc.integer({ min: -5_000, max: 20_000 }).map(eurocent),
    openstaandEurocent: fc.integer({ min: 0, max: 5_000 }).map(eurocent),
  }),
  { minLength: 9, maxLength: 9 },
);

function invoerOf(
  rows: readonly Pick<
    ClickInvoer['regels'][number],
    'afspraakEurocent' | 'productieEurocent' | 'openstaandEurocent'
  >[],
): ClickInvoer {
  const regio = parseRegioCode('5517');
  if (!regio.ok) throw new Error('5517');
  return {
    regio: regio.value,
    jaar: 2018,
    maand: 1,
    contracteerruimteEurocent: eurocent(500_000),
    reserveringEurocent: eurocent(0),
    verdeling: 'twaalfden',
    ruimte: 'cumulatief',
    naarRato: 'openOverproductie',
    voorrang: [['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']],
    schuifgroepen: [['ZZP', 'VPT', 'MPT']],
    eerderBetaaldEurocent: eurocent(0),
    regels: rows.map((row, index) => {
      const agb = parseAgb(agbs[Math.floor(index / 3)] ?? '');
      if (!agb.ok) throw new Error('agb');
      return { agb: agb.value, kavel: KAVELS[index % 3] ?? 'ZZP', ...row };
    }),
  };
}

describe('the derivation of one provider and kavel', () => {
  it('explains every cent of every run: its steps add up to what is payable and what waits', () => {
    fc.assert(
      fc.property(regels, (rows) => {
        const invoer = invoerOf(rows);
        const run = calculateClick(invoer);
        if (!run.ok) throw new Error(run.error.code);
        const inputByKey = new Map(invoer.regels.map((row) => [`${row.agb}|${row.kavel}`, row]));
        for (const regel of run.value.regels) {
          const input = inputByKey.get(`${regel.agb}|${regel.kavel}`);
          if (input === undefined) throw new Error('row without input');
          const { productieEurocent, openstaandEurocent: vorigOpenstaandEurocent } = input;
          const steps = new Map(
            kavelStappen({ ...regel, productieEurocent, vorigOpenstaandEurocent }).map(
              ({ id, bedragEurocent }) => [id, bedragEurocent],
            ),
          );
          const amount = (id: string): number => steps.get(id) ?? 0;
          expect(amount('binnen') + amount('geschoven') + amount('click') - amount('terugvordering')).toBe(
            amount('betaalbaar'),
          );
          expect(amount('wachtte') + amount('boven') - amount('credit')).toBe(amount('vraag'));
          expect(amount('vraag') - amount('click')).toBe(amount('wacht'));
          expect(amount('binnen') + amount('geschoven') + amount('boven')).toBe(
            Math.max(productieEurocent, 0),
          );
          expect(
            Math.min(...steps.values().filter((_, index) => index !== 1 && index !== steps.size - 1)),
          ).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
