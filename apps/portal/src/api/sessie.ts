import { queryOptions, useQuery } from '@tanstack/react-query';
import { AANMELDPADEN } from '@kavel/contract/aanmeldpaden';
import type { Sessie } from '@kavel/contract';
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
