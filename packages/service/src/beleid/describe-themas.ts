import { canonicalHash } from '@kavel/core/basis';
import type { Clausule } from '@kavel/core/beleid';
import type { Proces, Thematabel } from '@kavel/core/thema';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { passageOf } from './describe-beleid.ts';
import type { Bronteksten } from './load-bronteksten.ts';

/** What policies say beside their rules, as JSON. */
export type Themagegevens = {
  /** Over everything but the passages. */
  readonly hash: string;
  readonly tabellen: readonly Thematabel[];
  readonly processen: readonly Proces[];
  /** The words behind an anchor, by its hash, where the source is in the folder of this installation. */
  readonly passages: readonly { readonly sha256: string; readonly tekst: string }[];
};

export function describeThemas({ themas, processen }: Beleid, bronteksten: Bronteksten): Themagegevens {
  const inhoud = { tabellen: themas, processen };
  const clausules: readonly Clausule[] = [
    ...themas.flatMap(({ uitingen }) => uitingen),
    ...processen.flatMap(({ stappen }) => stappen),
  ];
  const passages = new Map(
    clausules.flatMap((clausule) => {
      const tekst = passageOf(clausule, bronteksten);
      return tekst === undefined || clausule.zekerheid === 'extern' ? [] : [[clausule.anker.sha256, tekst]];
    }),
  );
  return {
    hash: canonicalHash(inhoud),
    ...inhoud,
    passages: Array.from(passages, ([sha256, tekst]) => ({ sha256, tekst })),
  };
}
