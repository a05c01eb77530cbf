import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { parseClickInvoer } from '@kavel/core/click';
import type { ClickInvoer, ClickRefusal, ClickUitkomst, OpenbareRun } from '@kavel/core/click';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { ClickInvoerSchema, ClickRunSchema, OpenbareRunSchema } from './schema.ts';

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

/** Reads a run without names. What its figures are worth is not judged here. */
export function readOpenbareRun(text: string, bestand: string): Result<OpenbareRun, ClickReadFault> {
  const document = readJson(OpenbareRunSchema, text, bestand);
  return document.ok
    ? ok(document.value as unknown as OpenbareRun)
    : err({ soort: 'vorm', findings: document.error });
}

/** Whether a text calls itself a run without names; a text that is no JSON calls itself nothing. */
export function isOpenbareRun(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return (
      typeof document === 'object' &&
      document !== null &&
      'soort' in document &&
      document.soort === 'openbare-run'
    );
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function fieldOf(refusal: ClickRefusal): string {
  return 'veld' in refusal ? refusal.veld : '';
}
