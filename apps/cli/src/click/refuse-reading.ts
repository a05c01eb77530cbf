import type { ClickReadFault } from '@kavel/formats/click';
import { jsonLineOf, parsePathText } from '@kavel/formats/invoer';
import type { CliContext } from '../context.ts';
import { clickRefusalText } from './refusal-text.ts';

/** Ends the command with what is wrong in the document, by line and field. */
export function refuseReading(
  context: CliContext,
  { bestand, text }: { readonly bestand: string; readonly text: string },
  fault: ClickReadFault,
): never {
  if (fault.soort === 'vorm') return context.refuse(2, fault.findings);
  const { refusal, veld } = fault;
  const regel = jsonLineOf(text, parsePathText(veld));
  return context.refuse(2, [
    { code: refusal.code, bestand, regel, veld, melding: clickRefusalText(refusal) },
  ]);
}
