import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { maximumEurocent } from '@kavel/core/overeenkomst';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { readMaximumtarieven } from '@kavel/formats/referentie';
import type { Editie, Editiesoort, Editietelling, Referentie } from '@kavel/formats/referentie';
import { UW_BESTAND } from '../document/index.ts';
import { DEMONSTRATIETARIEVEN } from '../overeenkomst/calculate-overeenkomst.ts';
import { listEdities, neemEditieOver, trekEditieIn } from './editieboek.ts';
import type { EditieRefusal } from './editieboek.ts';
import { describeVoorbeeld } from './editie-antwoord.ts';
import type { Editieantwoord } from './editie-antwoord.ts';
import { loadInstallatiereferentie } from './load-installatiereferentie.ts';
import { previewEditie } from './preview-editie.ts';
import type { Editievoorbeeld, EditieVerzoek } from './preview-editie.ts';

/** Reference data as the portal shows it and takes it over: plain values, whole days as `2019-12-31`. */

export type Referentiebeheer = { readonly checkout: string; readonly dataFolder: string };

/** Which lists judge now, and every edition that was ever taken over. */
export type Referentiestand = {
  readonly koppeltabel: { readonly rijen: number; readonly toetstTotEnMet?: string };
  readonly retourcodes: { readonly codes: number };
  /** Of editions alone: without them the agreements are calculated with invented tariffs. */
  readonly tarieven: { readonly prestaties: number; readonly totEnMet?: string };
  readonly edities: readonly GetoondeEditie[];
};

type GetoondeEditie = Omit<Editie, 'csv'> & Editietelling;

/** The world's failure: what Kavel wrote itself cannot be read, so there is nothing to choose for who asks. */
function load(beheer: Referentiebeheer): Referentie {
  const read = loadInstallatiereferentie(beheer);
  if (read.ok) return read.value;
  throw new Error(read.error.map(({ bestand, melding }) => `${bestand}: ${melding}`).join('; '));
}

export function readReferentiestand(beheer: Referentiebeheer): Referentiestand {
  const { koppeltabel, tabellen, retourcodes, maximumtarieven } = load(beheer);
  const edities = listEdities(beheer.dataFolder);
  const totEnMet = tabellen.koppeltabel?.totEnMet.toString();
  const ends = maximumtarieven.map(({ geldig }) => geldig.totEnMet?.toString() ?? '');
  const last = ends.includes('') ? undefined : ends.sort().at(-1);
  return {
    koppeltabel: {
      rijen: koppeltabel.length,
      ...(totEnMet === undefined ? {} : { toetstTotEnMet: totEnMet }),
    },
    retourcodes: { codes: retourcodes.size },
    tarieven: {
      prestaties: new Set(maximumtarieven.map(({ prestatie }) => prestatie)).size,
      ...(last === undefined ? {} : { totEnMet: last }),
    },
    edities: edities.ok ? edities.value.map(withoutRows) : [],
  };
}

/** The rows of an edition can be a hundred thousand; what is told of it is where it came from and how many count. */
function withoutRows(editie: Editie & Editietelling): GetoondeEditie {
  const { versie, soort, bestand, bron, door, op, vanaf, toetstTotEnMet, ingetrokken } = editie;
  return {
    ...{ versie, soort, bestand, bron, door, op, rijen: editie.rijen, geldend: editie.geldend },
    ...(vanaf === undefined ? {} : { vanaf }),
    ...(toetstTotEnMet === undefined ? {} : { toetstTotEnMet }),
    ...(ingetrokken === undefined ? {} : { ingetrokken }),
  };
}

/** What is asked about one prestatie: with which codes it may be claimed, and its maximum. */
export type Prestatieuitleg = {
  readonly prestatie: string;
  /** False: no list that Kavel has names this code. */
  readonly bekend: boolean;
  readonly koppelingen: readonly {
    readonly van: string;
    readonly totEnMet?: string;
    readonly tijdseenheid: string;
    readonly zzpcodes: readonly string[];
    readonly functiecodes: readonly string[];
  }[];
  readonly tarieven: readonly {
    readonly van: string;
    readonly totEnMet?: string;
    readonly eenheid: string;
    readonly eurocent: number;
    readonly bron: string;
  }[];
};

