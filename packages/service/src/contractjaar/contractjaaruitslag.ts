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

/** `door` acts for `organisatie`, which opens years of its own only. */
type Omgeving = Contractjaarbronnen & {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  readonly door: string;
  readonly organisatie: string;
};

/** Opens the year of the address from its document, all of it or nothing. */
export async function openContractjaarDocument(
  omgeving: Omgeving,
  document: Contractjaardocument,
): Promise<Contractjaaruitslag> {
  const { door } = omgeving;
  return answerDocument(omgeving, document, (invoer) => openContractjaarInvoer(omgeving, { invoer, door }));
}

/** What opening would do; nothing is stored. */
export async function previewContractjaarDocument(
  omgeving: Omgeving,
  document: Contractjaardocument,
): Promise<Contractjaaruitslag> {
  return answerDocument(omgeving, document, (invoer) => previewContractjaarInvoer(omgeving, invoer));
}

async function answerDocument(
  omgeving: Omgeving,
  document: Contractjaardocument,
  act: (invoer: ContractjaarInvoer) => Promise<Result<GeopendContractjaar, ContractjaarInvoerRefusal>>,
): Promise<Contractjaaruitslag> {
  const gelezen = readDocument(document.bytes, readContractjaar);
  if (!gelezen.ok) return gelezen.error;
  const { value: invoer, ...bron } = gelezen.value;
  const strange = judgeAdres(omgeving, document, invoer);
  const done = strange === undefined ? await act(invoer) : err(strange);
  if (!done.ok) return weigerDocument([contractjaarBevinding({ ...bron, invoer }, done.error)]);
  return { uitkomst: 'goed', ...summarizeContractjaar(invoer, done.value) };
}

/** Who may open a year was decided by the address, so the document is about no other year and no other zorgkantoor. */
function judgeAdres(
  { organisatie }: Omgeving,
  { regio, jaar }: Contractjaardocument,
  invoer: ContractjaarInvoer,
): ContractjaarInvoerRefusal | undefined {
  if (invoer.regio !== regio || invoer.jaar !== jaar) {
    return { code: 'adres-anders', regio: invoer.regio, jaar: invoer.jaar };
  }
  const { zorgkantoor } = invoer;
  return zorgkantoor === organisatie ? undefined : { code: 'zorgkantoor-niet-eigen', zorgkantoor };
}
