import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
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
  readonly code: 'sleutel-ongeldig' | 'sleutel-open' | 'sleutel-bezet';
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

/**
 * Reads the key ring, or makes one when the file is absent: a key per line, the active one first. A file that others may
 * read is refused.
 */
export function loadSleutel(bestand: string): Result<Sleutelbos, SleutelRefusal> {
  const keys = readKeys(bestand);
  return keys.ok ? ok(createBos(keys.value)) : keys;
}

/**
 * Answers with the ring as the file has it at that moment, for whoever runs long: renewing needs no restart. The file is
 * read again only when another one stands there. One that is gone or wrong is a failure and throws; a running Kavel
 * makes no new key, because that would forget every line before it.
 */
export function followSleutel(bestand: string): () => Sleutelbos {
  let known: { readonly stempel: string; readonly bos: Sleutelbos } | undefined;
  return () => {
    const found = statSync(bestand, { throwIfNoEntry: false });
    if (found === undefined) {
      throw new Error(`Het sleutelbestand ${bestand} is weg. Zet het terug uit een reservekopie.`);
    }
    const stempel = `${found.ino} ${found.ctimeMs} ${found.size}`;
    if (known?.stempel !== stempel) {
      const read = loadSleutel(bestand);
      if (!read.ok) throw new Error(read.error.melding);
      known = { stempel, bos: read.value };
    }
    return known.bos;
  };
}

/** Makes a new active key; the ones before stay, because lines were hashed with them. Answers the new ring. */
export function vernieuwSleutel(bestand: string): Result<Sleutelbos, SleutelRefusal> {
  const keys = readKeys(bestand);
  if (!keys.ok) return keys;
  return replaceKeys(bestand, [randomBytes(KEY_BYTES).toString('hex'), ...keys.value]);
}

/** Takes the older keys away whose marks are not `inGebruik`. Answers the new ring. */
export function ruimSleutelsOp(
  bestand: string,
  inGebruik: ReadonlySet<string>,
): Result<Sleutelbos, SleutelRefusal> {
  const keys = readKeys(bestand);
  if (!keys.ok) return keys;
  const kept = keys.value.filter(
    (key, index) => index === 0 || inGebruik.has(createSleutel(Buffer.from(key, 'hex')).merk),
  );
  return kept.length === keys.value.length ? ok(createBos(kept)) : replaceKeys(bestand, kept);
}

function readKeys(bestand: string): Result<readonly string[], SleutelRefusal> {
  const found = statSync(bestand, { throwIfNoEntry: false });
  if (found === undefined) createKey(bestand);
  else if ((found.mode & 0o077) !== 0) {
    const melding = `Anderen kunnen de geheime sleutel lezen. Sluit het bestand af: chmod 600 ${bestand}`;
    return err({ code: 'sleutel-open', bestand, melding });
  }
  const keys = readFileSync(bestand, 'latin1').trim().split('\n');
  if (keys.every((key) => /^[0-9a-f]{64}$/.test(key))) return ok(keys);
  const melding =
    'Hierin staat geen sleutel van Kavel (64 tekens 0-9 en a-f). Zet de goede sleutel terug uit een reservekopie.';
  return err({ code: 'sleutel-ongeldig', bestand, melding });
}

function createBos(keys: readonly string[]): Sleutelbos {
  const [actief, ...oudere] = keys.map((key) => createSleutel(Buffer.from(key, 'hex')));
  if (actief === undefined) throw new Error('a key file has at least one key');
  return { ...actief, oudere };
}

/** Whole or not at all, also when the power fails: a new file beside it, on disk, and then in its place. */
function replaceKeys(bestand: string, keys: readonly string[]): Result<Sleutelbos, SleutelRefusal> {
  const fresh = `${bestand}.nieuw`;
  try {
    const file = openSync(fresh, 'wx', OWNER_ONLY);
    try {
      writeSync(file, `${keys.join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const melding =
      'Iemand anders wijzigt de sleutels, of dat is eerder afgebroken. Is er niemand bezig, verwijder dan dit bestand.';
    return err({ code: 'sleutel-bezet', bestand: fresh, melding });
  }
  renameSync(fresh, bestand);
  const folder = openSync(dirname(bestand), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return ok(createBos(keys));
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
