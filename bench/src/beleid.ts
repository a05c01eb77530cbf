import { compareOutcomes, ofHand, ofKavel } from './beleid/outcome.ts';
import { loadPolicies } from './beleid/policies.ts';
import { createZorgaanbieders } from './beleid/zorgaanbieders.ts';
import { circumstances } from './measure/circumstances.ts';
import { timeInTurn } from './measure/timing.ts';

/**
 * Policy: outcomes per second without and with trace, next to functions written by hand, and exact on all.
 * Run: node bench/src/beleid.ts
 */

const ROUNDS = 9;
const REPEATS = 20;

const zorgaanbieders = createZorgaanbieders();
const policies = await loadPolicies();
const totals = [0, 0, 0];
let wrong = 0;

/** `times`: milliseconds by hand, without and with trace, for so many outcomes. */
function printRow(name: string, outcomes: number, times: readonly number[]): void {
  const rates = times.map((milliseconds) => `${(outcomes / milliseconds / 1000).toFixed(1)} M/s`);
  const [byHand = 0, withoutTrace = 0] = times;
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
  for (const [index, milliseconds] of times.entries()) totals[index] = (totals[index] ?? 0) + milliseconds;
  printRow(name, zorgaanbieders.length, times);
}
const outcomes = policies.length * zorgaanbieders.length;
printRow(`all ${policies.length}`, outcomes, totals);
console.log(`wrong: ${wrong} of ${(2 * outcomes).toLocaleString('en')}. ${circumstances()}`);
if (wrong > 0) process.exitCode = 1;
