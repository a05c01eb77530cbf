import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { parseClickInvoer } from '@kavel/core/click';
import type { ClickInvoer, ClickRefusal, ClickUitkomst } from '@kavel/core/click';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { ClickInvoerSchema, ClickRunSchema } from './schema.ts';

/** Why a document is no click: its form (findings with their lines) or a word that means nothing. */
export type ClickReadFault =
  | { readonly soort: 'vorm'; readonly findings: readonly InvoerFinding[] }
  | { readonly soort: 'inhoud'; readonly refusal: ClickRefusal; readonly veld: string };

/** Reads the input of `kavel click --invoer`. `bestand` is the name that findings show. */
export function readClickInvoer(text: string, bestand: string): Result<ClickInvoer, ClickReadFault> {
  const document = readJson(ClickInvoerSchema, text, bestand);
  if (!document.ok) return err({ soort: 'vorm', findings: document.error });
  const invoer = parseClickInvoer(document.value);
  return invoer.ok ? invoer : err({ soort: 'inhoud', refusal: invoer.error, veld: fieldOf(invoer.error) });
}

/** Reads a run that `kavel click --json` or the publication wrote. What its figures are worth is not judged here. */
export function readClickRun(text: string, bestand: string): Result<ClickUitkomst, ClickReadFault> {
  const document = readJson(ClickRunSchema, text, bestand);
  if (!document.ok) return err({ soort: 'vorm', findings: document.error });
  const invoer = parseClickInvoer(document.value.certificaat.invoer);
  if (!invoer.ok) {
    const veld = `certificaat.invoer.${fieldOf(invoer.error)}`;
    return err({ soort: 'inhoud', refusal: invoer.error, veld });
  }
  return ok(document.value as unknown as ClickUitkomst);
}

function fieldOf(refusal: ClickRefusal): string {
  return 'veld' in refusal ? refusal.veld : '';
}
