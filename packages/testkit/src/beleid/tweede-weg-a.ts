import type { Kavel, Pct, Zorgkantoor } from '@kavel/core/basis';
import type { BekendeFeiten } from '@kavel/core/beleid';

/**
 * Zilveren Kruis, VGZ and Menzis 2024-2026 and the national percentages of 2022 and 2024 once more, written by hand from
 * the requirements (S001-6, S001-42, S001-54…-71, S001-115) and from what themes-table.md and court.md add from outside, as
 * plain functions of complete facts. Shares nothing with the engine or the policy files. Percentages and numbers in
 * ten-thousandths.
 */
const PUNT = 10_000;

/** `geen`: the sources do not tell. `uitgesloten`: no contract at all. */
export type Richttariefuitkomst = {
  readonly percentage: number | 'geen' | 'uitgesloten';
  readonly jaren: number | null;
};

/** The requirements that hold for a kavel and whether they are met; one that does not apply is absent. */
export type Richttariefeisen = Readonly<Record<string, boolean>>;

/** All facts that these policies look at, none unknown. */
export type RichttariefFeiten = Required<
  Pick<
    BekendeFeiten,
    | 'nieuweAanbieder'
    | 'essentieleVoorziening'
    | 'historischLagerTarief'
    | 'klantWerkgebiedRatio'
    | 'regionaleTafel'
    | 'mptGroei'
    | 'specifiekPlan'
    | 'intramuraleDagen'
    | 'plafondIntramuraleDagen'
    | 'bestPassendeVorm'
    | 'bijdrageMgz'
    | 'vptInDeWijk'
    | 'vptDoelmatigAangetoond'
    | 'dagenLichteProfielen'
    | 'plafondLichteProfielen'
  >
>;

/**
 * What was known for the year: `notaBekend`, that the richttarief of 2024 became 96.4 and essential facilities stayed half
 * a point above it; `historischVerboden`, the ruling of 31 October 2023 for 2024. `nieuwPercentage`: 93.5 from outside the
 * sources, or `geen` when only source 001 counts.
 */
export type ZilverenKruisStand = {
  readonly notaBekend: boolean;
  readonly historischVerboden: boolean;
  readonly nieuwPercentage: number | 'geen';
};

export function zilverenKruis(
  kavel: Kavel,
  { notaBekend, historischVerboden, nieuwPercentage }: ZilverenKruisStand,
  feiten: RichttariefFeiten,
): Richttariefuitkomst {
  const { nieuweAanbieder, essentieleVoorziening, historischLagerTarief, klantWerkgebiedRatio } = feiten;
  if (nieuweAanbieder) {
    const thuis = kavel === 'VPT' || kavel === 'MPT';
    return { percentage: thuis ? nieuwPercentage : 'uitgesloten', jaren: null };
  }
  const jaren = klantWerkgebiedRatio !== null && klantWerkgebiedRatio < 3 * PUNT ? 1 : null;
  const [gewoon, essentieel] = notaBekend ? [964_000, 969_000] : [955_000, 960_000];
  const percentage = essentieleVoorziening ? essentieel : gewoon;
  const hoogste = historischVerboden ? null : historischLagerTarief;
  return { percentage: Math.min(percentage, hoogste ?? percentage), jaren };
}

export function zilverenKruisEisen(kavel: Kavel, feiten: RichttariefFeiten): Richttariefeisen {
  const { klantWerkgebiedRatio, intramuraleDagen, plafondIntramuraleDagen } = feiten;
  const plafond = binnen(intramuraleDagen, plafondIntramuraleDagen);
  return {
    'klant-werkgebiedratio': klantWerkgebiedRatio !== null && klantWerkgebiedRatio >= 3 * PUNT,
    leveringsvorm: feiten.bestPassendeVorm,
    'bijdrage-mgz': feiten.bijdrageMgz,
    ...(kavel === 'ZZP' ? { 'plafond-intramuraal': plafond } : {}),
  };
}

/** A surcharge that source 001 names without a figure leaves the percentage open. */
export function vgz(
  kavel: Kavel,
  richttarief: Pct,
  { regionaleTafel, mptGroei }: RichttariefFeiten,
): Richttariefuitkomst {
  const opslagZonderGetal = regionaleTafel || (kavel === 'MPT' && mptGroei);
  return { percentage: opslagZonderGetal ? 'geen' : richttarief, jaren: null };
}

export function menzis(
  kavel: Kavel,
  richttarief: Pct,
  { nieuweAanbieder, specifiekPlan }: RichttariefFeiten,
): Richttariefuitkomst {
  const toeslagen: Partial<Record<Kavel, number>> = { VPT: 4_000, MPT: 35_000 };
  const toeslag = specifiekPlan ? (toeslagen[kavel] ?? 0) : 0;
  return { percentage: richttarief - (nieuweAanbieder ? 2 * PUNT : 0) + toeslag, jaren: null };
}

export function menzisEisen(sector: 'VV' | 'GZ', kavel: Kavel, feiten: RichttariefFeiten): Richttariefeisen {
  const { vptInDeWijk, vptDoelmatigAangetoond, dagenLichteProfielen, plafondLichteProfielen } = feiten;
  if (sector === 'VV' && kavel === 'VPT' && vptInDeWijk) return { 'vpt-in-de-wijk': vptDoelmatigAangetoond };
  if (sector === 'VV' || kavel !== 'ZZP') return {};
  return { 'dagplafond-intramuraal': binnen(dagenLichteProfielen, plafondLichteProfielen) };
}

/** Whoever has no days, or no ceiling, cannot be said to stay below it. */
function binnen(dagen: number | null, plafond: number | null): boolean {
  return dagen !== null && plafond !== null && dagen <= plafond;
}

/** One percentage for all sectors; none at the two zorgkantoren that kept their own system. */
export function landelijk2022(zorgkantoor: Zorgkantoor): Richttariefuitkomst {
  const eigenStelsel = zorgkantoor === 'dsw' || zorgkantoor === 'menzis';
  return { percentage: eigenStelsel ? 'geen' : 958_000, jaren: null };
}

/** Disability care and mental-health care have a joint percentage for 2024 and none known for other years. */
export function landelijkGzGgz(sector: 'GZ' | 'GGZ', jaar: number): Richttariefuitkomst {
  if (jaar !== 2024) return { percentage: 'geen', jaren: null };
  return { percentage: sector === 'GZ' ? 957_000 : 959_000, jaren: null };
}
