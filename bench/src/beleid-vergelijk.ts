import manifest from '../package.json' with { type: 'json' };
import { compareOutcomes, ofHand, ofKavel } from './beleid/outcome.ts';
import type { Difference, Outcome } from './beleid/outcome.ts';
import { loadPolicies } from './beleid/policies.ts';
import type { PeerPolicyId, Policy } from './beleid/policies.ts';
import { openPublicodes } from './beleid/publicodes.ts';
import { openZen } from './beleid/zen.ts';
import type { ZenPeer } from './beleid/zen.ts';
import { createZorgaanbieders } from './beleid/zorgaanbieders.ts';
import { circumstances } from './measure/circumstances.ts';
import { addTimes, timeInTurn } from './measure/timing.ts';
import type { Times } from './measure/timing.ts';

/**
 * Policy next to GoRules ZEN and publicodes: three policies, each written once more in their languages, and every
 * outcome compared with the functions written by hand. Run: node bench/src/beleid-vergelijk.ts
 */

const ROUNDS = 5;

/** What the others are compared with. */
const KAVEL = 'Kavel, no trace';

const zorgaanbieders = createZorgaanbieders();

type PeerPolicy = Policy & { readonly peerId: PeerPolicyId };

/** One way to answer a policy for all providers. `act` is timed; what it gives reads the outcomes afterwards. */
type Contender = {
  readonly name: string;
  readonly repeats: number;
  readonly act: () => (() => Outcome[]) | Promise<() => Outcome[]>;
};

function contendersOf({ peerId, tarief, hand }: PeerPolicy, zen: ZenPeer): readonly Contender[] {
  const publicodes = openPublicodes(peerId, zorgaanbieders);
  return [
    {
      name: 'by hand',
      repeats: 100,
      act() {
        const outcomes = zorgaanbieders.map(hand);
        return () => outcomes.map(ofHand);
      },
    },
    {
      name: KAVEL,
      repeats: 20,
      act() {
        const outcomes = zorgaanbieders.map((feiten) => tarief.evaluate(feiten));
        return () => outcomes.map(ofKavel);
      },
    },
    {
      name: 'Kavel, trace',
      repeats: 20,
      act() {
        const outcomes = zorgaanbieders.map((feiten) => tarief.evaluateWithTrace(feiten));
        return () => outcomes.map((one) => ofKavel(one.ok ? { ok: true, value: one.value.uitkomst } : one));
      },
    },
    { name: 'ZEN, no trace', repeats: 1, act: () => zen.answer(false) },
    { name: 'ZEN, trace', repeats: 1, act: () => zen.answer(true) },
    { name: 'publicodes, always traced', repeats: 1, act: publicodes },
  ];
}

/** One contender: its times per policy, and what differs over all of them. */
type Row = Difference & { readonly name: string; readonly times: readonly Times[] };

/** Every contender on one policy: first what it answers, then how fast. */
async function measurePolicy(policy: PeerPolicy): Promise<readonly Row[]> {
  const zen = openZen(policy.peerId, zorgaanbieders);
  try {
    const contenders = contendersOf(policy, zen);
    const expected = zorgaanbieders.map((feiten) => ofHand(policy.hand(feiten)));
    const rows: Row[] = [];
    for (const { name, act } of contenders) {
      const read = await act();
      rows.push({ name, times: [], ...compareOutcomes(read(), expected) });
    }
    const times = await timeInTurn(contenders, ROUNDS);
    return rows.map((row, index) => ({ ...row, times: times.slice(index, index + 1) }));
  } finally {
    zen.close();
  }
}

/** The same contenders on one more policy. */
function addRows(left: readonly Row[], right: readonly Row[]): readonly Row[] {
  return right.map((row, index) => {
    const { times = [], wrong = 0, inexact = 0 } = left[index] ?? {};
    return {
      name: row.name,
      times: [...times, ...row.times],
      wrong: wrong + row.wrong,
      inexact: inexact + row.inexact,
    };
  });
}

function perSecond(milliseconds: number, policyCount: number): string {
  const outcomes = policyCount * zorgaanbieders.length;
  return Math.round((outcomes * 1000) / milliseconds).toLocaleString('en');
}

const isOfPeers = (policy: Policy): policy is PeerPolicy => policy.peerId !== undefined;
const policies = (await loadPolicies()).filter(isOfPeers);
let rows: readonly Row[] = [];
for (const policy of policies) rows = addRows(rows, await measurePolicy(policy));

const kavel = addTimes(rows.find(({ name }) => name === KAVEL)?.times ?? []);
const names = policies.map(({ name }) => name).join(' | ');
console.log(
  `| outcomes per processor second | ${names} | all three | by the clock | time, Kavel = 1 | wrong | inexact |`,
);
console.log(`|${'---|'.repeat(policies.length + 6)}`);
for (const { name, times, wrong, inexact } of rows) {
  const rates = times.map(({ cpuMilliseconds }) => perSecond(cpuMilliseconds, 1));
  const { milliseconds, cpuMilliseconds } = addTimes(times);
  const all = [cpuMilliseconds, milliseconds].map((one) => perSecond(one, policies.length));
  const ratio = Number((cpuMilliseconds / kavel.cpuMilliseconds).toPrecision(2));
  console.log(`| ${[name, ...rates, ...all, ratio, wrong, inexact].join(' | ')} |`);
}
const { '@gorules/zen-engine': zenVersion, publicodes: publicodesVersion } = manifest.devDependencies;
console.log(circumstances(`ZEN ${zenVersion}`, `publicodes ${publicodesVersion}`));
if (rows.some(({ wrong }) => wrong > 0)) process.exitCode = 1;
