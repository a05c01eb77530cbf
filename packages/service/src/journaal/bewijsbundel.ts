import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, canonicalJson } from '@kavel/core/basis';
import { leesInhoud } from '@kavel/core/journaal';
import type { Blad, Bladpad, Journaalkop } from '@kavel/core/journaal';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { writeZip } from '@kavel/formats/zip';
import { findDocumentinhoud, readDocumenten } from '@kavel/store/document';
import type { Documentkenmerk } from '@kavel/store/document';
import { readDossierjournaal } from '@kavel/store/journaal';
import type { JournaalRij } from '@kavel/store/journaal';
import type { Transaction } from '@kavel/store';
import { readAanblik } from '../procedure/aanblik.ts';
import type { Aanblik, Kijker, Leesomgeving } from '../procedure/aanblik.ts';
import { zichtOp } from '../procedure/verloop.ts';
import type { Handelingzicht } from '../procedure/verloop.ts';
import { leesmij } from './bundel/leesmij.ts';
import { schakelOf } from './journaalrij.ts';

/** One file of a bundle; `pad` has forward slashes. */
type Bundelbestand = { readonly pad: string; readonly bytes: Uint8Array };

export type Bewijsbundel = {
  /** Where the journal of the dossier ends. */
  readonly kop: Journaalkop;
  readonly documenten: number;
  /** Acts of which only the place in the chain is in it: what was done is not for this reader. */
  readonly afgeschermd: number;
  /** Made as they are asked for: one document at a time is in memory, and no transaction waits for who writes them away. */
  readonly bestanden: AsyncIterable<Bundelbestand>;
};

const VERIFIEER = 'verifieer.mjs';

/**
 * All that happened in a dossier and that this person may read of it, with its documents, so that anyone can check it
 * without Kavel. What is kept from this reader shows by its hash alone, so the chain still holds (ADR 0085, 0098).
 * Undefined when the dossier is not there for this person at this moment.
 */
export async function maakBewijsbundel(
  omgeving: Leesomgeving,
  kijker: Kijker,
  sleutel: Dossiersleutel,
): Promise<Bewijsbundel | undefined> {
  const inhoud = await readAanblik(omgeving, kijker, sleutel, (transaction, aanblik) =>
    readInhoud(transaction, aanblik, kijker),
  );
  if (inhoud === undefined) return undefined;
  const { kop, documenten, regels } = inhoud;
  const readDocument = async (sha256: string): Promise<Uint8Array> => {
    const bytes = await readAanblik(omgeving, kijker, sleutel, (transaction) =>
      findDocumentinhoud(transaction, sleutel, sha256),
    );
    assert(bytes !== undefined, `document ${sha256} is in the list of its dossier`);
    return bytes;
  };
  return {
    kop,
    documenten: documenten.length,
    afgeschermd: regels.filter((regel) => 'afgeschermd' in regel).length,
    bestanden: withHashes(filesOf(inhoud, kijker, readDocument)),
  };
}

/** The whole bundle as one archive, made while it is read. */
export function zipBewijsbundel(
  { bestanden }: Pick<Bewijsbundel, 'bestanden'>,
  moment: Temporal.Instant,
): AsyncIterable<Uint8Array> {
  return writeZip(bestanden, moment);
}

type AfgeschermdBlad = { readonly afgeschermd: true };
type Bundelregel =
  | (Pick<JournaalRij, 'tekst' | 'hash'> & { readonly bladen: readonly (Blad | AfgeschermdBlad)[] })
  | { readonly nummer: number; readonly hash: string; readonly afgeschermd: true };

type Bundelinhoud = {
  readonly aanblik: Aanblik;
  readonly kop: Journaalkop;
  readonly regels: readonly Bundelregel[];
  readonly documenten: readonly Documentkenmerk[];
};

async function readInhoud(transaction: Transaction, aanblik: Aanblik, kijker: Kijker): Promise<Bundelinhoud> {
  const rows = await readDossierjournaal(transaction, aanblik.rij);
  const regels = rows.map((row) => regelOf(row, aanblik, kijker));
  const values = regels.flatMap((regel) => ('bladen' in regel ? regel.bladen : [])).flatMap(textIn);
  const named = new Set(values);
  const state = canonicalJson(aanblik.staat);
  const documenten = await readDocumenten(transaction, aanblik.rij);
  return {
    ...{ aanblik, regels, kop: { nummer: rows.length, hash: rows.at(-1)?.hash ?? null } },
    documenten: documenten.filter(({ sha256 }) => named.has(sha256) || state.includes(`"${sha256}"`)),
  };
}

function textIn(blad: Blad | AfgeschermdBlad): readonly string[] {
  return 'waarde' in blad && typeof blad.waarde === 'string' ? [blad.waarde] : [];
}

function regelOf(row: JournaalRij, aanblik: Aanblik, { door }: Kijker): Bundelregel {
  const { tekst, hash, bladen } = row;
  const schakel = schakelOf(row);
  const { gebeurtenissen } = leesInhoud(bladen ?? []);
  const zicht = zichtOp(schakel, gebeurtenissen, { aanblik, door });
  if (zicht.verborgen) return { nummer: schakel.nummer, hash, afgeschermd: true };
  return { tekst, hash, bladen: (bladen ?? []).map((blad) => (shows(zicht, blad.pad) ? blad : AFGESCHERMD)) };
}

const AFGESCHERMD: AfgeschermdBlad = { afgeschermd: true };

function shows({ persoon, motivering, gebeurtenissen }: Handelingzicht, [deel, index]: Bladpad): boolean {
  if (deel === 'persoon') return persoon;
  if (deel === 'motivering') return motivering;
  return typeof index !== 'number' || gebeurtenissen[index] === true;
}

async function* filesOf(
  { aanblik: { rij, partij }, kop, regels, documenten }: Bundelinhoud,
  { door, moment }: Kijker,
  readDocument: (sha256: string) => Promise<Uint8Array>,
): AsyncGenerator<Bundelbestand, void> {
  const { regio, soort, id, organisatie: zorgkantoor, zorgaanbieder } = rij;
  const dossier = { regio, soort, id };
  const uitgegevenOp = moment.toString({ smallestUnit: 'second' });
  const voor = { organisatie: door.organisatie, partij };
  yield fileOf(
    'dossier.json',
    jsonText({ formaat: 2, dossier, zorgkantoor, zorgaanbieder, uitgegevenOp, voor, kop }),
  );
  yield fileOf('journaal.json', jsonText(regels));
  yield fileOf('documenten.json', jsonText(documenten));
  for (const { sha256 } of documenten) {
    yield { pad: `documenten/${sha256}`, bytes: await readDocument(sha256) };
  }
  yield fileOf('LEESMIJ.md', leesmij({ dossier, uitgegevenOp, kop, documenten: documenten.length }));
  yield { pad: VERIFIEER, bytes: await readFile(join(import.meta.dirname, 'bundel', VERIFIEER)) };
}

/** The files, and the list of their hashes after them. */
async function* withHashes(bestanden: AsyncIterable<Bundelbestand>): AsyncGenerator<Bundelbestand, void> {
  const hashes: Record<string, string> = {};
  for await (const bestand of bestanden) {
    hashes[bestand.pad] = createHash('sha256').update(bestand.bytes).digest('hex');
    yield bestand;
  }
  yield fileOf('hashes.json', jsonText(hashes));
}

function fileOf(pad: string, text: string): Bundelbestand {
  return { pad, bytes: new TextEncoder().encode(text) };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
