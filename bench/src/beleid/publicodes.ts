import Engine from 'publicodes';
import type { PublicodesExpression, RawPublicodes } from 'publicodes';
import type { VolledigeFeiten } from '@kavel/testkit/beleid';
import type { Outcome } from './outcome.ts';
import type { PeerPolicyId } from './policies.ts';

/**
 * The three policies for publicodes: an engine each, asked as its API page advises for many situations, by
 * `setSituation(…).evaluate(…)` on one engine. A percentage is in an invented unit `punt`: sums of `%` go wrong when a
 * term does not apply. A fact that is none is left out of the situation, which is what its `est défini` asks for.
 */
type PublicodesPolicy = {
  readonly rules: RawPublicodes<string>;
  readonly situation: (feiten: VolledigeFeiten) => Situation;
};

type Situation = Record<string, PublicodesExpression>;

const PUNT = { unité: 'punt' };

const POLICIES: Readonly<Record<PeerPolicyId, PublicodesPolicy>> = {
  zorgEnZekerheid2018: {
    rules: {
      'nieuwe aanbieder': null,
      'eerste contractjaar': null,
      productie: { unité: '€' },
      'vorig percentage': PUNT,
      'ander tarief': PUNT,
      'integraal tarief': null,
      'klein begin': { 'toutes ces conditions': ['eerste contractjaar = 2017', 'productie < 50000 €'] },
      contractduur: {
        'non applicable si': 'nieuwe aanbieder',
        variations: [{ si: 'klein begin', alors: 1 }, { sinon: 3 }],
      },
      afgesproken: {
        variations: [
          { si: { 'est défini': 'ander tarief' }, alors: 'ander tarief' },
          { sinon: 'vorig percentage' },
        ],
      },
      percentage: {
        'non applicable si': {
          'une de ces conditions': [
            'nieuwe aanbieder',
            'integraal tarief',
            { 'est non défini': 'vorig percentage' },
          ],
        },
        valeur: 'afgesproken',
        plafond: '97 punt',
        arrondi: '1 décimale',
      },
    },
    situation: (feiten) => ({
      'nieuwe aanbieder': yesOrNo(feiten.nieuweAanbieder),
      ...known('eerste contractjaar', feiten.eersteContractjaar, 1),
      ...known('productie', feiten.productieJanJunEurocent, 100),
      ...known('vorig percentage', feiten.percentageVorigJaar, 10_000),
      ...known('ander tarief', feiten.anderTarief, 10_000),
      'integraal tarief': yesOrNo(feiten.integraalZzpTarief),
    }),
  },
  overgangsjaar2021: {
    rules: {
      'beknopt plan': null,
      'vorig percentage': PUNT,
      kader: { variations: [{ si: 'beknopt plan', alors: '96 punt' }, { sinon: '94 punt' }] },
      percentage: {
        variations: [
          {
            si: { 'est défini': 'vorig percentage' },
            alors: { valeur: 'kader', plafond: 'vorig percentage', plancher: 'vorig percentage' },
          },
          { sinon: 'kader' },
        ],
      },
    },
    situation: (feiten) => ({
      'beknopt plan': yesOrNo(feiten.beknoptPlan),
      ...known('vorig percentage', feiten.percentageVorigJaar, 10_000),
    }),
  },
  cz2024: {
    rules: {
      'nieuwe aanbieder': null,
      'vrij voorstel': PUNT,
      'bewegingen en doelen': null,
      technologie: null,
      gewoon: {
        somme: [
          '96.4 punt',
          { 'applicable si': 'nieuwe aanbieder', valeur: '-2 punt' },
          { 'applicable si': 'bewegingen en doelen', valeur: '0.3 punt' },
        ],
      },
      aanvang: {
        variations: [{ si: { 'est défini': 'vrij voorstel' }, alors: 'vrij voorstel' }, { sinon: 'gewoon' }],
      },
      percentage: {
        somme: ['aanvang', { 'applicable si': 'technologie', valeur: '0.1 punt' }],
        plafond: '100 punt',
      },
    },
    situation: (feiten) => ({
      'nieuwe aanbieder': yesOrNo(feiten.nieuweAanbieder),
      ...known('vrij voorstel', feiten.vrijVoorstel, 10_000),
      'bewegingen en doelen': yesOrNo(feiten.bewegingenEnDoelen),
      technologie: yesOrNo(feiten.technologie),
    }),
  },
};

function yesOrNo(value: boolean): string {
  return value ? 'oui' : 'non';
}

function known(rule: string, value: number | null, unit: number): Situation {
  return value === null ? {} : { [rule]: value / unit };
}

/** What it warns about would be an outcome that is not what it seems. */
const logger = { log: refuse, warn: refuse, error: refuse };

function refuse(message: string): never {
  throw new Error(message);
}

/** Loads the policy and turns the facts into its terms, once; then answers all providers, as often as asked. */
export function openPublicodes(
  policy: PeerPolicyId,
  zorgaanbieders: readonly VolledigeFeiten[],
): () => () => Outcome[] {
  const { rules, situation } = POLICIES[policy];
  const engine = new Engine(rules, { logger });
  const situations = zorgaanbieders.map(situation);
  const hasContractduur = 'contractduur' in rules;
  return () => {
    const outcomes = situations.map((one) => {
      const { nodeValue } = engine.setSituation(one).evaluate('percentage');
      const jaren = hasContractduur ? engine.evaluate('contractduur').nodeValue : null;
      return { percentage: numberOrNone(nodeValue), jaren: numberOrNone(jaren) };
    });
    return () => outcomes;
  };
}

/** Not applicable and not defined are the two ways in which it has no number. */
function numberOrNone(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  throw new Error(`${typeof value} instead of a number`);
}
