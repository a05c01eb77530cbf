import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { canonicalHash, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import Type from 'typebox';
import type { Static } from 'typebox';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { EDITIESOORTEN } from './editiesoorten.ts';

/**
 * The editions that an installation has taken over: one file per act, numbered, never changed and never removed
 * (ADR 0036). `000003-trek-in.json` takes back what an earlier file took over.
 */

const closed = { additionalProperties: false };
const Versie = Type.String({ pattern: '^[0-9a-f]{16}$', description: 'een versie van 16 tekens 0-9 en a-f' });
const Dag = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'een datum (JJJJ-MM-DD)' });
const Naam = Type.String({ minLength: 1, description: 'een naam' });

const OvernameSchema = Type.Object(
  {
    versie: Versie,
    soort: Type.Enum(EDITIESOORTEN),
    /** Name of the file that was imported, and where it came from. */
    bestand: Naam,
    bron: Naam,
    door: Naam,
    op: Naam,
    vanaf: Type.Optional(Dag),
    toetstTotEnMet: Type.Optional(Dag),
    csv: Naam,
  },
  closed,
);
const IntrekkingSchema = Type.Object({ versie: Versie, door: Naam, op: Naam }, closed);

export type Overname = Static<typeof OvernameSchema>;
export type Intrekking = Static<typeof IntrekkingSchema>;

/** An edition that was taken over; `ingetrokken` when it no longer counts. */
export type Editie = Overname & { readonly ingetrokken?: Omit<Intrekking, 'versie'> };

/** Hash of what an edition says and from when; two imports of the same are one version. */
export function editieversie({
  soort,
  vanaf,
  toetstTotEnMet,
  csv,
}: Pick<Overname, 'soort' | 'vanaf' | 'toetstTotEnMet' | 'csv'>): string {
  const inhoud = { soort, vanaf: vanaf ?? '', toetstTotEnMet: toetstTotEnMet ?? '', csv };
  return canonicalHash(inhoud).slice(0, 16);
}

export const HANDELING = /^(\d{6})-(neem-over|trek-in)\.json$/;

/** All editions in the order in which they were taken over; a folder that is not there holds none. */
export function readEdities(map: string): Result<readonly Editie[], readonly InvoerFinding[]> {
  const names = existsSync(map) ? readdirSync(map).filter((name) => HANDELING.test(name)) : [];
  const edities: Editie[] = [];
  for (const name of names.sort()) {
    const text = readFileSync(`${map}/${name}`, 'utf8');
    const bestand = `${map}/${name}`;
    if (name.endsWith('-neem-over.json')) {
      const read = readJson(OvernameSchema, text, bestand);
      if (!read.ok) return read;
      if (editieversie(read.value) !== read.value.versie) return err([damaged(bestand)]);
      edities.push(read.value);
    } else {
      const read = readJson(IntrekkingSchema, text, bestand);
      if (!read.ok) return read;
      const { versie, ...ingetrokken } = read.value;
      const index = edities.findLastIndex((one) => one.versie === versie && one.ingetrokken === undefined);
      const taken = edities[index];
      if (taken === undefined) return err([damaged(bestand)]);
      edities[index] = { ...taken, ingetrokken };
    }
  }
  return ok(edities);
}

function damaged(bestand: string): InvoerFinding {
  const melding = 'dit bestand is veranderd sinds Kavel het schreef. Zet het terug uit een reservekopie.';
  return { code: 'waarde-ongeldig', bestand, regel: 1, veld: 'versie', melding };
}
