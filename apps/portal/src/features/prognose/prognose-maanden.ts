import { DELEN_PER_ETMAAL, etmaaldeel, etmalenText } from '@kavel/core/toewijzing';
import type { Dagkavel, Etmaaldeel } from '@kavel/core/toewijzing';
import type { Prognose } from '@kavel/contract';

/** Expected beside claimed days of one month; in parts of a day, so that sums are exact. */
export type Prognosemaand = {
  /** 1-12. */
  readonly maand: number;
  readonly verwacht: Etmaaldeel;
  readonly wachtend: Etmaaldeel;
  /** Absent: nothing is stored of this year, or a part was stated as an amount. */
  readonly gedeclareerd?: Etmaaldeel;
};

/** The twelve months of a kavel, or of both together. */
export function sumPrognose(
  { regels, vergelijking }: Pick<Prognose, 'regels' | 'vergelijking'>,
  kavel: Dagkavel | undefined,
): readonly Prognosemaand[] {
  const isAsked = (row: { readonly kavel: Dagkavel }): boolean => kavel === undefined || row.kavel === kavel;
  return Array.from({ length: 12 }, (_, index) => {
    const maand = index + 1;
    const inMonth = (row: { readonly kavel: Dagkavel; readonly maand: string }): boolean =>
      isAsked(row) && Number(row.maand.slice(5)) === maand;
    const own = regels.filter(inMonth);
    const som = {
      maand,
      verwacht: sumDelen(own.map(({ verwacht }) => verwacht)),
      wachtend: sumDelen(own.map(({ wachtend }) => wachtend)),
    };
    if (vergelijking === undefined || vergelijking.volumeOnbekend.some(inMonth)) return som;
    const dagen = vergelijking.verschillen
      .filter(inMonth)
      .reduce((sum, { gedeclareerdeDagen }) => sum + gedeclareerdeDagen, 0);
    return { ...som, gedeclareerd: etmaaldeel(dagen * DELEN_PER_ETMAAL) };
  });
}

export function sumDelen(delen: readonly number[]): Etmaaldeel {
  return etmaaldeel(delen.reduce((sum, deel) => sum + deel, 0));
}

/** All months together; claimed is unknown as soon as it is so in one month. */
export function sumJaar(maanden: readonly Prognosemaand[]): Omit<Prognosemaand, 'maand'> {
  const known = maanden.flatMap(({ gedeclareerd }) => gedeclareerd ?? []);
  return {
    verwacht: sumDelen(maanden.map(({ verwacht }) => verwacht)),
    wachtend: sumDelen(maanden.map(({ wachtend }) => wachtend)),
    ...(known.length === maanden.length ? { gedeclareerd: sumDelen(known) } : {}),
  };
}

/** `12.345,5`: days as people write them, with thousands. */
export function dagenText(delen: Etmaaldeel): string {
  const [whole = '', decimals] = etmalenText(delen).split(',');
  const sign = whole.startsWith('−') ? '−' : '';
  const grouped = Number(whole.replace('−', '')).toLocaleString('nl-NL');
  return `${sign}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** The message of the chart: how claimed stands to expected. */
export function boodschap({ verwacht, gedeclareerd }: Omit<Prognosemaand, 'maand'>): string {
  if (gedeclareerd === undefined) return `${dagenText(verwacht)} etmalen te verwachten`;
  const verschil = etmaaldeel(gedeclareerd - verwacht);
  if (verschil === 0) return `Gedeclareerd is precies wat te verwachten was: ${dagenText(verwacht)} etmalen`;
  const absolute = etmaaldeel(Math.abs(verschil));
  const woord = verschil > 0 ? 'meer' : 'minder';
  return `Er zijn ${dagenText(absolute)} etmalen ${woord} gedeclareerd dan te verwachten was`;
}
