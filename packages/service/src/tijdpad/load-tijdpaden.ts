import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { readTijdpad } from '@kavel/formats/tijdpad';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadBeleid } from '../beleid/index.ts';
import { loadWerkkalender } from '../kalender/load-werkkalender.ts';
import { judgeTijdpad } from './judge-tijdpad.ts';
import type { Tijdpadoordeel } from './judge-tijdpad.ts';

type Findings = readonly InvoerFinding<string>[];

/** Reads a timetable of a user and judges it with the calendar and the sources of this checkout. */
export async function readTijdpadoordeel(
  checkout: string,
  { bestand, text }: { readonly bestand: string; readonly text: string },
): Promise<Result<Tijdpadoordeel, Findings>> {
  const beleid = await loadBeleid(checkout, 'regels');
  if (!beleid.ok) return beleid;
  const kalender = await loadWerkkalender(checkout);
  if (!kalender.ok) return kalender;
  const { catalogus, bronnen } = beleid.value;
  const omgeving = { catalogus, bronnen: new Set(bronnen.map(({ bron }) => bron)) };
  const read = readTijdpad(text, bestand, omgeving);
  return read.ok ? judgeTijdpad(read.value, kalender.value) : read;
}

/** Every timetable of this checkout, judged. */
export async function loadTijdpaden(checkout: string): Promise<Result<Tijdpadoordeel[], Findings>> {
  const beleid = await loadBeleid(checkout, 'regels');
  if (!beleid.ok) return beleid;
  const kalender = await loadWerkkalender(checkout);
  if (!kalender.ok) return kalender;
  const judged = beleid.value.tijdpaden.map((bestand) => judgeTijdpad(bestand, kalender.value));
  const refused = judged.flatMap((one) => (one.ok ? [] : one.error));
  return refused.length > 0 ? err(refused) : ok(judged.flatMap((one) => (one.ok ? [one.value] : [])));
}
