import { assert, pct } from '@kavel/core/basis';
import type { Kavel, Pct, Sector } from '@kavel/core/basis';
import { compileBeleid, composeBeleid } from '@kavel/core/beleid';
import type { Beleidsregister, Feitcatalogus, TariefBeleid } from '@kavel/core/beleid';
import type { Chance } from './chance.ts';
import { JAAR } from './dag.ts';

/** Answers the tariefpercentage of the contract year for a provider that had `vorigJaar` on a kavel. */
export type Tariefvraag = (sector: Sector, kavel: Kavel, vorigJaar: Pct) => Pct;

/** Asks the policy of Zorg en Zekerheid as it was known on the first day of the contract year. */
export function createTariefvraag(register: Beleidsregister, catalogus: Feitcatalogus): Tariefvraag {
  const compiled = new Map<string, TariefBeleid>();
  const policyOf = (sector: Sector, kavel: Kavel): TariefBeleid => {
    const key = `${sector} ${kavel}`;
    const known = compiled.get(key) ?? compose(register, catalogus, sector, kavel);
    compiled.set(key, known);
    return known;
  };
  return (sector, kavel, vorigJaar) => {
    const facts = { nieuweAanbieder: false, percentageVorigJaar: vorigJaar };
    const outcome = policyOf(sector, kavel).evaluate(facts);
    assert(
      outcome.ok && outcome.value.soort === 'percentage',
      `the policy of ${JAAR} gives ${sector} ${kavel} a percentage`,
    );
    return outcome.value.percentage;
  };
}

function compose(
  register: Beleidsregister,
  catalogus: Feitcatalogus,
  sector: Sector,
  kavel: Kavel,
): TariefBeleid {
  const peildatum = Temporal.PlainDate.from({ year: JAAR, month: 1, day: 1 });
  const vraag = {
    zorgkantoor: 'zorg-en-zekerheid',
    sector,
    kavel,
    peildatum,
    kennisdatum: peildatum,
  } as const;
  const samenstelling = composeBeleid(register, vraag);
  assert(samenstelling.ok, `there is policy of ${JAAR} for ${sector} ${kavel}`);
  return compileBeleid(samenstelling.value, catalogus);
}

/** Tenths of a procentpunt. Base and surcharges of 2017 together could pass the 97 of 2018 (S003-115, -119). */
const VORIG_JAAR_PROMILLE: Readonly<Record<'ZZP' | 'VPT' | 'MPT', readonly [number, number]>> = {
  ZZP: [940, 985],
  VPT: [940, 985],
  MPT: [855, 960],
};
const PCT_PER_PROMILLE = 1000;

type Percentages = Readonly<Record<Kavel, Pct>>;

/** The percentages of the year before. Meerzorg has that of ZZP, which it follows (S003-123). */
export function drawVorigJaar(chance: Chance): Percentages {
  const draw = (kavel: keyof typeof VORIG_JAAR_PROMILLE): Pct =>
    pct(chance.between(...VORIG_JAAR_PROMILLE[kavel]) * PCT_PER_PROMILLE);
  const zzp = draw('ZZP');
  return { ZZP: zzp, VPT: draw('VPT'), MPT: draw('MPT'), MEERZORG_GZ: zzp, MEERZORG_VVGGZ: zzp };
}

/** The percentages of the contract year, as the policy sets them from those of the year before. */
export function askPercentages(sector: Sector, vorigJaar: Percentages, ask: Tariefvraag): Percentages {
  const of = (kavel: Kavel): Pct => ask(sector, kavel, vorigJaar[kavel]);
  return {
    ZZP: of('ZZP'),
    VPT: of('VPT'),
    MPT: of('MPT'),
    MEERZORG_GZ: of('MEERZORG_GZ'),
    MEERZORG_VVGGZ: of('MEERZORG_VVGGZ'),
  };
}
