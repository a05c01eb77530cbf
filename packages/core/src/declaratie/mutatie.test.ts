import { elfRegels, slowReadDeclaratie, testControle, testReferentie } from '@kavel/testkit/declaratie';
import { expect, test } from 'vitest';
import type { CompiledVeld } from './veld.ts';
import { scanDeclaratie } from './lezer.ts';

/**
 * Every field of a good file spoiled in every way, the same ways in every run: 2,000 files, and 500 per round in the fault
 * run (npm run test:faults: 100,000). Never a crash, never another answer than the slow reader.
 */
const ROUNDS = process.env['KAVEL_FAULT_ROUNDS'];
const FILES = ROUNDS === undefined ? 2_000 : 500 * Number(ROUNDS);

const referentie = testReferentie();
const controle = testControle(referentie);
const { stap, byKenmerk } = controle.layout;
const good = elfRegels(referentie);

const targets = Array.from({ length: good.length / stap }, (_, line) => line * stap).flatMap((at) => {
  const kenmerk = Number(Buffer.from(good.subarray(at, at + 2)).toString('latin1'));
  return (byKenmerk[kenmerk]?.velden ?? []).map((veld) => ({ at, veld }));
});

/** A whole number below `limit` that depends on `seed` alone. */
function draw(seed: number, limit: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % limit;
}

const GEHEIM = 'ZQXJVWKYZQXJVWKYZQXJVWKYZQXJVWKYZQXJ';
const fill = (text: string) => (length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Ways to spoil a field: what it holds next, by its length, its old text and a number. */
const MANIEREN: readonly ((length: number, old: string, seed: number) => string)[] = [
  fill('0'),
  fill(' '),
  fill('9'),
  fill(GEHEIM),
  fill('\u00e9'),
  fill('\u0000'),
  (length, _, seed) => Array.from({ length }, (__, at) => String(draw(seed + at, 10))).join(''),
  (length, old) => ` ${old}`.slice(0, length),
  (length, old) => `${old.slice(1)}0`.slice(0, length),
  (length, old) =>
    String(Number(old) + 1)
      .padStart(length, '0')
      .slice(-length),
  (_, old) => Array.from(old).reverse().join(''),
  (length, old, seed) => replaceAt(old, draw(seed, length), String.fromCharCode(0x20 + draw(seed + 1, 0xe0))),
  (length, old, seed) =>
    replaceAt(old, draw(seed, length), String.fromCharCode([0, 1, 9, 11, 31][draw(seed + 1, 5)] ?? 0)),
  (length, old, seed) => replaceAt(old, draw(seed, length), String(draw(seed + 1, 10))),
  (length) => '20180230'.padEnd(length).slice(0, length),
  (length, _, seed) => String(draw(seed, 400_000_000)).padStart(length, '0').slice(-length),
];

function replaceAt(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

function mutate({ at, veld }: { at: number; veld: CompiledVeld }, seed: number): Uint8Array {
  const bytes = new Uint8Array(good);
  const begin = at + veld.begin;
  const old = Buffer.from(bytes.subarray(begin, at + veld.einde)).toString('latin1');
  const manier = MANIEREN[Math.floor(seed / targets.length) % MANIEREN.length] ?? fill('0');
  bytes.set(Buffer.from(manier(old.length, old, seed), 'latin1'), begin);
  return bytes;
}

test(`${FILES} files with one field spoiled: the slow reader agrees, and no finding repeats the field`, () => {
  const fields = new Set<string>();
  let refused = 0;
  for (let seed = 0; seed < FILES; seed += 1) {
    const target = targets[seed % targets.length]!;
    const bytes = mutate(target, seed);
    const uitslag = scanDeclaratie(bytes, controle, { maximumBevindingen: Number.MAX_SAFE_INTEGER });
    const told = uitslag.bevindingen.map(
      ({ retourcode, record, veld, regel }) => `${retourcode} ${record} ${veld} ${regel}`,
    );
    const where = `file ${seed}, field ${target.veld.veld.veld}`;
    fields.add(target.veld.veld.veld);
    refused += uitslag.aantalBevindingen > 0 ? 1 : 0;
    if (uitslag.leesbaar)
      expect(told.sort(), where).toEqual(slowReadDeclaratie(bytes, referentie).bevindingen);
    else expect(told, where).toEqual([expect.stringMatching(/^00(02|10|11) 01 010[1-4] 1$/)]);
    expect(JSON.stringify(uitslag.bevindingen), where).not.toMatch(/ZQXJ|\u00e9\u00e9/);
  }
  expect(fields.size).toBe(byKenmerk.reduce((sum, record) => sum + (record?.velden.length ?? 0), 0));
  expect(refused).toBeGreaterThan(FILES / 2);
}, 1_800_000);

test('a hundred thousand findings: the first thousand are kept and all are counted', () => {
  const line = new Uint8Array(good.subarray(4 * stap, 5 * stap));
  const aantal = 50_000;
  const bytes = new Uint8Array(good.length + aantal * stap);
  bytes.set(good.subarray(0, 5 * stap));
  for (let index = 0; index < aantal; index += 1) bytes.set(line, (5 + index) * stap);
  bytes.set(good.subarray(5 * stap), (5 + aantal) * stap);
  const uitslag = scanDeclaratie(bytes, controle);
  expect(uitslag.bevindingen).toHaveLength(1000);
  expect(uitslag.aantalBevindingen).toBeGreaterThan(100_000 - 1);
  expect(uitslag.bevindingen.at(-1)?.regel).toBeLessThan(600);
});
