import { queryOptions } from '@tanstack/react-query';
import {
  readContractjaren,
  readProefaanbieders,
  readThemas,
  readUitnutting,
  readZorgaanbieder,
  readZorgaanbieders,
} from './api.ts';
import type { Sleutel } from './api.ts';

/** One place for what is asked and under which key it is kept, so that two pages share one answer. */

export const contractjarenQuery = queryOptions({
  queryKey: ['contractjaren'],
  queryFn: ({ signal }) => readContractjaren(signal),
});

export const uitnuttingQuery = (sleutel: Sleutel) =>
  queryOptions({
    queryKey: ['uitnutting', sleutel.regio, sleutel.jaar],
    queryFn: ({ signal }) => readUitnutting(sleutel, signal),
  });

export const zorgaanbiedersQuery = (sleutel: Sleutel) =>
  queryOptions({
    queryKey: ['zorgaanbieders', sleutel.regio, sleutel.jaar],
    queryFn: ({ signal }) => readZorgaanbieders(sleutel, signal),
  });

export const zorgaanbiederQuery = (sleutel: Sleutel & { readonly agb: string }) =>
  queryOptions({
    queryKey: ['zorgaanbieder', sleutel.regio, sleutel.jaar, sleutel.agb],
    queryFn: ({ signal }) => readZorgaanbieder(sleutel, signal),
  });

/** The same for as long as the server runs. */
export const proefaanbiedersQuery = (regio?: string) =>
  queryOptions({
    queryKey: ['proefaanbieders', regio ?? 'alle'],
    queryFn: ({ signal }) => readProefaanbieders(regio, signal),
    staleTime: Infinity,
  });

export const themasQuery = queryOptions({
  queryKey: ['themas'],
  queryFn: ({ signal }) => readThemas(signal),
  staleTime: 10 * 60_000,
});
