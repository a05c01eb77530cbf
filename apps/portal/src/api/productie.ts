import { queryOptions } from '@tanstack/react-query';
import { PATHS } from '@kavel/contract/paths';
import type { Opgaven, Opgaveuitslag } from '@kavel/contract';
import { read } from './api.ts';
import type { Aanbiedersleutel } from './aanlevering.ts';

/** Production without claim files: the template, a statement that is sent, and those that were. */

function addressOf(path: string, { regio, jaar, agb }: Aanbiedersleutel): string {
  return `${path}?${new URLSearchParams({ regio, jaar: String(jaar), agb }).toString()}`;
}

export const opgavenQuery = (sleutel: Aanbiedersleutel) =>
  queryOptions({
    queryKey: ['opgaven', sleutel.regio, sleutel.jaar, sleutel.agb],
    queryFn: ({ signal }) => read<Opgaven>(addressOf(PATHS.productie, sleutel), { signal }),
    staleTime: 10_000,
  });

export const sjabloonAddress = (sleutel: Aanbiedersleutel) => addressOf(PATHS.productieSjabloon, sleutel);

/** `bewaar` false: only judge it, and tell what would change. */
export function sendOpgave(
  sleutel: Aanbiedersleutel,
  { bestand, bewaar }: { readonly bestand: Blob; readonly bewaar: boolean },
): Promise<Opgaveuitslag> {
  const path = bewaar ? PATHS.productie : PATHS.productieControle;
  return read<Opgaveuitslag>(addressOf(path, sleutel), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bestand,
  });
}
