import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { calculateClick, recomputeClick, recomputeOpenbareRun } from '@kavel/core/click';
import type {
  ClickInvoer,
  ClickRefusal,
  ClickUitkomst,
  ClickVerificatie,
  OpenbareLoting,
  VerificatieBevinding,
} from '@kavel/core/click';
import {
  clickRefusalField,
  isOpenbareRun,
  readClickInvoer,
  readClickRun,
  readOpenbareRun,
} from '@kavel/formats/click';
import type { ClickReadFault } from '@kavel/formats/click';
import { jsonLineOf, parsePathText } from '@kavel/formats/invoer';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { clickweigeringTekst, isRegelweigering } from './weigering-tekst.ts';

/** The click on documents that someone brings along: nothing is stored, and nothing is looked up. */

/** A document as it came in; `bestand` is the name that findings show. */
export type Clickdocument = { readonly bestand: string; readonly text: string };

/** `invoer`: the document is no click; `regel`: it is one, and a rule refuses it. */
export type Clickdocumentweigering = {
  readonly soort: 'invoer' | 'regel';
  readonly bevindingen: readonly InvoerFinding<string>[];
};

/** One run from its input, with its certificate (interfaces.md, `kavel click`). */
export function rekenClick(document: Clickdocument): Result<ClickUitkomst, Clickdocumentweigering> {
  const invoer = readClickInvoer(document.text, document.bestand);
  if (!invoer.ok) return err(readingFault(document, invoer.error));
  const uitkomst = calculateClick(invoer.value);
  if (uitkomst.ok) return uitkomst;
  const { error } = uitkomst;
  const soort = isRegelweigering(error) ? 'regel' : 'invoer';
  return err({ soort, bevindingen: [findingOf(document, error, clickRefusalField(error, invoer.value))] });
}

/** A run that was recomputed from its own input, also permuted and twice (I6, I8). */
export type NagerekendeRun = {
  readonly verificatie: ClickVerificatie;
  /** The hash of its certificate, as the document says it. */
  readonly certificaatHash: string;
  readonly invoer: Pick<ClickInvoer, 'regio' | 'jaar' | 'maand'>;
  /** Of a run without names: the lots, which are taken over; only who has the AGB-codes can judge them. */
  readonly lotingen?: readonly OpenbareLoting[];
};

/** Recomputes a run, with AGB-codes or without names. */
export function rekenNa(document: Clickdocument): Result<NagerekendeRun, Clickdocumentweigering> {
  return isOpenbareRun(document.text) ? rekenOpenbaarNa(document) : rekenRunNa(document);
}

function rekenRunNa(document: Clickdocument): Result<NagerekendeRun, Clickdocumentweigering> {
  const run = readClickRun(document.text, document.bestand);
  if (!run.ok) return err(readingFault(document, run.error));
  const { invoer, hash } = run.value.certificaat;
  return ok({ verificatie: recomputeClick(run.value), certificaatHash: hash, invoer });
}

function rekenOpenbaarNa(document: Clickdocument): Result<NagerekendeRun, Clickdocumentweigering> {
  const run = readOpenbareRun(document.text, document.bestand);
  if (!run.ok) return err(readingFault(document, run.error));
  const { invoer, certificaat, lotingen } = run.value;
  const verificatie = recomputeOpenbareRun(run.value);
  return ok({ verificatie, certificaatHash: certificaat.hash, invoer, lotingen });
}

/** A difference as a person reads it. */
export function verificatieTekst(bevinding: VerificatieBevinding): string {
  return bevinding.code === 'wijkt-af'
    ? `${bevinding.veld}: in de run staat ${bevinding.opgegeven}, nagerekend is het ${bevinding.herrekend}`
    : `de invoer van de run kan niet: ${clickweigeringTekst(bevinding.weigering)}`;
}

function readingFault(document: Clickdocument, fault: ClickReadFault): Clickdocumentweigering {
  const bevindingen =
    fault.soort === 'vorm' ? fault.findings : [findingOf(document, fault.refusal, fault.veld)];
  return { soort: 'invoer', bevindingen };
}

function findingOf(
  { bestand, text }: Clickdocument,
  refusal: ClickRefusal,
  veld: string,
): InvoerFinding<string> {
  const regel = jsonLineOf(text, parsePathText(veld));
  return { code: refusal.code, bestand, regel, veld, melding: clickweigeringTekst(refusal) };
}
