import type { Aanleveruitslag, Problem } from '@kavel/contract';

/** One file that someone chose, from the choice to the judgement. */
export type Zending = {
  readonly nummer: number;
  readonly bestand: File;
  readonly controle: boolean;
  readonly stand: Zendingstand;
};

export type Zendingstand =
  | { readonly soort: 'wacht' }
  /** `deel`: of the bytes, from 0 to 1. */
  | { readonly soort: 'verstuurt'; readonly deel: number }
  | { readonly soort: 'beoordeelt' }
  | { readonly soort: 'klaar'; readonly uitslag: Aanleveruitslag; readonly milliseconden: number }
  | { readonly soort: 'mislukt'; readonly problem: Problem };

export type Zendinggebeurtenis =
  | { readonly soort: 'gekozen'; readonly zendingen: readonly Zending[] }
  | { readonly soort: 'veranderd'; readonly nummer: number; readonly stand: Zendingstand }
  | { readonly soort: 'gewist' };

/** The files of this visit, the latest choice on top. */
export function reduceZendingen(
  zendingen: readonly Zending[],
  gebeurtenis: Zendinggebeurtenis,
): readonly Zending[] {
  switch (gebeurtenis.soort) {
    case 'gekozen':
      return [...gebeurtenis.zendingen, ...zendingen];
    case 'veranderd':
      return zendingen.map((zending) =>
        zending.nummer === gebeurtenis.nummer ? { ...zending, stand: gebeurtenis.stand } : zending,
      );
    case 'gewist':
      return zendingen.filter(({ stand }) => stand.soort !== 'klaar' && stand.soort !== 'mislukt');
  }
}

/** One sentence on all files of this visit, for who cannot see them change. */
export function zendingenText(zendingen: readonly Zending[]): string {
  const busy = zendingen.filter(({ stand }) => stand.soort !== 'klaar' && stand.soort !== 'mislukt').length;
  const outcomes = zendingen.flatMap(({ stand }) =>
    stand.soort === 'klaar' ? [stand.uitslag.uitkomst] : [],
  );
  const count = (wanted: Aanleveruitslag['uitkomst']): number =>
    outcomes.filter((outcome) => outcome === wanted).length;
  const failed = zendingen.filter(({ stand }) => stand.soort === 'mislukt').length;
  const parts = [
    part(busy, 'bezig'),
    part(count('aangenomen'), 'goed'),
    part(count('geweigerd'), 'geweigerd'),
    part(count('testbericht'), 'testbericht'),
    part(failed, 'niet verstuurd'),
  ].flat();
  return parts.length === 0
    ? ''
    : `${zendingen.length} ${zendingen.length === 1 ? 'bestand' : 'bestanden'}: ${parts.join(', ')}`;
}

function part(aantal: number, woord: string): readonly string[] {
  return aantal === 0 ? [] : [`${aantal} ${woord}`];
}

/** `12 kB`, `3,1 MB`. */
export function grootteText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('nl-NL')} kB`;
  return `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
}

/** Shorter than this is not told apart. */
const KORTSTE_MS = 100;

/** `0,4 seconden`. */
export function duurText(milliseconden: number): string {
  return `${(Math.max(KORTSTE_MS, milliseconden) / 1_000).toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} seconden`;
}
