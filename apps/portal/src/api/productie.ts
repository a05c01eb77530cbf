import { queryOptions } from '@tanstack/react-query';
import type { Opgaven, Opgaveuitslag } from '@kavel/contract';
import type { Aanbiedersleutel } from './aanlevering.ts';
import { addressOf, ask } from './client.ts';

/** Production without claim files: the template, a statement that is sent, and those that were. */

export const opgavenQuery = ({ regio, jaar, agb }: Aanbiedersleutel) =>
  queryOptions({
    queryKey: ['opgaven', regio, jaar, agb],
    queryFn: ({ signal }) => readAll({ regio, jaar, agb }, signal),
    staleTime: 10_000,
  });

/** Page by page; one provider has a few statements a month. */
async function readAll(sleutel: Aanbiedersleutel, signal: AbortSignal): Promise<Opgaven> {
  const page = { ...sleutel, limit: 500 };
  let answer = await ask('readOpgaven', page, { signal });
  const opgaven = [...answer.opgaven];
  while (answer.cursor !== undefined) {
    answer = await ask('readOpgaven', { ...page, cursor: answer.cursor }, { signal });
    opgaven.push(...answer.opgaven);
  }
  return { ...answer, opgaven };
}

export const sjabloonAddress = ({ regio, jaar, agb }: Aanbiedersleutel) =>
  addressOf('makeOpgavesjabloon', { regio, jaar, agb });

/** `bewaar` false: only judge it, and tell what would change. */
export function sendOpgave(
  { regio, jaar, agb }: Aanbiedersleutel,
  { bestand, bewaar }: { readonly bestand: Blob; readonly bewaar: boolean },
): Promise<Opgaveuitslag> {
  return ask(bewaar ? 'submitOpgave' : 'checkOpgave', { regio, jaar, agb }, { body: bestand });
}
