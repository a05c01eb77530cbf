import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createSleutel,
  findSleutel,
  followSleutel,
  loadSleutel,
  ruimSleutelsOp,
  vernieuwSleutel,
} from './sleutel.ts';

let home: string;
let bestand: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kavel-sleutel-'));
  bestand = join(home, 'diep', 'geheim');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

it('is the first half of HMAC-SHA-256 over kind and text', () => {
  // openssl dgst -sha256 -mac HMAC -macopt hexkey:0b…0b, over `client:990000011`.
  const sleutel = createSleutel(Buffer.alloc(32, 0x0b));
  expect(sleutel.hash('client', '990000011')).toBe('c3438f79e2e0f55c464f2e8bf404e227');
});

it('is made once, for its owner only, and then stays', () => {
  const first = loadSleutel(bestand);
  const second = loadSleutel(bestand);
  expect(first.ok && second.ok && first.value.merk === second.value.merk).toBe(true);
  expect(statSync(bestand).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(home, 'diep'))).toEqual(['geheim']);
  expect(readFileSync(bestand, 'latin1')).toMatch(/^[0-9a-f]{64}\n$/);
});

it('keeps kinds, texts and keys apart', () => {
  const [one, two] = [createSleutel(Buffer.alloc(32, 1)), createSleutel(Buffer.alloc(32, 2))];
  const hashes = [
    one.hash('client', '1'),
    one.hash('client', '2'),
    one.hash('referentie', '1'),
    two.hash('client', '1'),
    one.merk,
    two.merk,
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes.every((hash) => /^[0-9a-f]{32}$/.test(hash))).toBe(true);
});

it('that others can read, or that is no key, is refused by name', () => {
  loadSleutel(bestand);
  chmodSync(bestand, 0o640);
  expect(loadSleutel(bestand)).toMatchObject({ ok: false, error: { code: 'sleutel-open', bestand } });
  chmodSync(bestand, 0o600);
  writeFileSync(bestand, 'geen sleutel');
  expect(loadSleutel(bestand)).toMatchObject({ ok: false, error: { code: 'sleutel-ongeldig', bestand } });
});

it('is renewed: the new key is active, the old ones are known by their marks', () => {
  const first = valueOf(loadSleutel(bestand));
  const second = valueOf(vernieuwSleutel(bestand));
  const third = valueOf(vernieuwSleutel(bestand));
  expect(third.oudere.map(({ merk }) => merk)).toEqual([second.merk, first.merk]);
  const loaded = valueOf(loadSleutel(bestand));
  expect(loaded.merk).toBe(third.merk);
  expect(findSleutel(loaded, first.merk)?.hash('client', '1')).toBe(first.hash('client', '1'));
  expect(statSync(bestand).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(home, 'diep'))).toEqual(['geheim']);
});

it('keeps an older key as long as lines were hashed with it, and the active one always', () => {
  const first = valueOf(loadSleutel(bestand));
  const second = valueOf(vernieuwSleutel(bestand));
  const third = valueOf(vernieuwSleutel(bestand));
  expect(valueOf(ruimSleutelsOp(bestand, new Set([first.merk]))).oudere.map(({ merk }) => merk)).toEqual([
    first.merk,
  ]);
  expect(findSleutel(valueOf(loadSleutel(bestand)), second.merk)).toBeUndefined();
  expect(valueOf(ruimSleutelsOp(bestand, new Set())).merk).toBe(third.merk);
});

it('is not renewed by two at once, nor over what a crash left half', () => {
  const first = valueOf(loadSleutel(bestand));
  writeFileSync(`${bestand}.nieuw`, 'half', { mode: 0o600 });
  expect(vernieuwSleutel(bestand)).toMatchObject({ ok: false, error: { code: 'sleutel-bezet' } });
  expect(valueOf(loadSleutel(bestand)).merk).toBe(first.merk);
});

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

it('is followed: renewed while Kavel runs, read once, and never made anew when it is gone', () => {
  const first = valueOf(loadSleutel(bestand));
  const now = followSleutel(bestand);
  expect(now().merk).toBe(first.merk);
  expect(now()).toBe(now());
  const second = valueOf(vernieuwSleutel(bestand));
  expect(now().merk).toBe(second.merk);
  expect(findSleutel(now(), first.merk)?.merk).toBe(first.merk);
  chmodSync(bestand, 0o640);
  expect(now).toThrow('chmod 600');
  chmodSync(bestand, 0o600);
  expect(now().merk).toBe(second.merk);
  rmSync(bestand);
  expect(now).toThrow('reservekopie');
  expect(readdirSync(join(home, 'diep'))).toEqual([]);
});
