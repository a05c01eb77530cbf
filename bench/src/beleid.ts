import { compareOutcomes, ofHand, ofKavel } from './beleid/outcome.ts';
import { loadThreePolicies } from './beleid/three-policies.ts';
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
let wrong = 0;

console.log('| policy | by hand | without trace | with trace | ratio |');
console.log('|---|---|---|---|---|');
for (const { name, tarief, hand } of await loadThreePolicies()) {
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
  const rates = times.map(
    (milliseconds) => `${(zorgaanbieders.length / milliseconds / 1000).toFixed(1)} M/s`,
  );
  const [byHand = 0, withoutTrace = 0] = times;
  console.log(`| ${[name, ...rates, `1 : ${(withoutTrace / byHand).toFixed(0)}`].join(' | ')} |`);
}
console.log(`wrong: ${wrong}. ${circumstances()}`);
if (wrong > 0) process.exitCode = 1;
