import { PATHS, fillPath } from '@kavel/contract/paths';
import type {
  Beleid,
  Contractjaren,
  Problem,
  Proefaanbieders,
  Themas,
  Uitnutting,
  Voorbeelden,
  ZorgaanbiederJaar,
  Zorgaanbieders,
} from '@kavel/contract';
import { ApiFault, unreachableProblem } from './api-fault.ts';

/** Every question the portal asks. The types are the contract's; the server checks its answers against them. */

export type Sleutel = { readonly regio: string; readonly jaar: number };

export const readContractjaren = (signal: AbortSignal) =>
  read<Contractjaren>(PATHS.contractjaren, { signal });

export const readUitnutting = (sleutel: Sleutel, signal: AbortSignal) =>
  read<Uitnutting>(fillPath(PATHS.uitnutting, sleutel), { signal });

export const readZorgaanbieders = (sleutel: Sleutel, signal: AbortSignal) =>
  read<Zorgaanbieders>(fillPath(PATHS.zorgaanbieders, sleutel), { signal });

export const readZorgaanbieder = (sleutel: Sleutel & { readonly agb: string }, signal: AbortSignal) =>
  read<ZorgaanbiederJaar>(fillPath(PATHS.zorgaanbieder, sleutel), { signal });

export const readBeleid = (signal: AbortSignal) => read<Beleid>(PATHS.beleid, { signal });

export const readThemas = (signal: AbortSignal) => read<Themas>(PATHS.themas, { signal });

export const readVoorbeelden = (signal: AbortSignal) => read<Voorbeelden>(PATHS.voorbeelden, { signal });

/** Fictitious providers of one region, or of all when none is named. */
export const readProefaanbieders = (regio: string | undefined, signal: AbortSignal) =>
  read<Proefaanbieders>(
    regio === undefined
      ? PATHS.proefaanbieders
      : `${PATHS.proefaanbieders}?regio=${encodeURIComponent(regio)}`,
    { signal },
  );

export const uitnuttingCsvAddress = (sleutel: Sleutel) => fillPath(PATHS.uitnuttingCsv, sleutel);

export const uitnuttingJsonAddress = (sleutel: Sleutel) => fillPath(PATHS.uitnutting, sleutel);

type Request = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

export async function read<T>(address: string, init: Request): Promise<T> {
  const response = await request(address, init);
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (!isJson) throw new ApiFault(unreachableProblem(address));
  const body: unknown = await response.json();
  if (!response.ok) throw new ApiFault(body as Problem);
  return body as T;
}

async function request(address: string, init: Request): Promise<Response> {
  try {
    return await fetch(address, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new ApiFault(unreachableProblem(address));
  }
}
