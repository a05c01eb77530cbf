import { compareDays } from '../../basis/index.ts';
import { createDialoogagenda } from './agenda.ts';
import type { Agendapunt } from './agenda.ts';
import { openAfspraken } from './staat.ts';
import type { Dialoogafspraak, Dialoogdossier, Dialoogstaat, Doelmatigheidsplan } from './staat.ts';

export const DIALOOGCODES = [
  'onderwerp-niet-besproken',
  'onderwerp-te-vroeg',
  'afspraak-te-laat',
  'plan-zonder-verschuiving',
] as const;
export type Dialoogcode = (typeof DIALOOGCODES)[number];

/** What is not in order in a dialogue; `plaats`: the topic, the agreement or the plan. */
export type Dialoogbevinding = {
  readonly code: Dialoogcode;
  readonly plaats: string;
  readonly melding: string;
  readonly bron: string;
};

/** How a dialogue stands on a day: what is on the agenda, what is not in order, and what is still to be done. */
export type Dialoogcontrole = {
  readonly agenda: readonly Agendapunt[];
  readonly bevindingen: readonly Dialoogbevinding[];
  readonly openAfspraken: readonly Dialoogafspraak[];
};

/** The dialogue of a dossier as it stands on `day`; before it begins nothing is on the agenda. */
export function createDialoogcontrole(staat: Dialoogstaat, day: Temporal.PlainDate): Dialoogcontrole {
  const { tijd, partner } = staat;
  const agenda = tijd === null || partner === null ? [] : createDialoogagenda(tijd, partner);
  const bevindingen = controleerDialoog(agenda, staat, day);
  return { agenda, bevindingen, openAfspraken: openAfspraken(staat) };
}

/** Checks a dialogue against its agenda on `day`; findings, because talking is not something to refuse. */
export function controleerDialoog(
  agenda: readonly Agendapunt[],
  dossier: Dialoogdossier,
  day: Temporal.PlainDate,
): readonly Dialoogbevinding[] {
  return [
    ...agenda.flatMap((punt) => judgePunt(punt, dossier, day)),
    ...dossier.afspraken.flatMap((afspraak) => judgeAfspraak(afspraak, day)),
    ...judgePlan(dossier.doelmatigheidsplan),
  ];
}

function judgePunt(
  { onderwerp, naam, van, totEnMet, bron }: Agendapunt,
  { gesprekken }: Dialoogdossier,
  day: Temporal.PlainDate,
): Dialoogbevinding[] {
  const talks = gesprekken.filter(({ onderwerpen }) => onderwerpen.includes(onderwerp));
  const early = talks.find(({ dag }) => dag < van);
  if (early !== undefined && talks.every(({ dag }) => dag < van)) {
    const melding = `Over ${naam} is op ${early.dag} gesproken; dat kan pas vanaf ${van}. Plan een nieuw gesprek.`;
    return [{ code: 'onderwerp-te-vroeg', plaats: onderwerp, melding, bron }];
  }
  if (talks.length > 0 || compareDays(day, Temporal.PlainDate.from(totEnMet)) <= 0) return [];
  const melding = `Over ${naam} is niet gesproken; dat kon tot en met ${totEnMet}. Plan alsnog een gesprek.`;
  return [{ code: 'onderwerp-niet-besproken', plaats: onderwerp, melding, bron }];
}

function judgeAfspraak(
  { id, uiterlijk, gereed }: Dialoogafspraak,
  day: Temporal.PlainDate,
): Dialoogbevinding[] {
  const done = gereed === null ? day : Temporal.PlainDate.from(gereed);
  if (compareDays(done, Temporal.PlainDate.from(uiterlijk)) <= 0) return [];
  const state = gereed === null ? 'nog niet gereed' : `gereed op ${gereed}`;
  const melding = `Afgesproken was uiterlijk ${uiterlijk}; de afspraak is ${state}. Spreek een nieuwe dag af.`;
  return [{ code: 'afspraak-te-laat', plaats: id, melding, bron: 'procedure.md, Assessment and award' }];
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