export function explainPrestatie(beheer: Referentiebeheer, prestatie: string): Prestatieuitleg {
  const { koppeltabel, tabellen, maximumtarieven } = load(beheer);
  const rijen = koppeltabel.filter((rij) => rij.prestatie === prestatie);
  const tarieven = maximumtarieven.filter((tarief) => tarief.prestatie === prestatie);
  return {
    prestatie,
    bekend: tabellen.prestatiecodes.has(prestatie) || rijen.length > 0 || tarieven.length > 0,
    koppelingen: rijen.map(({ geldig, tijdseenheid, zzpcodes, functiecodes }) => ({
      ...periodeOf(geldig),
      ...{ tijdseenheid, zzpcodes, functiecodes },
    })),
    tarieven: tarieven.map((tarief) => ({
      ...periodeOf(tarief.geldig),
      ...{ eenheid: tarief.eenheid, eurocent: maximumEurocent(tarief), bron: tarief.bron },
    })),
  };
}

function periodeOf({ van, totEnMet }: Maximumtarief['geldig']) {
  return { van: van.toString(), ...(totEnMet === undefined ? {} : { totEnMet: totEnMet.toString() }) };
}

/** An edition as it comes in, with its days as text. */
export type Editiebestand = {
  readonly soort: Editiesoort;
  readonly bytes: Uint8Array;
  readonly bron: string;
  readonly vanaf?: string | undefined;
  readonly totEnMet?: string | undefined;
};

export type Overnamerefusal = EditieRefusal | { readonly code: 'editie-anders' };

/** Shows what an edition changes; nothing is kept. */
export function bekijkEditie(beheer: Referentiebeheer, bestand: Editiebestand): Editieantwoord {
  const voorbeeld = preview(beheer, bestand);
  return voorbeeld.ok
    ? describeVoorbeeld(voorbeeld.value)
    : { uitkomst: 'geweigerd', bevindingen: voorbeeld.error };
}

/** Takes the edition over that was shown as `versie`; when the bytes or the days make another, nothing happens. */
export function neemGetoondeEditieOver(
  beheer: Referentiebeheer,
  bestand: Editiebestand,
  { versie, ...wie }: { readonly versie: string; readonly door: string; readonly op: Temporal.Instant },
): Result<Referentiestand, Overnamerefusal> {
  const voorbeeld = preview(beheer, bestand);
  if (!voorbeeld.ok || voorbeeld.value.editie.versie !== versie) return err({ code: 'editie-anders' });
  return after(beheer, neemEditieOver(beheer.dataFolder, voorbeeld.value, wie));
}

export function trekGetoondeEditieIn(
  beheer: Referentiebeheer,
  versie: string,
  wie: { readonly door: string; readonly op: Temporal.Instant },
): Result<Referentiestand, Overnamerefusal> {
  return after(beheer, trekEditieIn(beheer.dataFolder, versie, wie));
}

function after(
  beheer: Referentiebeheer,
  done: Result<unknown, EditieRefusal | readonly InvoerFinding[]>,
): Result<Referentiestand, Overnamerefusal> {
  if (done.ok) return ok(readReferentiestand(beheer));
  if ('code' in done.error) return err(done.error);
  throw new Error(done.error.map(({ bestand, melding }) => `${bestand}: ${melding}`).join('; '));
}

function preview(
  beheer: Referentiebeheer,
  { soort, bytes, bron, vanaf, totEnMet }: Editiebestand,
): Result<Editievoorbeeld, readonly InvoerFinding[]> {
  const text = readFileSync(join(beheer.checkout, DEMONSTRATIETARIEVEN), 'utf8');
  const fictief = readMaximumtarieven(text, DEMONSTRATIETARIEVEN);
  if (!fictief.ok) return fictief;
  const [first, last] = [readDag('vanaf', vanaf), readDag('totEnMet', totEnMet)];
  if (!first.ok) return first;
  if (!last.ok) return last;
  const verzoek: EditieVerzoek = {
    ...{ soort, bestand: UW_BESTAND, bytes, bron },
    ...(first.value === undefined ? {} : { vanaf: first.value }),
    ...(last.value === undefined ? {} : { toetstTotEnMet: last.value }),
  };
  return previewEditie(load(beheer), fictief.value, verzoek);
}

/** The name of the file stays with the person who sends it; its source says what it is. */

function readDag(
  veld: string,
  text: string | undefined,
): Result<Temporal.PlainDate | undefined, readonly InvoerFinding[]> {
  if (text === undefined) return ok(undefined);
  try {
    return ok(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const melding = `${text} bestaat niet. Schrijf een datum als 2019-12-31.`;
    return err([{ code: 'waarde-ongeldig', bestand: UW_BESTAND, regel: 1, veld, melding }]);
  }
}
