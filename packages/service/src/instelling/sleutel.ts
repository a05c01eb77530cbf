import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { KorteHmac } from './korte-hmac.ts';

/** What a keyed hash stands for. */
export type Sleutelsoort = 'client' | 'referentie' | 'zorgaanbieder' | 'clickrun';

/**
 * The installation's secret. It turns a BSN, a reference that a provider chose, or what a public file must not name
 * into a keyed hash: equal texts stay equal, and nobody without the file can go back (afspraak-declaratie.md, Claims:
 * no BSN at rest; ADR 0023).
 */
export type Sleutel = {
  /** The first 16 bytes of HMAC-SHA-256, as 32 hexadecimal digits. Kinds never give equal hashes. */
  readonly hash: (soort: Sleutelsoort, text: string) => string;
  /** The same for short texts in a buffer, by the million. */
  readonly kort: (soort: Sleutelsoort) => KorteHmac;
  /** Tells two keys apart without telling the key. */
  readonly merk: string;
};

/** The keys of the installation: it is the one that hashes new lines, and knows the older ones that hashed lines before. */
export type Sleutelbos = Sleutel & { readonly oudere: readonly Sleutel[] };

export type SleutelRefusal = {
  readonly code: 'sleutel-ongeldig' | 'sleutel-open';
  readonly bestand: string;
  readonly melding: string;
};

const HASH_HEX = 32;
const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;

/** The key with this mark, active or older. */
export function findSleutel(bos: Sleutelbos, merk: string): Sleutel | undefined {
  return [bos, ...bos.oudere].find((sleutel) => sleutel.merk === merk);
}

/** Reads the key, or makes one when the file is absent. A file that others may read is refused. */
export function loadSleutel(bestand: string): Result<Sleutelbos, SleutelRefusal> {
  const found = statSync(bestand, { throwIfNoEntry: false });
  if (found === undefined) createKey(bestand);
  else if ((found.mode & 0o077) !== 0) {
    const melding = `Anderen kunnen de geheime sleutel lezen. Sluit het bestand af: chmod 600 ${bestand}`;
    return err({ code: 'sleutel-open', bestand, melding });
  }
  const text = readFileSync(bestand, 'latin1').trim();
  if (/^[0-9a-f]{64}$/.test(text)) return ok({ ...createSleutel(Buffer.from(text, 'hex')), oudere: [] });
  const melding =
    'Hierin staat geen sleutel van Kavel (64 tekens 0-9 en a-f). Zet de goede sleutel terug uit een reservekopie.';
  return err({ code: 'sleutel-ongeldig', bestand, melding });
}

export function createSleutel(key: Uint8Array): Sleutel {
  const hash = (soort: string, text: string): string =>
    createHmac('sha256', key).update(`${soort}:${text}`).digest('hex').slice(0, HASH_HEX);
  return { hash, kort: (soort) => new KorteHmac(key, `${soort}:`), merk: hash('merk', '') };
}

/** Two processes may be first at once: a hard link appears whole or not at all, and one of them wins. */
function createKey(bestand: string): void {
  mkdirSync(dirname(bestand), { recursive: true });
  const fresh = `${bestand}.${process.pid}`;
  writeFileSync(fresh, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: OWNER_ONLY });
  try {
    linkSync(fresh, bestand);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
}
