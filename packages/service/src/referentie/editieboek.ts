import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { HANDELING, countEdities, readEdities } from '@kavel/formats/referentie';
import type { Editie, Editietelling, Intrekking, Overname } from '@kavel/formats/referentie';
import { editiesMap } from './load-installatiereferentie.ts';
import type { Editievoorbeeld } from './preview-editie.ts';

export type EditieRefusal =
  | { readonly code: 'editie-bestaat'; readonly versie: string }
  | { readonly code: 'editie-onbekend'; readonly versie: string }
  | { readonly code: 'editie-spreekt-tegen'; readonly aantal: number };

type Wie = { readonly door: string; readonly op: Temporal.Instant };

/** Every edition that was ever taken over, also those that were taken back, with how much of each counts. */
export function listEdities(
  dataFolder: string,
): Result<readonly (Editie & Editietelling)[], readonly InvoerFinding[]> {
  const edities = readEdities(editiesMap(dataFolder));
  return edities.ok ? countEdities(edities.value) : edities;
}

/** Takes an edition over as it was shown. One that contradicts another is refused: nothing is overwritten. */
export function neemEditieOver(
  dataFolder: string,
  { editie, strijd }: Editievoorbeeld,
  { door, op }: Wie,
): Result<Overname, EditieRefusal | readonly InvoerFinding[]> {
  if (strijd.length > 0) return err({ code: 'editie-spreekt-tegen', aantal: strijd.length });
  const known = readEdities(editiesMap(dataFolder));
  if (!known.ok) return known;
  const { versie } = editie;
  if (known.value.some((one) => one.versie === versie && one.ingetrokken === undefined)) {
    return err({ code: 'editie-bestaat', versie });
  }
  const overname = { ...editie, door, op: op.toString() };
  append(editiesMap(dataFolder), 'neem-over', overname);
  return ok(overname);
}

/** Takes an edition back: what it judged is judged by what was there before. It stays in the list. */
export function trekEditieIn(
  dataFolder: string,
  versie: string,
  { door, op }: Wie,
): Result<Intrekking, EditieRefusal | readonly InvoerFinding[]> {
  const known = readEdities(editiesMap(dataFolder));
  if (!known.ok) return known;
  const live = known.value.filter((one) => one.ingetrokken === undefined && one.versie.startsWith(versie));
  const [found] = live;
  if (found === undefined || live.length > 1 || versie.length < 6)
    return err({ code: 'editie-onbekend', versie });
  const intrekking = { versie: found.versie, door, op: op.toString() };
  append(editiesMap(dataFolder), 'trek-in', intrekking);
  return ok(intrekking);
}

/** A hard link appears whole or not at all, and only when the number is free: two acts never become one. */
function append(map: string, handeling: 'neem-over' | 'trek-in', inhoud: Overname | Intrekking): void {
  mkdirSync(map, { recursive: true });
  const fresh = join(map, `nieuw-${process.pid}`);
  writeWhole(fresh, `${JSON.stringify(inhoud, null, 2)}\n`);
  try {
    for (let number = lastNumber(map) + 1; ; number = lastNumber(map) + 1) {
      if (linkIfFree(fresh, join(map, `${String(number).padStart(6, '0')}-${handeling}.json`))) return;
    }
  } finally {
    rmSync(fresh);
  }
}

function lastNumber(map: string): number {
  return Math.max(0, ...readdirSync(map).map((name) => Number(HANDELING.exec(name)?.[1] ?? 0)));
}

function linkIfFree(fresh: string, target: string): boolean {
  try {
    linkSync(fresh, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function writeWhole(file: string, text: string): void {
  const handle = openSync(file, 'w');
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
}
