import { queryOptions } from '@tanstack/react-query';
import type { Opgaveuitslag } from '@kavel/contract';
import type { Aanbiedersleutel } from './aanlevering.ts';
import { addressOf, ask } from './client.ts';

/** Production without claim files: the template, a statement that is sent, and those that were. */

export const opgavenQuery = ({ regio, jaar, agb }: Aanbiedersleutel) =>
  queryOptions({
    queryKey: ['opgaven', regio, jaar, agb],
    queryFn: ({ signal }) => ask('readOpgaven', { regio, jaar, agb }, { signal }),
    staleTime: 10_000,
  });

export const sjabloonAddress = ({ regio, jaar, agb }: Aanbiedersleutel) =>
  addressOf('makeOpgavesjabloon', { regio, jaar, agb });

/** `bewaar` false: only judge it, and tell what would change. */
export function sendOpgave(
  { regio, jaar, agb }: Aanbiedersleutel,
  { bestand, bewaar }: { readonly bestand: Blob; readonly bewaar: boolean },
): Promise<Opgaveuitslag> {
  return ask(bewaar ? 'submitOpgave' : 'checkOpgave', { regio, jaar, agb }, { body: bestand });
}
