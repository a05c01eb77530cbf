import { kiesLayout, standaardTekst } from '@kavel/core/declaratie';
import type { EiLayout, Layoutkeuze } from '@kavel/core/declaratie';
import type { CliContext } from '../context.ts';
import { bevindingMelding } from './bevinding-melding.ts';

type Aangeboden = { readonly bestand: string; readonly aanhef: Uint8Array };

/** The layout of a message by its first record; one that none of `layouts` is for stops the command. */
export function expectLayout(
  context: CliContext,
  { bestand, aanhef }: Aangeboden,
  layouts: readonly EiLayout[],
): EiLayout {
  const keuze = kiesLayout(aanhef, layouts);
  return keuze.ok
    ? tellUitgave(context, keuze.value)
    : context.refuse(2, [bevindingMelding(bestand, keuze.error)]);
}

/** The chosen layout; where more than one uitgave could be meant, the user hears which it is. */
export function tellUitgave(context: CliContext, { layout, uitgaven }: Layoutkeuze): EiLayout {
  if (uitgaven.length > 1) {
    context.warn(
      `van ${standaardTekst(layout)} zijn er uitgaven ${uitgaven.join(', ')}. Een bericht zegt niet welke het volgt; gebruikt is uitgave ${layout.uitgave}.`,
    );
  }
  return layout;
}
