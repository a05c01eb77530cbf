import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Werkkalender } from '@kavel/core/kalender';
import { readTijdpad } from '@kavel/formats/tijdpad';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadBeleid } from '../beleid/index.ts';
import type { Beleid } from '../beleid/index.ts';
import { loadWerkkalender } from '../kalender/load-werkkalender.ts';
import { judgeTijdpad } from './judge-tijdpad.ts';
import type { Tijdpadoordeel } from './judge-tijdpad.ts';

type Findings = readonly InvoerFinding<string>[];

/** What a timetable is read and judged with: the facts and sources of the policy, and the calendar. */
export type Tijdpadbronnen = { readonly beleid: Beleid; readonly kalender: Werkkalender };

export async function loadTijdpadbronnen(checkout: string): Promise<Result<Tijdpadbronnen, Findings>> {
  const beleid = await loadBeleid(checkout, 'regels');
  if (!beleid.ok) return beleid;
  const kalender = await loadWerkkalender(checkout);
  return kalender.ok ? ok({ beleid: beleid.value, kalender: kalender.value }) : kalender;
}

/** Reads a timetable of a user and judges it. */
export function readTijdpadoordeel(
  { beleid: { catalogus, bronnen }, kalender }: Tijdpadbronnen,
  { bestand, text }: { readonly bestand: string; readonly text: string },
): Result<Tijdpadoordeel, Findings> {
  const omgeving = { catalogus, bronnen: new Set(bronnen.map(({ bron }) => bron)) };
  const read = readTijdpad(text, bestand, omgeving);
  return read.ok ? judgeTijdpad(read.value, kalender) : read;
}

/** Every timetable of the policy, judged. */
export function judgeTijdpaden({ beleid, kalender }: Tijdpadbronnen): Result<Tijdpadoordeel[], Findings> {
  const judged = beleid.tijdpaden.map((bestand) => judgeTijdpad(bestand, kalender));
  const refused = judged.flatMap((one) => (one.ok ? [] : one.error));
  return refused.length > 0 ? err(refused) : ok(judged.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Every timetable of this checkout, judged. */
export async function loadTijdpaden(checkout: string): Promise<Result<Tijdpadoordeel[], Findings>> {
  const bronnen = await loadTijdpadbronnen(checkout);
  return bronnen.ok ? judgeTijdpaden(bronnen.value) : bronnen;
}
