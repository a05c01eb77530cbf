import type { Journaalregel, Journaalschakel } from '@kavel/core/journaal';
import type { JournaalRij } from '@kavel/store/journaal';

/** The entry that a row of the journal holds. Its text is read, never a column: the text is what was hashed. */
export function schakelOf({ tekst, hash }: Pick<JournaalRij, 'tekst' | 'hash'>): Journaalschakel {
  return { ...(JSON.parse(tekst) as Journaalregel), hash };
}
