import { ZenEngine } from '@gorules/zen-engine';
import type { VolledigeFeiten } from '@kavel/testkit/beleid';
import type { Outcome } from './outcome.ts';
import type { PeerPolicyId } from './policies.ts';

/**
 * The three policies for GoRules ZEN: one expression node each, run as a loop over all providers in one call, which
 * is the fastest way it offers. Its decimals are exact; percentages are in procentpunten, money in euros.
 */
type ZenPolicy = {
  readonly facts: (feiten: VolledigeFeiten) => Readonly<Record<string, boolean | number | null>>;
  /** Key and expression; `$` holds what the node has computed before. */
  readonly expressions: readonly (readonly [string, string])[];
};

const POLICIES: Readonly<Record<PeerPolicyId, ZenPolicy>> = {
  zorgEnZekerheid2018: {
    facts: (feiten) => ({
      nieuweAanbieder: feiten.nieuweAanbieder,
      eersteContractjaar: feiten.eersteContractjaar,
      productieJanJun: inHundredths(feiten.productieJanJunEurocent),
      percentageVorigJaar: inPoints(feiten.percentageVorigJaar),
      anderTarief: inPoints(feiten.anderTarief),
      integraalZzpTarief: feiten.integraalZzpTarief,
    }),
    expressions: [
      ['eenJaar', 'eersteContractjaar == 2017 and productieJanJun != null and productieJanJun < 50000'],
      ['jaren', 'nieuweAanbieder ? null : $.eenJaar ? 1 : 3'],
      ['onbekend', 'nieuweAanbieder or integraalZzpTarief or percentageVorigJaar == null'],
      ['percentage', '$.onbekend ? null : round(min([anderTarief ?? percentageVorigJaar, 97]), 1)'],
    ],
  },
  overgangsjaar2021: {
    facts: (feiten) => ({
      beknoptPlan: feiten.beknoptPlan,
      percentageVorigJaar: inPoints(feiten.percentageVorigJaar),
    }),
    expressions: [
      ['kader', 'beknoptPlan ? 96 : 94'],
      ['laagste', 'percentageVorigJaar == null ? $.kader : min([$.kader, percentageVorigJaar])'],
      ['percentage', 'percentageVorigJaar == null ? $.laagste : max([$.laagste, percentageVorigJaar])'],
      ['jaren', 'null'],
    ],
  },
  cz2024: {
    facts: (feiten) => ({
      nieuweAanbieder: feiten.nieuweAanbieder,
      vrijVoorstel: inPoints(feiten.vrijVoorstel),
      bewegingenEnDoelen: feiten.bewegingenEnDoelen,
      technologie: feiten.technologie,
    }),
    expressions: [
      ['gewoon', '96.4 - (nieuweAanbieder ? 2 : 0) + (bewegingenEnDoelen ? 0.3 : 0)'],
      ['percentage', 'min([(vrijVoorstel ?? $.gewoon) + (technologie ? 0.1 : 0), 100])'],
      ['jaren', 'null'],
    ],
  },
};

function inPoints(tenThousandths: number | null): number | null {
  return tenThousandths === null ? null : tenThousandths / 10_000;
}

function inHundredths(eurocent: number | null): number | null {
  return eurocent === null ? null : eurocent / 100;
}

/** From the request through one node to the response, as its editor would save it. */
function decisionGraph(expressions: ZenPolicy['expressions']): object {
  const position = { x: 0, y: 0 };
  const content = {
    inputField: 'zorgaanbieders',
    outputPath: 'uitkomsten',
    executionMode: 'loop',
    passThrough: false,
    expressions: expressions.map(([key, value]) => ({ id: key, key, value })),
  };
  return {
    nodes: [
      { id: 'vraag', type: 'inputNode', name: 'vraag', position },
      { id: 'beleid', type: 'expressionNode', name: 'beleid', position, content },
      { id: 'antwoord', type: 'outputNode', name: 'antwoord', position },
    ],
    edges: [
      { id: 'in', sourceId: 'vraag', targetId: 'beleid', type: 'edge' },
      { id: 'uit', sourceId: 'beleid', targetId: 'antwoord', type: 'edge' },
    ],
  };
}

export type ZenPeer = {
  /** Answers all providers; the outcomes are read when the clock has stopped. */
  readonly answer: (trace: boolean) => Promise<() => Outcome[]>;
  readonly close: () => void;
};

/** Loads the policy and turns the facts into its terms, once. It holds native memory until it is closed. */
export function openZen(policy: PeerPolicyId, zorgaanbieders: readonly VolledigeFeiten[]): ZenPeer {
  const { facts, expressions } = POLICIES[policy];
  const engine = new ZenEngine();
  const decision = engine.createDecision(decisionGraph(expressions));
  const context = { zorgaanbieders: zorgaanbieders.map(facts) };
  return {
    async answer(trace) {
      const response = await decision.evaluate(context, { trace });
      return () => readOutcomes(response.result);
    },
    close() {
      engine.dispose();
    },
  };
}

function readOutcomes(result: unknown): Outcome[] {
  const { uitkomsten } = result as { readonly uitkomsten: readonly Outcome[] };
  return uitkomsten.map(({ percentage, jaren }) => ({ percentage, jaren }));
}
