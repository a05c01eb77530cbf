import { readContractjaar } from '@kavel/formats/contractjaar';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import { err } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Database } from '@kavel/store';
import { readDocument, weigerDocument } from '../document/index.ts';
import type { Documentweigering } from '../document/index.ts';
import { contractjaarBevinding } from './contractjaar-melding.ts';
import {
  openContractjaarInvoer,
  previewContractjaarInvoer,
  summarizeContractjaar,
} from './open-contractjaar-invoer.ts';
import type {
  ContractjaarInvoerRefusal,
  Contractjaarbronnen,
  GeopendContractjaar,
} from './open-contractjaar-invoer.ts';

/** A contract year as the API opens it: the document of one region and year, and an answer in plain values. */

export type Contractjaardocument = {
  readonly regio: string;
  readonly jaar: number;
  readonly bytes: Uint8Array;
};

export type Contractjaaruitslag =
  ({ readonly uitkomst: 'goed' } & ReturnType<typeof summarizeContractjaar>) | Documentweigering;

type Omgeving = Contractjaarbronnen & { readonly database: Database; readonly now: () => Temporal.Instant };

/** Opens the year of the address from its document, all of it or nothing. */
export async function openContractjaarDocument(
  omgeving: Omgeving,
  document: Contractjaardocument & { readonly door: string },
): Promise<Contractjaaruitslag> {
  return answerDocument(document, (invoer) =>
    openContractjaarInvoer(omgeving, { invoer, door: document.door }),
  );
}

/** What opening would do; nothing is stored. */
export async function previewContractjaarDocument(
  omgeving: Omgeving,
  document: Contractjaardocument,
): Promise<Contractjaaruitslag> {
  return answerDocument(document, (invoer) => previewContractjaarInvoer(omgeving, invoer));
}

async function answerDocument(
  { regio, jaar, bytes }: Contractjaardocument,
  act: (invoer: ContractjaarInvoer) => Promise<Result<GeopendContractjaar, ContractjaarInvoerRefusal>>,
): Promise<Contractjaaruitslag> {
  const gelezen = readDocument(bytes, readContractjaar);
  if (!gelezen.ok) return gelezen.error;
  const { value: invoer, ...bron } = gelezen.value;
  const done = isVan(invoer, { regio, jaar }) ? await act(invoer) : err(andersDan(invoer));
  if (!done.ok) return weigerDocument([contractjaarBevinding({ ...bron, invoer }, done.error)]);
  return { uitkomst: 'goed', ...summarizeContractjaar(invoer, done.value) };
}

/** Who may open a year was decided by the address, so the document is about no other. */
function isVan(
  invoer: ContractjaarInvoer,
  { regio, jaar }: Pick<Contractjaardocument, 'regio' | 'jaar'>,
): boolean {
  return invoer.regio === regio && invoer.jaar === jaar;
}

function andersDan({ regio, jaar }: ContractjaarInvoer): ContractjaarInvoerRefusal {
  return { code: 'adres-anders', regio, jaar };
}
