import { queryOptions } from '@tanstack/react-query';
import { PATHS, fillPath } from '@kavel/contract/paths';
import type { Editieantwoord, Prestatieuitleg, Referentiestand } from '@kavel/contract';
import { read } from './api.ts';

/** Reference data: what judges now, and a new edition that is looked at, taken over or taken back. */

export const referentieQuery = queryOptions({
  queryKey: ['referentie'],
  queryFn: ({ signal }) => read<Referentiestand>(PATHS.referentie, { signal }),
  staleTime: 10_000,
});

export const prestatieQuery = (prestatie: string) =>
  queryOptions({
    queryKey: ['referentie', 'prestatie', prestatie],
    queryFn: ({ signal }) =>
      read<Prestatieuitleg>(fillPath(PATHS.referentiePrestatie, { prestatie }), { signal }),
    staleTime: 10_000,
  });

/** A file with what is said about it; days are only given for a koppeltabel. */
export type Editiebestand = {
  readonly soort: Referentiestand['edities'][number]['soort'];
  readonly bestand: Blob;
  readonly bron: string;
  readonly vanaf?: string;
  readonly totEnMet?: string;
};

function post<Answer>(path: string, { bestand, ...query }: Editiebestand & Wie): Promise<Answer> {
  return read<Answer>(`${path}?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bestand,
  });
}

type Wie = { readonly versie?: string; readonly door?: string };

export const previewEditie = (bestand: Editiebestand) =>
  post<Editieantwoord>(PATHS.referentieControle, bestand);

export const takeOverEditie = (bestand: Editiebestand & Required<Wie>) =>
  post<Referentiestand>(PATHS.referentieEdities, bestand);

export const takeBackEditie = (versie: string, door: string) =>
  read<Referentiestand>(
    `${fillPath(PATHS.referentieIntrekking, { versie })}?${new URLSearchParams({ door }).toString()}`,
    { method: 'POST' },
  );
