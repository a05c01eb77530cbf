import { queryOptions } from '@tanstack/react-query';
import { PATHS, fillPath } from '@kavel/contract/paths';
import type {
  Aanleveringen,
  Aanleveruitslag,
  Aannames,
  EigenAanleveringen,
  Problem,
  Retourcodes,
} from '@kavel/contract';
import { ApiFault, unreachableProblem } from './api-fault.ts';
import { read } from './api.ts';
import type { Sleutel } from './api.ts';

/** What the pages about claims ask, and how a file goes to the server. */

export type Aanbiedersleutel = Sleutel & { readonly agb: string };

export const aanleveringenQuery = ({ regio, jaar }: Sleutel) =>
  queryOptions({
    queryKey: ['aanleveringen', regio, jaar],
    queryFn: ({ signal }) => read<Aanleveringen>(fillPath(PATHS.aanleveringen, { regio, jaar }), { signal }),
    staleTime: 10_000,
  });

export const eigenAanleveringenQuery = ({ regio, jaar, agb }: Aanbiedersleutel) =>
  queryOptions({
    queryKey: ['aanleveringen', regio, jaar, agb],
    queryFn: ({ signal }) =>
      read<EigenAanleveringen>(fillPath(PATHS.eigenAanleveringen, { regio, jaar, agb }), { signal }),
    staleTime: 10_000,
  });

export const retourcodesQuery = queryOptions({
  queryKey: ['retourcodes'],
  queryFn: ({ signal }) => read<Retourcodes>(PATHS.retourcodes, { signal }),
  staleTime: Infinity,
});

export const aannamesQuery = queryOptions({
  queryKey: ['aannames'],
  queryFn: ({ signal }) => read<Aannames>(PATHS.aannames, { signal }),
  staleTime: Infinity,
});

/** A claim file of a fictitious provider to try with. */
export function voorbeeldAddress(
  sleutel: Aanbiedersleutel,
  { maand, fouten }: { readonly maand: number; readonly fouten: boolean },
): string {
  return `${fillPath(PATHS.voorbeeldbestand, sleutel)}?maand=${maand}&fouten=${String(fouten)}`;
}

export const eigenCsvAddress = (sleutel: Aanbiedersleutel) => fillPath(PATHS.eigenAanleveringenCsv, sleutel);

export const regioCsvAddress = (tabel: 'standen' | 'kavels' | 'oorzaken', sleutel: Sleutel) => {
  const path = {
    standen: PATHS.aanleverstandenCsv,
    kavels: PATHS.aanleverkavelsCsv,
    oorzaken: PATHS.aanleveroorzakenCsv,
  };
  return fillPath(path[tabel], sleutel);
};

export type Verzending = {
  readonly agb: string;
  readonly bestand: Blob;
  /** Only check, keep nothing. */
  readonly controle: boolean;
  /** Told which part of the bytes has gone; 1: the server has them all and judges them. */
  readonly meld: (deel: number) => void;
};

/** Sends a file and waits for the judgement. `fetch` does not tell how far an upload is, so this is the older way. */
export function sendDeclaratie({ agb, bestand, controle, meld }: Verzending): Promise<Aanleveruitslag> {
  const address = `${controle ? PATHS.declaratieControle : PATHS.declaraties}?zorgaanbieder=${agb}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => {
      meld(total === 0 ? 1 : loaded / total);
    };
    request.upload.onload = () => {
      meld(1);
    };
    request.onerror = () => {
      reject(new ApiFault(unreachableProblem(address)));
    };
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status === 200 && answer !== undefined) resolve(answer as Aanleveruitslag);
      else reject(new ApiFault((answer as Problem | undefined) ?? unreachableProblem(address)));
    };
    request.send(bestand);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export type Bytesbestand = { readonly inhoud: Blob; readonly naam: string };

/** The return message on a file; the server makes it from the same bytes and keeps none of it. */
export async function fetchRetour(agb: string, bestand: Blob): Promise<Bytesbestand> {
  const address = `${PATHS.declaratieRetour}?zorgaanbieder=${agb}`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bestand,
  }).catch(() => undefined);
  if (response === undefined) throw new ApiFault(unreachableProblem(address));
  if (!response.ok) throw new ApiFault((await response.json()) as Problem);
  const naam = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { inhoud: await response.blob(), naam: naam ?? 'retour.asc' };
}
