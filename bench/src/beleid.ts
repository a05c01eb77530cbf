import { compareOutcomes, ofHand, ofKavel } from './beleid/outcome.ts';
import { loadPolicies } from './beleid/policies.ts';
import { createZorgaanbieders } from './beleid/zorgaanbieders.ts';
import { circumstances } from './measure/circumstances.ts';
import { addTimes, timeInTurn } from './measure/timing.ts';
import type { Times } from './measure/timing.ts';

/**
 * Policy: outcomes per second of processor time without and with trace, next to functions written by hand, and exact on
 * all. Run: node bench/src/beleid.ts
 */

const ROUNDS = 9;
const REPEATS = 20;

const zorgaanbieders = createZorgaanbieders();
const policies = await loadPolicies();
const all: (readonly Times[])[] = [];
let wrong = 0;

/** `milliseconds`: by hand, without and with trace, for so many outcomes. */
function printRow(name: string, outcomes: number, milliseconds: readonly number[]): void {
  const rates = milliseconds.map((one) => `${(outcomes / one / 1000).toFixed(1)} M/s`);
  const [byHand = 0, withoutTrace = 0] = milliseconds;
  console.log(`| ${[name, ...rates, `1 : ${(withoutTrace / byHand).toFixed(0)}`].join(' | ')} |`);
}

console.log('| policy | by hand | without trace | with trace | ratio |');
console.log('|---|---|---|---|---|');
for (const { name, tarief, hand } of policies) {
  const expected = zorgaanbieders.map((feiten) => ofHand(hand(feiten)));
  const plain = zorgaanbieders.map((feiten) => ofKavel(tarief.evaluate(feiten)));
  const traced = zorgaanbieders.map((feiten) => {
    const result = tarief.evaluateWithTrace(feiten);
    return ofKavel(result.ok ? { ok: true, value: result.value.uitkomst } : result);
  });
  for (const answers of [plain, traced]) wrong += compareOutcomes(answers, expected).wrong;

  const acts = [hand, tarief.evaluate, tarief.evaluateWithTrace].map((work) => ({
    repeats: REPEATS,
    act: (): unknown => zorgaanbieders.map((feiten) => work(feiten)),
  }));
  const times = await timeInTurn(acts, ROUNDS);
  all.push(times);
  printRow(
    name,
    zorgaanbieders.length,
    times.map(({ cpuMilliseconds }) => cpuMilliseconds),
  );
}
const outcomes = policies.length * zorgaanbieders.length;
const totals = [0, 1, 2].map((column) => addTimes(all.flatMap((times) => times.slice(column, column + 1))));
printRow(
  `all ${policies.length}`,
  outcomes,
  totals.map(({ cpuMilliseconds }) => cpuMilliseconds),
);
printRow(
  `all ${policies.length} by the clock`,
  outcomes,
  totals.map(({ milliseconds }) => milliseconds),
);
console.log(`wrong: ${wrong} of ${(2 * outcomes).toLocaleString('en')}. ${circumstances()}`);
if (wrong > 0) process.exitCode = 1;
