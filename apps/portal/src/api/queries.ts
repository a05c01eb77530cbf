import { queryOptions } from '@tanstack/react-query';
import { addressOf, ask } from './client.ts';

/** One place for what is asked and under which key it is kept, so that two pages share one answer. */

export type Sleutel = { readonly regio: string; readonly jaar: number };

export const contractjarenQuery = queryOptions({
  queryKey: ['contractjaren'],
  queryFn: ({ signal }) => ask('readContractjaren', {}, { signal }),
});

export const uitnuttingQuery = ({ regio, jaar }: Sleutel) =>
  queryOptions({
    queryKey: ['uitnutting', regio, jaar],
    queryFn: ({ signal }) => ask('readUitnutting', { regio, jaar }, { signal }),
  });

export const uitnuttingCsvAddress = ({ regio, jaar }: Sleutel) =>
  addressOf('readUitnuttingCsv', { regio, jaar });

export const uitnuttingJsonAddress = ({ regio, jaar }: Sleutel) =>
  addressOf('readUitnutting', { regio, jaar });

export const zorgaanbiedersQuery = ({ regio, jaar }: Sleutel) =>
  queryOptions({
    queryKey: ['zorgaanbieders', regio, jaar],
    queryFn: ({ signal }) => ask('readZorgaanbieders', { regio, jaar }, { signal }),
  });

export const zorgaanbiederQuery = ({ regio, jaar, agb }: Sleutel & { readonly agb: string }) =>
  queryOptions({
    queryKey: ['zorgaanbieder', regio, jaar, agb],
    queryFn: ({ signal }) => ask('readZorgaanbieder', { regio, jaar, agb }, { signal }),
  });

/** Fictitious providers of one region, or of all when none is named; the same for as long as the server runs. */
export const proefaanbiedersQuery = (regio?: string) =>
  queryOptions({
    queryKey: ['proefaanbieders', regio ?? 'alle'],
    queryFn: ({ signal }) => ask('readProefaanbieders', { regio }, { signal }),
    staleTime: Infinity,
  });

export const themasQuery = queryOptions({
  queryKey: ['themas'],
  queryFn: ({ signal }) => ask('readThemas', {}, { signal }),
  staleTime: 10 * 60_000,
});
