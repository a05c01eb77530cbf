import { queryOptions } from '@tanstack/react-query';
import type { Referentiestand } from '@kavel/contract';
import { ask } from './client.ts';

/** Reference data: what judges now, and a new edition that is looked at, taken over or taken back. */

export const referentieQuery = queryOptions({
  queryKey: ['referentie'],
  queryFn: ({ signal }) => ask('readReferentie', {}, { signal }),
  staleTime: 10_000,
});

export const prestatieQuery = (prestatie: string) =>
  queryOptions({
    queryKey: ['referentie', 'prestatie', prestatie],
    queryFn: ({ signal }) => ask('readPrestatieuitleg', { prestatie }, { signal }),
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

export const previewEditie = ({ bestand, ...vraag }: Editiebestand) =>
  ask('previewEditie', vraag, { body: bestand });

export const takeOverEditie = ({ bestand, ...vraag }: Editiebestand & { readonly versie: string }) =>
  ask('takeOverEditie', vraag, { body: bestand });

/** `stand`: the list that the person looked at; when it is another by now, nothing happens. */
export const takeBackEditie = (versie: string, stand: string) =>
  ask('takeBackEditie', { versie }, { headers: { 'If-Match': `"${stand}"` } });
