import { eurocent } from '@kavel/core/basis';
import { calculateClick, createOpenbareRun } from '@kavel/core/click';
import type { ClickInvoer } from '@kavel/core/click';
import { runKavel } from '@kavel/testkit';
import { EXAMPLE_RUN, exampleRegels } from '@kavel/testkit/click';
import { expect, test } from 'vitest';

/** Two cents for three equal needs, so that lots decide. */
const TIED: ClickInvoer = {
  ...EXAMPLE_RUN,
  contracteerruimteEurocent: eurocent(12 * 2),
  regels: exampleRegels([
    ['10000001', 'VPT', 0, 7],
    ['10000002', 'VPT', 0, 7],
    ['10000003', 'VPT', 0, 7],
  ]),
};

function openbaarText(invoer: ClickInvoer): string {
  const uitkomst = calculateClick(invoer);
  if (!uitkomst.ok) throw new Error(uitkomst.error.code);
  const run = createOpenbareRun(uitkomst.value, {
    pseudoniemOf: (agb) => `aaaaaaaaaaaaaaa${agb.slice(-1)}`,
    runmerkOf: () => 'b'.repeat(32),
  });
  return JSON.stringify(run, null, 2);
}

function verifieer(text: string, ...more: readonly string[]): ReturnType<typeof runKavel> {
  return runKavel(['click', 'verifieer', '-', ...more], { stdin: text });
}

test('confirms a run without names and says what lots it takes over', async () => {
  const tied = await verifieer(openbaarText(TIED));
  expect(tied).toMatchObject({ exitCode: 0, stderr: '' });
  expect(tied.stdout).toContain('De openbare run van regio 5517, maand 1 van 2018 klopt');
  expect(tied.stdout).toContain('Er is 1 keer geloot');
  const example = await verifieer(openbaarText(EXAMPLE_RUN));
  expect(example.stdout).toContain('Er is niet geloot');
});

test('names the amount that was changed, and what lots that are turned would have led to', async () => {
  const changed = openbaarText(EXAMPLE_RUN).replace('"clickEurocent": 1286', '"clickEurocent": 1287');
  const amount = await verifieer(changed);
  expect(amount.exitCode).toBe(1);
  expect(amount.stdout).toContain('regels[2].clickEurocent: in de run staat 1287, nagerekend is het 1286');
  const turned = openbaarText(TIED)
    .replace('"krijgt"', '"x"')
    .replace('"wacht"', '"krijgt"')
    .replace('"x"', '"wacht"');
  const lots = await verifieer(turned, '--json');
  expect(lots.exitCode).toBe(1);
  const { bevindingen } = JSON.parse(lots.stdout) as { bevindingen: { veld: string }[] };
  expect(bevindingen.some(({ veld }) => veld.endsWith('.clickEurocent'))).toBe(true);
});

test.each([
  { fault: 'an AGB-code', find: 'aaaaaaaaaaaaaaa1', replace: '10000001', place: 'zorgaanbieder' },
  {
    fault: 'cents with a fraction',
    find: '"productieEurocent": 7',
    replace: '"productieEurocent": 7.5',
    place: 'productieEurocent',
  },
  { fault: 'an unknown field', find: '"lotingen"', replace: '"naam": "x",\n  "lotingen"', place: 'naam' },
])('$fault is refused by line and field', async ({ find, replace, place }) => {
  const text = openbaarText(TIED);
  expect(text).toContain(find);
  const run = await verifieer(text.replace(find, replace));
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toMatch(/standaardinvoer:\d+ /);
  expect(run.stderr).toContain(place);
});

test('an input that no run accepts does not hold', async () => {
  const text = openbaarText(TIED).replace(
    '"contracteerruimteEurocent": 24',
    '"contracteerruimteEurocent": 0',
  );
  const doubled = text.replace('aaaaaaaaaaaaaaa2', 'aaaaaaaaaaaaaaa1');
  const run = await verifieer(doubled);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('zorgaanbieder aaaaaaaaaaaaaaa1 heeft meer dan één regel voor VPT');
});
