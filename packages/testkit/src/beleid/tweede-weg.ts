import type { Kavel, Pct, Zorgkantoor } from '@kavel/core/basis';
import type { BekendeFeiten } from '@kavel/core/beleid';

/**
 * The three policies once more, written by hand from the requirements (S003-47, -114…-125; S004-15, S000-2;
 * S001-72…-74) as plain functions of complete facts. Shares nothing with the engine or the policy files.
 * Percentages in ten-thousandths of a procentpunt.
 */
export type TweedeUitkomst = { readonly percentage: number | null; readonly jaren: number | null };

/** All facts that the three policies look at, none unknown. */
export type VolledigeFeiten = Required<
  Pick<
    BekendeFeiten,
    | 'nieuweAanbieder'
    | 'eersteContractjaar'
    | 'productieJanJunEurocent'
    | 'percentageVorigJaar'
    | 'technologie'
    | 'bewegingenEnDoelen'
    | 'vrijVoorstel'
    | 'beknoptPlan'
    | 'anderTarief'
    | 'integraalZzpTarief'
  >
>;

const PUNT = 10_000;

export function zorgEnZekerheid2018(kavel: Kavel, feiten: VolledigeFeiten): TweedeUitkomst {
  if (feiten.nieuweAanbieder) return { percentage: null, jaren: null };
  const { eersteContractjaar, productieJanJunEurocent: productie } = feiten;
  const jaren = eersteContractjaar === 2017 && productie !== null && productie < 50_000_00 ? 1 : 3;
  if (kavel === 'ZZP' && feiten.integraalZzpTarief) return { percentage: null, jaren };
  if (feiten.percentageVorigJaar === null) return { percentage: null, jaren };
  const afgesproken: number = feiten.anderTarief ?? feiten.percentageVorigJaar;
  const hoogste = kavel === 'MPT' ? afgesproken : Math.min(afgesproken, 97 * PUNT);
  const tienden = Math.floor(hoogste / 1_000) + (hoogste % 1_000 >= 500 ? 1 : 0);
  return { percentage: tienden * 1_000, jaren };
}

/** `uitspraakBekend`: whether the day of knowledge is 1 October 2020 or later. */
export function overgangsjaar2021(
  zorgkantoor: Zorgkantoor,
  uitspraakBekend: boolean,
  { beknoptPlan, percentageVorigJaar: in2020 }: VolledigeFeiten,
): TweedeUitkomst {
  const kader = (beknoptPlan ? 96 : 94) * PUNT;
  const geraakt = uitspraakBekend && zorgkantoor !== 'dsw' && zorgkantoor !== 'menzis';
  if (in2020 === null) return { percentage: kader, jaren: null };
  return {
    percentage: geraakt ? Math.max(in2020, Math.min(kader, in2020)) : Math.min(kader, in2020),
    jaren: null,
  };
}

/** `richttarief`: 95.5, or 96.4 for 2024 as known from September 2023. */
export function cz(richttarief: Pct, feiten: VolledigeFeiten): TweedeUitkomst {
  let percentage: number = richttarief;
  if (feiten.vrijVoorstel !== null) percentage = feiten.vrijVoorstel;
  else {
    if (feiten.nieuweAanbieder) percentage -= 2 * PUNT;
    if (feiten.bewegingenEnDoelen) percentage += 3_000;
  }
  if (feiten.technologie) percentage += 1_000;
  return { percentage: Math.min(percentage, 100 * PUNT), jaren: null };
}
