import { createHash } from 'node:crypto';
import { EXAMPLE_RUN, clickWorlds, exampleRegels, roomBefore } from '@kavel/testkit/click';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eurocent, KAVELS } from '../basis/index.ts';
import { calculateClick, createOpenbareRun, recomputeOpenbareRun } from './index.ts';
import type { ClickInvoer, ClickUitkomst, OpenbareRun } from './index.ts';

function uitkomstOf(invoer: ClickInvoer): ClickUitkomst {
  const uitkomst = calculateClick(invoer);
  if (!uitkomst.ok) throw new Error(uitkomst.error.code);
  return uitkomst.value;
}

/** Letters only, so that a search for digits finds none of them. */
function pseudoniemOf(agb: string): string {
  const hex = createHash('sha256').update(`FICTIEF ${agb}`).digest('hex').slice(0, 16);
  return hex.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

const geheim = { pseudoniemOf, runmerkOf: (hash: string) => pseudoniemOf(hash) };

function openbaarOf(invoer: ClickInvoer): OpenbareRun {
  return createOpenbareRun(uitkomstOf(invoer), geheim);
}

/** Two cents are left for three equal needs in VPT; one cent ties two kavels inside the fourth provider. */
const TIED: ClickInvoer = {
  ...EXAMPLE_RUN,
  contracteerruimteEurocent: eurocent(12 * 11),
  regels: exampleRegels([
    ['10000001', 'VPT', 0, 7],
    ['10000002', 'VPT', 0, 7],
    ['10000003', 'VPT', 0, 7],
    ['10000004', 'ZZP', 12, 0],
    ['10000004', 'VPT', 0, 3],
    ['10000004', 'MPT', 0, 3],
  ]),
};

describe('the public document of a run', () => {
  test('the worked example holds, and every amount is that of the run', () => {
    const openbaar = openbaarOf(EXAMPLE_RUN);
    expect(openbaar.lotingen).toEqual([]);
    expect(recomputeOpenbareRun(openbaar)).toMatchObject({ klopt: true, bevindingen: [] });
    const row = openbaar.regels.find(({ zorgaanbieder }) => zorgaanbieder === pseudoniemOf('10000001'));
    expect(row).toMatchObject({ kavel: 'VPT', clickEurocent: 1_714, openstaandEurocent: 2_286 });
  });

  test('shows who got the cent where lots decided it, and nothing else of the lots', () => {
    const { lotingen } = openbaarOf(TIED);
    expect(lotingen.map(({ stap, krijgt, wacht }) => [stap, krijgt.length, wacht.length])).toEqual([
      ['binnenAfspraak', 1, 1],
      ['click', 2, 1],
    ]);
    const all = lotingen.flatMap(({ krijgt, wacht }) => [...krijgt, ...wacht]);
    expect(all.every((row) => Object.keys(row).join() === 'zorgaanbieder,kavel')).toBe(true);
  });

  test('shows no lots where the larger need decided', () => {
    const february = exampleRegels([
      ['10000001', 'VPT', 24_000, 2_000, 2_286],
      ['10000002', 'ZZP', 36_000, 3_000, 4_000],
      ['10000003', 'MPT', 24_000, 2_000, 1_714],
    ]);
    const change = { maand: 2, eerderBetaaldEurocent: eurocent(10_000), regels: february };
    expect(openbaarOf({ ...EXAMPLE_RUN, ...change }).lotingen).toEqual([]);
  });

  test('holds no AGB-code and none of the hashes that would let one be guessed', () => {
    const { certificaat } = uitkomstOf(TIED);
    const text = JSON.stringify(openbaarOf(TIED));
    const given = [certificaat.hash, certificaat.invoerHash, certificaat.uitkomstHash, '"agb"'];
    for (const secret of [...TIED.regels.map(({ agb }) => agb), ...given]) expect(text).not.toContain(secret);
    expect(openbaarOf(TIED).certificaat.beleidHash).toBe(certificaat.beleidHash);
  });

  test('does not show in which order the AGB-codes stood', () => {
    const turned = Object.fromEntries(
      [1, 2, 3, 4].map((nr) => [`1000000${nr}`, pseudoniemOf(`1000000${5 - nr}`)]),
    );
    for (const pseudoniem of [pseudoniemOf, (agb: string) => turned[agb] ?? '']) {
      const { regels, lotingen } = createOpenbareRun(uitkomstOf(TIED), {
        ...geheim,
        pseudoniemOf: pseudoniem,
      });
      for (const rows of [regels, ...lotingen.flatMap(({ krijgt, wacht }) => [krijgt, wacht])]) {
        const keys = rows.map(({ zorgaanbieder, kavel }) => `${zorgaanbieder}|${kavel}`);
        expect(keys).toEqual(keys.toSorted());
      }
    }
  });

  test('two providers with one pseudonym are a defect', () => {
    const same = { ...geheim, pseudoniemOf: () => 'aaaaaaaaaaaaaaaa' };
    expect(() => createOpenbareRun(uitkomstOf(TIED), same)).toThrow('Defect');
  });
});

/** Equal amounts in many rows and a few cents of room: lots decide in one of three runs. */
const tieWorlds: fc.Arbitrary<ClickInvoer> = fc
  .record({
    maand: fc.integer({ min: 1, max: 12 }),
    naarRato: fc.constantFrom('openOverproductie', 'afspraak', 'productie'),
    voorrang: fc.constantFrom([KAVELS] as const, EXAMPLE_RUN.voorrang),
    over: fc.integer({ min: 1, max: 9 }),
    spare: fc.nat({ max: 25 }),
    agreed: fc.constantFrom(0, 12, 24),
    rows: fc.shuffledSubarray(
      [1, 2, 3, 4, 5, 6, 7].flatMap((nr) => KAVELS.map((kavel) => [`1000000${nr}`, kavel] as const)),
      { minLength: 2, maxLength: 20 },
    ),
  })
  .map(({ over, spare, agreed, rows, ...run }) => ({
    ...EXAMPLE_RUN,
    ...run,
    ruimte: 'maand',
    contracteerruimteEurocent: eurocent(agreed * rows.length + 12 * spare),
    regels: exampleRegels(
      rows.map(([agb, kavel], row) => [
        agb,
        kavel,
        agreed,
        row % 4 === 0 ? 0 : over + (row % 9 === 0 ? 1 : 0),
      ]),
    ),
  }));

function expectSameFigures(invoer: ClickInvoer, openbaar: OpenbareRun): void {
  const uitkomst = uitkomstOf(invoer);
  const expected = uitkomst.regels.map(({ agb, ...row }) => ({ zorgaanbieder: pseudoniemOf(agb), ...row }));
  expect(openbaar.regels).toHaveLength(expected.length);
  expect(openbaar.regels).toEqual(expect.arrayContaining(expected));
  expect(openbaar.totalen).toEqual(uitkomst.totalen);
}

/** Two providers that each tie inside; then who got that cent ties for one of three, each month by other lots. */
const TIED_TWICE: ClickInvoer = {
  ...EXAMPLE_RUN,
  ruimte: 'maand',
  contracteerruimteEurocent: eurocent(24 + 12 * 3),
  regels: ['10000001', '10000002'].flatMap((agb) =>
    exampleRegels([
      [agb, 'ZZP', 12, 0],
      [agb, 'VPT', 0, 3],
      [agb, 'MPT', 0, 3],
    ]),
  ),
};

describe('recomputing a public run', () => {
  test('keeps the lots inside a provider and those of a tier apart, in each order of pseudonyms', () => {
    const turned = (agb: string): string => (agb === '10000001' ? 'b' : 'a').repeat(16);
    const straight = (agb: string): string => (agb === '10000001' ? 'a' : 'b').repeat(16);
    for (let maand = 1; maand <= 12; maand += 1) {
      for (const names of [turned, straight]) {
        const uitkomst = uitkomstOf({ ...TIED_TWICE, maand });
        const { lotingen } = createOpenbareRun(uitkomst, { ...geheim, pseudoniemOf: names });
        expect(lotingen.map(({ stap, krijgt }) => `${stap} ${krijgt.length}`)).toEqual([
          'binnenAfspraak 1',
          'binnenAfspraak 1',
          'click 1',
        ]);
        expect(lotingen.slice(0, 2).map(({ krijgt: [row] }) => row?.zorgaanbieder.charAt(0))).toEqual([
          'a',
          'b',
        ]);
      }
    }
  });

  test('finds the figures of the run, row by row, in any world', () => {
    const holds = fc.property(clickWorlds(roomBefore), (invoer) => {
      const openbaar = openbaarOf(invoer);
      expect(recomputeOpenbareRun(openbaar).klopt).toBe(true);
      expectSameFigures(invoer, openbaar);
    });
    fc.assert(holds, { numRuns: 200, seed: 20230101 });
  });

  test('and where lots often decide', () => {
    let decided = 0;
    const holds = fc.property(tieWorlds, (invoer) => {
      const openbaar = openbaarOf(invoer);
      decided += openbaar.lotingen.length;
      expect(recomputeOpenbareRun(openbaar).klopt).toBe(true);
      expectSameFigures(invoer, openbaar);
    });
    fc.assert(holds, { numRuns: 300, seed: 20230102 });
    expect(decided).toBeGreaterThan(100);
  });

  test('finds any amount, pseudonym or hash that was changed', () => {
    const openbaar = openbaarOf(TIED);
    const paths = leavesOf(openbaar, []);
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const changed = structuredClone(openbaar);
      spoil(changed, path);
      expect(recomputeOpenbareRun(changed).klopt, path.join('.')).toBe(false);
    }
  });

  test('finds lots that are turned, left out or made up', () => {
    const openbaar = openbaarOf(TIED);
    const turned = openbaar.lotingen.map(({ stap, krijgt, wacht }) => ({
      stap,
      krijgt: wacht,
      wacht: krijgt,
    }));
    const [first] = openbaar.lotingen;
    const [row] = openbaar.regels;
    const madeUp = { stap: 'click', krijgt: [row!], wacht: [] } as const;
    for (const lotingen of [turned, [], [first!], [...openbaar.lotingen, madeUp]]) {
      const { klopt, bevindingen } = recomputeOpenbareRun({ ...openbaar, lotingen });
      expect(klopt).toBe(false);
      expect(JSON.stringify(bevindingen)).toContain('lotingen[');
    }
  });

  test('an input that no run accepts does not hold', () => {
    const openbaar = openbaarOf(EXAMPLE_RUN);
    const invoer = { ...openbaar.invoer, contracteerruimteEurocent: eurocent(1) };
    expect(recomputeOpenbareRun({ ...openbaar, invoer })).toMatchObject({
      klopt: false,
      bevindingen: [{ code: 'invoer-geweigerd', weigering: { code: 'afspraken-boven-ruimte' } }],
    });
  });
});

type Path = readonly string[];

/** Every amount, pseudonym and hash of a document. */
function leavesOf(value: unknown, path: Path): Path[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
  }
  const name = path.at(-1) ?? '';
  return typeof value === 'number' || /zorgaanbieder|hash|merk/i.test(name) ? [path] : [];
}

function spoil(document: object, path: Path): void {
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as never, document as Record<string, unknown>);
  const name = path.at(-1) ?? '';
  const value = holder[name];
  holder[name] = typeof value === 'number' ? value + 1 : 'qqqqqqqqqqqqqqqq';
}
