import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';

/** Lists that grow without end, read from the newest on and further back when someone asks for it. */

const BLADZIJDE = 50;
const EERSTE: { readonly cursor?: string } = {};

export const postbusQuery = infiniteQueryOptions({
  queryKey: ['postbus'],
  queryFn: ({ pageParam, signal }) => ask('readPostbus', { limit: BLADZIJDE, ...pageParam }, { signal }),
  initialPageParam: EERSTE,
  getNextPageParam: ({ cursor }) => (cursor === undefined ? undefined : { cursor }),
  select: ({ pages }) => pages.flatMap(({ berichten }) => berichten),
  staleTime: 10_000,
});

/** Looking at the log is a line of the log, so it is not asked again by itself. */
export const toegangQuery = infiniteQueryOptions({
  queryKey: ['toegang'],
  queryFn: ({ pageParam, signal }) => ask('readToegang', { limit: BLADZIJDE, ...pageParam }, { signal }),
  initialPageParam: EERSTE,
  getNextPageParam: ({ cursor }) => (cursor === undefined ? undefined : { cursor }),
  select: ({ pages }) => pages.flatMap(({ toegangen }) => toegangen),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});
