import { err, ok } from '@kavel/core/basis';
import type { Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { readZorgaanbieders } from '@kavel/formats/zorgaanbieders-csv';
import { readDocument, weigerDocument, UW_BESTAND } from '../document/index.ts';
import type { Documentweigering } from '../document/index.ts';
import { computeTarieflijst } from './compute-tarieflijst.ts';
import type { Tarieflijst } from './compute-tarieflijst.ts';
import { readDagen } from './dagen.ts';
import { describeTarieflijst, tarieflijstBevinding } from './describe-tarieflijst.ts';
import { summarizeTarieflijst } from './summarize-tarieflijst.ts';

/** A list of providers as the API takes it: days are still text, and the file comes as bytes. */
export type Tarieflijstvraag = {
  readonly zorgkantoor: Zorgkantoor;
  readonly jaar: number;
  readonly sector?: Sector | undefined;
  readonly peildatum?: string | undefined;
  readonly kennisdatum?: string | undefined;
};

/** Answers every line of the list, or refuses all of it with what is wrong. */
export function computeTarieflijstDocument(
  beleid: Beleid,
  { zorgkantoor, jaar, sector, ...dagen }: Tarieflijstvraag,
  { bytes, vandaag }: { readonly bytes: Uint8Array; readonly vandaag: Temporal.PlainDate },
): Result<Tarieflijst, Documentweigering> {
  const days = readDagen(dagen);
  if (!days.ok) {
    return err(weigerDocument([{ code: 'datum-ongeldig', bestand: UW_BESTAND, melding: days.error }]));
  }
  const lijst = readDocument(bytes, (text, bestand) => readZorgaanbieders(beleid.catalogus, text, bestand));
  if (!lijst.ok) return lijst;
  const verzoek = { zorgkantoor, jaar, ...days.value, ...(sector === undefined ? {} : { sector }) };
  const tarieven = computeTarieflijst(beleid, lijst.value.value, verzoek, vandaag);
  if (tarieven.ok) return ok(tarieven.value);
  return err(
    weigerDocument(
      tarieven.error.map((refused) => ({
        bestand: UW_BESTAND,
        ...tarieflijstBevinding(refused, UW_BESTAND),
      })),
    ),
  );
}

/** The same in plain values, with the facts of the list that this policy does not look at. */
export function describeTarieflijstuitslag(tarieven: Result<Tarieflijst, Documentweigering>) {
  if (!tarieven.ok) return tarieven.error;
  const lijst = tarieven.value;
  return {
    uitkomst: 'goed',
    ...describeTarieflijst(lijst, summarizeTarieflijst(lijst)),
    ongebruikteFeiten: lijst.ongebruikt,
  } as const;
}
