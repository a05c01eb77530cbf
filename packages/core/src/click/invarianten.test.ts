import { EXAMPLE_RUN } from '@kavel/testkit/click';
import { describe, expect, test } from 'vitest';
import { eurocent } from '../basis/index.ts';
import { allocateClick, calculateClick, certifyClick, checkInvarianten, recomputeClick } from './index.ts';
import type { ClickInvoer, ClickToedeling, ClickUitkomst, ClickUitkomstRegel } from './index.ts';

function toedelingOf(invoer: ClickInvoer): ClickToedeling {
  const result = allocateClick(invoer);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function uitkomstOf(invoer: ClickInvoer, vorigeHash?: string): ClickUitkomst {
  const result = calculateClick(invoer, vorigeHash);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The example with other amounts in some rows, as a faulty computation would leave them. */
function spoiled(
  amounts: Readonly<Record<number, Partial<ClickUitkomstRegel>>>,
  invoer = EXAMPLE_RUN,
): string[] {
  const toedeling = toedelingOf(invoer);
  const regels = toedeling.regels.map((regel, row) => ({ ...regel, ...amounts[row] }));
  return checkInvarianten(invoer, { ...toedeling, regels })
    .filter(({ klopt }) => !klopt)
    .map(({ id }) => id);
}

const cents = (click: number, openstaand: number): Partial<ClickUitkomstRegel> => ({
  clickEurocent: eurocent(click),
  openstaandEurocent: eurocent(openstaand),
});

describe('an invariant that does not hold is seen in the figures', () => {
  test('nothing is wrong with the figures of a run', () => {
    expect(spoiled({})).toEqual([]);
  });

  test('I1: a waiting cent that disappears', () => {
    expect(spoiled({ 0: cents(1_714, 2_285) })).toEqual(['I1']);
  });

  test('I2: a cent paid beyond the room', () => {
    expect(spoiled({ 1: { binnenAfspraakEurocent: eurocent(3_001) } })).toEqual(['I2']);
  });

  test('I3: a click below zero or above the need', () => {
    expect(spoiled({ 0: cents(-1, 4_001) })).toContain('I3');
    expect(spoiled({ 2: cents(3_001, -1) })).toContain('I3');
  });

  test('I4: a cent for the second tier while the first is short', () => {
    expect(spoiled({ 0: cents(1_713, 2_287), 1: cents(1, 3_999) })).toContain('I4');
  });

  test('I5: a share one cent off, in each base', () => {
    for (const naarRato of ['openOverproductie', 'afspraak', 'productie'] as const) {
      const invoer: ClickInvoer = { ...EXAMPLE_RUN, naarRato };
      const [a, , c] = toedelingOf(invoer).regels;
      const moved = {
        0: cents(a!.clickEurocent + 1, a!.openstaandEurocent - 1),
        2: cents(c!.clickEurocent - 1, c!.openstaandEurocent + 1),
      };
      const back = {
        0: cents(a!.clickEurocent - 1, a!.openstaandEurocent + 1),
        2: cents(c!.clickEurocent + 1, c!.openstaandEurocent - 1),
      };
      expect([...spoiled(moved, invoer), ...spoiled(back, invoer)]).toContain('I5');
    }
  });
});

describe('the certificate', () => {
  const uitkomst = uitkomstOf(EXAMPLE_RUN);

  test('says the same for the same run, with the rows in any order', () => {
    const reversed = { ...EXAMPLE_RUN, regels: EXAMPLE_RUN.regels.toReversed() };
    expect(certifyClick(reversed, toedelingOf(reversed))).toEqual(uitkomst.certificaat);
  });

  test('leaves out what a caller has besides the input', () => {
    const invoer = { ...EXAMPLE_RUN, naam: 'proef' };
    expect(certifyClick(invoer, toedelingOf(invoer)).invoerHash).toBe(uitkomst.certificaat.invoerHash);
  });

  test('changes with the input, the settings and the run before', () => {
    const other = uitkomstOf({ ...EXAMPLE_RUN, contracteerruimteEurocent: eurocent(120_012) }).certificaat;
    expect(other.invoerHash).not.toBe(uitkomst.certificaat.invoerHash);
    expect(other.beleidHash).toBe(uitkomst.certificaat.beleidHash);
    expect(uitkomstOf({ ...EXAMPLE_RUN, ruimte: 'maand' }).certificaat.beleidHash).not.toBe(other.beleidHash);
    const next = uitkomstOf(EXAMPLE_RUN, uitkomst.certificaat.hash).certificaat;
    expect(next.vorigeHash).toBe(uitkomst.certificaat.hash);
    expect(next.hash).not.toBe(uitkomst.certificaat.hash);
    expect(uitkomst.certificaat).not.toHaveProperty('vorigeHash');
  });
});

describe('recomputing a run', () => {
  const uitkomst = uitkomstOf(EXAMPLE_RUN, 'ab'.repeat(32));

  test('confirms an untouched run, I6 and I8 included', () => {
    expect(recomputeClick(uitkomst)).toEqual({
      klopt: true,
      bevindingen: [],
      invarianten: [
        { id: 'I6', klopt: true },
        { id: 'I8', klopt: true },
      ],
    });
  });

  test('names the figure that was changed, with both values', () => {
    const regels = uitkomst.regels.map((regel, row) =>
      row === 1 ? { ...regel, clickEurocent: eurocent(1) } : regel,
    );
    expect(recomputeClick({ ...uitkomst, regels })).toMatchObject({
      klopt: false,
      bevindingen: [{ code: 'wijkt-af', veld: 'regels[1].clickEurocent', opgegeven: '1', herrekend: '0' }],
    });
  });

  test('sees a changed input, a changed hash and a row too few', () => {
    const { certificaat } = uitkomst;
    const invoer = { ...certificaat.invoer, contracteerruimteEurocent: eurocent(120_012) };
    expect(recomputeClick({ ...uitkomst, certificaat: { ...certificaat, invoer } }).klopt).toBe(false);
    const hashed = recomputeClick({ ...uitkomst, certificaat: { ...certificaat, hash: 'x' } });
    expect(hashed.bevindingen).toMatchObject([{ veld: 'certificaat.hash' }]);
    const fewer = recomputeClick({ ...uitkomst, regels: uitkomst.regels.slice(1) });
    expect(fewer.klopt).toBe(false);
    const broken = { ...certificaat.invoer, contracteerruimteEurocent: eurocent(1) };
    expect(recomputeClick({ ...uitkomst, certificaat: { ...certificaat, invoer: broken } })).toMatchObject({
      klopt: false,
      bevindingen: [{ code: 'invoer-geweigerd', weigering: { code: 'afspraken-boven-ruimte' } }],
    });
  });
});
