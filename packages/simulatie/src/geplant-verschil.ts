import { assert } from '@kavel/core/basis';
import type { Agb } from '@kavel/core/basis';
import type { Chance } from './chance.ts';
import type { Client } from './client.ts';
import { dayOf, monthDays, overlap } from './dag.ts';
import type { Dagen } from './dag.ts';
import { THUIS } from './toewijzing.ts';
import type { GesimuleerdeToewijzing } from './toewijzing.ts';

/**
 * What does not fit together on purpose. `zonder-aanvang`: claimed, and nobody reported the start. `einde-gemeld`: AW39
 * ended the care, and the claims go on. `zonder-declaratie`: care began according to AW35, and nobody claims it.
 */
export const GEPLANTE_VERSCHILLEN = ['zonder-aanvang', 'einde-gemeld', 'zonder-declaratie'] as const;
export type GeplantSoort = (typeof GEPLANTE_VERSCHILLEN)[number];

/** A planted difference with what a comparison must find: days claimed minus days expected, by month. */
export type GeplantVerschil = {
  readonly soort: GeplantSoort;
  readonly agb: Agb;
  readonly kavel: 'ZZP' | 'VPT';
  readonly maanden: readonly { readonly maand: number; readonly etmalen: number }[];
};

/** Months whose care nobody claims. */
const ONGEDECLAREERD: Dagen = { van: dayOf(4, 1), totEnMet: dayOf(9, 30) };
/** Care must go on this long after its reported end to be seen. */
const MINSTENS = 60;

type Geplant = {
  readonly toewijzingen: readonly GesimuleerdeToewijzing[];
  readonly verschil?: GeplantVerschil;
};

/** Plants `soort` in the allocations of a provider; nothing when none of its clients fits. */
export function plantVerschil(
  chance: Chance,
  toewijzingen: readonly GesimuleerdeToewijzing[],
  { soort, agb, createClient }: { soort: GeplantSoort; agb: Agb; createClient: () => Client },
): Geplant {
  const fits = toewijzingen.filter(
    (one) => one.leveringsvorm !== THUIS && daysAfter(one, middleOf(one)) >= MINSTENS,
  );
  if (fits.length === 0) return { toewijzingen };
  const chosen = chance.pick(fits);
  const kavel = chosen.leveringsvorm === '4' ? 'ZZP' : 'VPT';
  const replaced = (changed: GesimuleerdeToewijzing) =>
    toewijzingen.map((one) => (one === chosen ? changed : one));
  const verschil = (dagen: Dagen, teken: 1 | -1): GeplantVerschil => ({
    ...{ soort, agb, kavel },
    maanden: perMonth(dagen, teken),
  });
  const { client, zzpcode, leveringsvorm, behandeling, van, totEnMet, aanvangGemeld } = chosen;
  const open = {
    ...{ client, zzpcode, leveringsvorm, van, totEnMet, aanvangGemeld },
    ...(behandeling === undefined ? {} : { behandeling }),
  };
  switch (soort) {
    case 'zonder-aanvang':
      return {
        toewijzingen: replaced({ ...open, aanvangGemeld: false }),
        verschil: verschil(chosen, 1),
      };
    case 'einde-gemeld': {
      const gemeldEinde = middleOf(chosen);
      return {
        toewijzingen: replaced({ ...open, gemeldEinde }),
        verschil: verschil({ ...chosen, van: gemeldEinde + 1 }, 1),
      };
    }
    case 'zonder-declaratie': {
      const extra = {
        ...open,
        ...ONGEDECLAREERD,
        client: createClient(),
        gemeldEinde: ONGEDECLAREERD.totEnMet,
      };
      return { toewijzingen: [...toewijzingen, extra], verschil: verschil(ONGEDECLAREERD, -1) };
    }
  }
}

function inYear({ van, totEnMet }: Dagen): Dagen {
  const { van: first } = monthDays(1);
  return { van: Math.max(van, first), totEnMet };
}

function middleOf(dagen: Dagen): number {
  const { van, totEnMet } = inYear(dagen);
  return van + Math.floor((totEnMet - van) / 2);
}

function daysAfter({ totEnMet }: Dagen, day: number): number {
  return totEnMet - day;
}

function perMonth(dagen: Dagen, teken: 1 | -1): GeplantVerschil['maanden'] {
  const maanden = Array.from({ length: 12 }, (_, index) => {
    const maand = index + 1;
    return { maand, etmalen: teken * overlap(dagen, monthDays(maand)) };
  }).filter(({ etmalen }) => etmalen !== 0);
  assert(maanden.length > 0, 'a planted difference has days in the year');
  return maanden;
}
