import { compareDays, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { compareKoppelingen, compareRijen, compareTarieven, composeTarieven } from '@kavel/core/editie';
import type { Editievergelijking, Koppelverschil, Tariefstrijd, Tariefverandering } from '@kavel/core/editie';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { composeEdities, editieversie, readEditie, readEditierijen } from '@kavel/formats/referentie';
import type { Editiesoort, Overname, Referentie } from '@kavel/formats/referentie';
import { koppelrijen, retourrijen, tariefrijen } from './editierijen.ts';
import { noteGaten } from './gaten.ts';

export type EditieVerzoek = {
  readonly soort: Editiesoort;
  readonly bestand: string;
  readonly bytes: Uint8Array;
  /** Where the file was published. */
  readonly bron: string;
  /** Of the koppeltabel: from which day it judges; without it the day after the table that is there. */
  readonly vanaf?: Temporal.PlainDate;
  /** Of the koppeltabel: up to and including which day it judges. */
  readonly toetstTotEnMet?: Temporal.PlainDate;
};

/** What an edition would change; nothing is kept yet. */
export type Editievoorbeeld = {
  readonly editie: Omit<Overname, 'door' | 'op'>;
  readonly vergelijking: Editievergelijking;
  /** On the first day that the edition judges. */
  readonly koppelingen: readonly Koppelverschil[];
  readonly tarieven: readonly Tariefverandering[];
  readonly strijd: readonly Tariefstrijd[];
  /** Gaps and overlaps, and units that two sources do not agree on; they do not stop the edition. */
  readonly opmerkingen: readonly InvoerFinding[];
};

/** Reads an edition and shows what changes against the reference data of the installation. */
export function previewEditie(
  referentie: Referentie,
  demonstratie: readonly Maximumtarief[],
  verzoek: EditieVerzoek,
): Result<Editievoorbeeld, readonly InvoerFinding[]> {
  const { soort, bestand, bytes, bron } = verzoek;
  const csv = readEditie(soort, bytes, bestand);
  if (!csv.ok) return csv;
  const dagen = soort === 'koppeltabel' ? daysOf(referentie, verzoek) : ok({});
  if (!dagen.ok) return dagen;
  const inhoud = { soort, csv: csv.value, ...dagen.value };
  const editie = { versie: editieversie(inhoud), ...inhoud, bestand, bron };
  const nieuw = readEditierijen(editie, bestand);
  if (!nieuw.ok) return nieuw;
  const { maximumtarieven } = referentie;
  const strijd = composeTarieven(maximumtarieven, nieuw.value.tarieven);
  return ok({
    editie,
    vergelijking: compareSoort(referentie, editie, nieuw.value),
    koppelingen: koppelverschillen(referentie, editie),
    tarieven: compareTarieven([...maximumtarieven, ...demonstratie], nieuw.value.tarieven),
    strijd: strijd.ok ? [] : strijd.error,
    opmerkingen: noteGaten(bestand, nieuw.value, referentie.koppeltabel),
  });
}

type Dagen = Pick<Overname, 'vanaf' | 'toetstTotEnMet'>;
type Rijen = Pick<Referentie, 'koppeltabel'> & {
  readonly retourcodes: readonly (readonly [string, string])[];
  readonly tarieven: readonly Maximumtarief[];
};

function daysOf(
  { tabellen }: Referentie,
  { bestand, vanaf, toetstTotEnMet }: EditieVerzoek,
): Result<Dagen, readonly InvoerFinding[]> {
  const first = vanaf ?? tabellen.koppeltabel?.totEnMet.add({ days: 1 });
  const refuse = (melding: string) =>
    err([{ code: 'veld-ontbreekt', bestand, regel: 1, veld: '', melding } as const]);
  if (toetstTotEnMet === undefined || first === undefined) {
    return refuse(
      'zeg met --tot-en-met tot en met welke dag deze koppeltabel geldt; zorg daarna wordt niet getoetst.',
    );
  }
  if (compareDays(toetstTotEnMet, first) < 0) {
    return refuse(`de tabel geldt vanaf ${first.toString()}, en dat is na ${toetstTotEnMet.toString()}.`);
  }
  return ok({ vanaf: first.toString(), toetstTotEnMet: toetstTotEnMet.toString() });
}

function compareSoort(
  referentie: Referentie,
  { soort }: Pick<Overname, 'soort'>,
  nieuw: Rijen,
): Editievergelijking {
  if (soort === 'koppeltabel') {
    return compareRijen(koppelrijen(referentie.koppeltabel), koppelrijen(nieuw.koppeltabel));
  }
  if (soort === 'retourcodes') {
    return compareRijen(retourrijen(referentie.retourcodes), retourrijen(nieuw.retourcodes));
  }
  return compareRijen(tariefrijen(referentie.maximumtarieven), tariefrijen(nieuw.tarieven));
}

function koppelverschillen(
  { koppeltabel, tabellen }: Referentie,
  editie: Omit<Overname, 'door' | 'op'>,
): readonly Koppelverschil[] {
  if (editie.vanaf === undefined || tabellen.koppeltabel === undefined) return [];
  const basis = {
    koppeltabel: { rijen: koppeltabel, totEnMet: tabellen.koppeltabel.totEnMet },
    retourcodes: [],
  };
  const na = composeEdities(basis, [{ ...editie, door: '-', op: '-' }]);
  return na.ok
    ? compareKoppelingen(koppeltabel, na.value.koppeltabel.rijen, Temporal.PlainDate.from(editie.vanaf))
    : [];
}
