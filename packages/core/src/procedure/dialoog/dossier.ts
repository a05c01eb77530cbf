import { compareDays } from '../../basis/index.ts';
import type { Eurocent, Kavel, Pct } from '../../basis/index.ts';
import type { Partij } from '../partijen.ts';
import type { Agendapunt, Dialoogonderwerp } from './agenda.ts';

/** A talk as it was held. Names of people stay out: the journal keeps who acted. */
export type Gesprek = {
  readonly dag: string;
  readonly onderwerpen: readonly Dialoogonderwerp[];
  readonly samenvatting: string;
};

/** What was agreed: who does it, and until when (ISO). */
export type Dialoogafspraak = {
  readonly id: string;
  readonly onderwerp: Dialoogonderwerp;
  readonly wat: string;
  readonly eigenaar: Partij;
  readonly uiterlijk: string;
  /** The day on which it was done; null: not yet. */
  readonly gereed: string | null;
};

/** Agreed substitution from one kavel to another. Null reward: the source names a reward and not how large (S003-95). */
export type Doelmatigheidsplan = {
  readonly van: Kavel;
  readonly naar: Kavel;
  readonly verschuivingEurocent: Eurocent;
  readonly uiterlijk: string;
  readonly beloning: Pct | null;
};

/** All talks with one zorgaanbieder about one contract. */
export type Dialoogdossier = {
  readonly gesprekken: readonly Gesprek[];
  readonly afspraken: readonly Dialoogafspraak[];
  readonly doelmatigheidsplan: Doelmatigheidsplan | null;
};

export const DIALOOGCODES = [
  'onderwerp-niet-besproken',
  'onderwerp-te-vroeg',
  'afspraak-dubbel',
  'afspraak-onvolledig',
  'afspraak-te-laat',
  'dag-ongeldig',
  'plan-zonder-verschuiving',
] as const;
export type Dialoogcode = (typeof DIALOOGCODES)[number];

/** What is not in order in a dialogue; `plaats`: the topic, the agreement or the talk. */
export type Dialoogbevinding = {
  readonly code: Dialoogcode;
  readonly plaats: string;
  readonly melding: string;
  readonly bron: string;
};

/** Checks a dialogue against its agenda on `day`; findings, because talking is not something to refuse. */
export function controleerDialoog(
  agenda: readonly Agendapunt[],
  dossier: Dialoogdossier,
  day: Temporal.PlainDate,
): readonly Dialoogbevinding[] {
  return [
    ...agenda.flatMap((punt) => judgePunt(punt, dossier, day)),
    ...dossier.afspraken.flatMap((afspraak, index) => judgeAfspraak(dossier, afspraak, index, day)),
    ...judgePlan(dossier.doelmatigheidsplan),
  ];
}

/** Agreements that are not done, the earliest first. */
export function openAfspraken({ afspraken }: Dialoogdossier): readonly Dialoogafspraak[] {
  return afspraken
    .filter(({ gereed }) => gereed === null)
    .sort((left, right) =>
      left.uiterlijk < right.uiterlijk ? -1 : left.uiterlijk > right.uiterlijk ? 1 : 0,
    );
}

function judgePunt(
  { onderwerp, naam, van, totEnMet, bron }: Agendapunt,
  { gesprekken }: Dialoogdossier,
  day: Temporal.PlainDate,
): Dialoogbevinding[] {
  const talks = gesprekken.filter(({ onderwerpen }) => onderwerpen.includes(onderwerp));
  const early = talks.find(({ dag }) => dag < van);
  if (early !== undefined) {
    const melding = `Over ${naam} is op ${early.dag} gesproken; dat kan pas vanaf ${van}. Plan een nieuw gesprek.`;
    return [{ code: 'onderwerp-te-vroeg', plaats: onderwerp, melding, bron }];
  }
  if (talks.length > 0 || compareDays(day, Temporal.PlainDate.from(totEnMet)) <= 0) return [];
  const melding = `Over ${naam} is niet gesproken; dat kon tot en met ${totEnMet}. Plan alsnog een gesprek.`;
  return [{ code: 'onderwerp-niet-besproken', plaats: onderwerp, melding, bron }];
}

function judgeAfspraak(
  { afspraken }: Dialoogdossier,
  { id, wat, uiterlijk, gereed }: Dialoogafspraak,
  index: number,
  day: Temporal.PlainDate,
): Dialoogbevinding[] {
  const find = (code: Dialoogcode, melding: string): Dialoogbevinding[] => [
    { code, plaats: id, melding, bron: 'procedure.md, Assessment and award' },
  ];
  if (afspraken.findIndex((one) => one.id === id) < index) {
    return find(
      'afspraak-dubbel',
      `Er zijn twee afspraken met kenmerk ${id}. Geef een van beide een ander kenmerk.`,
    );
  }
  if (wat.trim() === '') return find('afspraak-onvolledig', 'Schrijf op wat er is afgesproken.');
  const wrong = [uiterlijk, gereed].find((one) => one !== null && readDay(one) === undefined);
  if (typeof wrong === 'string') return find('dag-ongeldig', `"${wrong}" is geen dag. Schrijf JJJJ-MM-DD.`);
  const last = readDay(uiterlijk);
  const done = gereed === null ? day : readDay(gereed);
  const late = last !== undefined && done !== undefined && compareDays(done, last) > 0;
  if (!late) return [];
  const state = gereed === null ? 'nog niet gereed' : `gereed op ${gereed}`;
  return find(
    'afspraak-te-laat',
    `Afgesproken was uiterlijk ${uiterlijk}; de afspraak is ${state}. Spreek een nieuwe dag af.`,
  );
}

/** A reward is for real substitution from intramural care to care at home, so for more than nothing. */
function judgePlan(plan: Doelmatigheidsplan | null): Dialoogbevinding[] {
  if (plan === null) return [];
  const real =
    plan.van === 'ZZP' && (plan.naar === 'VPT' || plan.naar === 'MPT') && plan.verschuivingEurocent > 0;
  if (real) return [];
  const melding =
    'Een doelmatigheidsplan verschuift zorg van ZZP naar VPT of MPT. Verbeter de kavels of het bedrag.';
  return [{ code: 'plan-zonder-verschuiving', plaats: 'doelmatigheidsplan', melding, bron: 'S003-95' }];
}

function readDay(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
