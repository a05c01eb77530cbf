import { queryOptions, useQuery } from '@tanstack/react-query';
import { AANMELDPADEN } from '@kavel/contract/aanmeldpaden';
import type { Sessie } from '@kavel/contract';
import { TOEGANGSREGELS } from '@kavel/contract/rollen';
import { ask } from './client.ts';

/** Who is signed in; pages show what that person may do. What may be done is decided by the server. */

export type Aangemelde = NonNullable<Sessie['aangemeld']>;

export const sessieQuery = queryOptions({
  queryKey: ['sessie'],
  queryFn: ({ signal }) => ask('readSessie', {}, { signal }),
});

/** Absent as long as it is not known, and when nobody is signed in. */
export function useAangemelde(): Aangemelde | undefined {
  return useQuery(sessieQuery).data?.aangemeld;
}

/** Signing in, and then back to the page of now. */
export function aanmeldAdres(): string {
  const { pathname, search, hash } = window.location;
  return `${AANMELDPADEN.aanmelden}?terug=${encodeURIComponent(`${pathname}${search}${hash}`)}`;
}

export function isZorgaanbieder({ rollen }: Aangemelde): boolean {
  return rollen.includes('bestuurder') || rollen.includes('medewerker');
}

/** Whether one of the roles of this person is let in at all; about whom they may ask is decided by the server. */
export function isToegelaten({ rollen }: Aangemelde, operatie: string): boolean {
  const regel = TOEGANGSREGELS[operatie] ?? [];
  return typeof regel === 'string' || regel.some((een) => een.rollen.some((rol) => rollen.includes(rol)));
}
