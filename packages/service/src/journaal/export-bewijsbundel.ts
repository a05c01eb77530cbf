import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '@kavel/core/basis';
import type { Journaalkop } from '@kavel/core/journaal';
import { findDocumentinhoud, readDocumenten } from '@kavel/store/document';
import type { Database } from '@kavel/store';
import { leesmij } from './bundel/leesmij.ts';
import { readAsSeen } from './read-dossierverloop.ts';
import type { Inzagevraag } from './read-dossierverloop.ts';

export type Bewijsbundel = { readonly kop: Journaalkop; readonly documenten: number };

/** Writes one file of a bundle; `pad` has forward slashes. */
export type Schrijver = (pad: string, bytes: Uint8Array) => Promise<void>;

const VERIFIEER = 'verifieer.mjs';

/**
 * Writes all that happened in a dossier, with its documents, so that anyone can check it without Kavel. Answers where its
 * journal ends; `undefined` when the dossier is not there for this organisation at this moment. One document at a time is
 * in memory.
 */
export function exportBewijsbundel(
  database: Database,
  vraag: Inzagevraag,
  schrijf: Schrijver,
): Promise<Bewijsbundel | undefined> {
  return database.read(vraag.organisatie, async (transaction) => {
    const seen = await readAsSeen(transaction, vraag);
    if (seen === undefined) return undefined;
    const { rij, regels } = seen;
    const kop = { nummer: regels.length, hash: regels.at(-1)?.hash ?? null };
    const documenten = await readDocumenten(transaction, vraag.dossier);
    const hashes: Record<string, string> = {};
    const put = async (pad: string, content: Uint8Array | string): Promise<void> => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      hashes[pad] = createHash('sha256').update(bytes).digest('hex');
      await schrijf(pad, bytes);
    };
    const uitgegevenOp = vraag.moment.toString({ smallestUnit: 'second' });
    const { organisatie: zorgkantoor, zorgaanbieder } = rij;
    const dossier = { regio: rij.regio, soort: rij.soort, id: rij.id };
    await put(
      'dossier.json',
      jsonText({ formaat: 1, dossier, zorgkantoor, zorgaanbieder, uitgegevenOp, kop }),
    );
    await put('journaal.json', jsonText(regels));
    await put('documenten.json', jsonText(documenten));
    for (const { sha256 } of documenten) {
      const inhoud = await findDocumentinhoud(transaction, dossier, sha256);
      assert(inhoud !== undefined, `document ${sha256} is in the list of its dossier`);
      await put(`documenten/${sha256}`, inhoud);
    }
    await put('LEESMIJ.md', leesmij({ dossier, uitgegevenOp, kop, documenten: documenten.length }));
    await put(VERIFIEER, await readFile(join(import.meta.dirname, 'bundel', VERIFIEER)));
    await schrijf('hashes.json', new TextEncoder().encode(jsonText(hashes)));
    return { kop, documenten: documenten.length };
  });
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
