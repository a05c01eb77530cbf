import { canonicalHash } from '@kavel/core/basis';
import type { Clausule } from '@kavel/core/beleid';
import type { Proces, Thematabel } from '@kavel/core/thema';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { listPassages } from './list-passages.ts';
import type { Passage } from './list-passages.ts';
import type { Bronteksten } from './load-bronteksten.ts';

/** What policies say beside their rules, as JSON. */
export type Themagegevens = {
  /** Over everything but the passages. */
  readonly hash: string;
  readonly tabellen: readonly Thematabel[];
  readonly processen: readonly Proces[];
  readonly passages: readonly Passage[];
};

export function describeThemas({ themas, processen }: Beleid, bronteksten: Bronteksten): Themagegevens {
  const inhoud = { tabellen: themas, processen };
  const clausules: readonly Clausule[] = [
    ...themas.flatMap(({ uitingen }) => uitingen),
    ...processen.flatMap(({ stappen }) => stappen),
  ];
  return { hash: canonicalHash(inhoud), ...inhoud, passages: listPassages(clausules, bronteksten) };
}
