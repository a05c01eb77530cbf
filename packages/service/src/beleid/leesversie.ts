import { kaderLeesversie, wijzigingLeesversie } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';

/** A kader or amendment written out in plain Dutch, from its data and nothing else; undefined when it is not there. */
export function leesversieOf({ register, catalogus }: Beleid, document: string): string | undefined {
  const kader = register.kaders.find(({ id }) => id === document);
  if (kader !== undefined) return kaderLeesversie(kader, catalogus);
  const wijziging = register.wijzigingen.find(({ id }) => id === document);
  return wijziging === undefined ? undefined : wijzigingLeesversie(wijziging, catalogus);
}
