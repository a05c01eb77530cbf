import type { Clickdocumentweigering } from '@kavel/service/click';
import type { CliContext } from '../context.ts';

/** Ends the command with what is wrong in the document, by line and field. */
export function refuseDocument(context: CliContext, { soort, bevindingen }: Clickdocumentweigering): never {
  return context.refuse(soort === 'regel' ? 1 : 2, bevindingen);
}
