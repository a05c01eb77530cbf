import { queryOptions } from '@tanstack/react-query';
import type { Download } from '@kavel/contract/client';
import type { Aanleveruitslag } from '@kavel/contract';
import { addressOf, ask } from './client.ts';
import type { Sleutel } from './queries.ts';
import { uploadTelling } from './upload.ts';

/** What the pages about claims ask, and how a file goes to the server. */

export type Aanbiedersleutel = Sleutel & { readonly agb: string };

export const aanleveringenQuery = ({ regio, jaar }: Sleutel) =>
  queryOptions({
    queryKey: ['aanleveringen', regio, jaar],
    queryFn: ({ signal }) => ask('readAanleveringen', { regio, jaar }, { signal }),
    staleTime: 10_000,
  });

export const eigenAanleveringenQuery = ({ regio, jaar, agb }: Aanbiedersleutel) =>
  queryOptions({
    queryKey: ['aanleveringen', regio, jaar, agb],
    queryFn: ({ signal }) => ask('readEigenAanleveringen', { regio, jaar, agb }, { signal }),
    staleTime: 10_000,
  });

export const retourcodesQuery = queryOptions({
  queryKey: ['retourcodes'],
  queryFn: ({ signal }) => ask('readRetourcodes', {}, { signal }),
  staleTime: Infinity,
});

export const aannamesQuery = queryOptions({
  queryKey: ['aannames'],
  queryFn: ({ signal }) => ask('readAannames', {}, { signal }),
  staleTime: Infinity,
});

/** A claim file of a fictitious provider to try with. */
export function voorbeeldAddress(
  { regio, jaar, agb }: Aanbiedersleutel,
  { maand, fouten }: { readonly maand: number; readonly fouten: boolean },
): string {
  return addressOf('makeVoorbeeldbestand', { regio, jaar, agb, maand, fouten });
}

export const eigenCsvAddress = ({ regio, jaar, agb }: Aanbiedersleutel) =>
  addressOf('readEigenAanleveringenCsv', { regio, jaar, agb });

export const regioCsvAddress = (tabel: 'standen' | 'kavels' | 'oorzaken', { regio, jaar }: Sleutel) => {
  const name = { standen: 'readStandenCsv', kavels: 'readKavelsCsv', oorzaken: 'readOorzakenCsv' } as const;
  return addressOf(name[tabel], { regio, jaar });
};

export type Verzending = {
  readonly agb: string;
  readonly bestand: Blob;
  /** Only check, keep nothing. */
  readonly controle: boolean;
  /** Told which part of the bytes has gone; 1: the server has them all and judges them. */
  readonly meld: (deel: number) => void;
};

/** Sends a file and waits for the judgement. */
export function sendDeclaratie({ agb, bestand, controle, meld }: Verzending): Promise<Aanleveruitslag> {
  const name = controle ? 'checkDeclaratie' : 'submitDeclaratie';
  return ask(name, { zorgaanbieder: agb }, { body: bestand, send: uploadTelling(meld) });
}

/** The return message on a file; the server makes it from the same bytes and keeps none of it. */
export const fetchRetour = (agb: string, bestand: Blob): Promise<Download> =>
  ask('answerDeclaratie', { zorgaanbieder: agb }, { body: bestand });
