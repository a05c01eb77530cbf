import { err, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import type { Bevinding } from './bevinding.ts';
import { readText } from './bytes.ts';
import { geweigerd, herkenEiBestand, refuseVersie, standaardTekst, versieVelden } from './herken.ts';
import type { EiLayout } from './layout.ts';

/** The layout of a message, and every uitgave of it that is known, the lowest first: the highest is chosen. */
export type Layoutkeuze = { readonly layout: EiLayout; readonly uitgaven: readonly number[] };

/** Where every EI message has its code, and behind that its version and subversion; offsets from 0. */
const EI_CODE = { begin: 2, einde: 5 } as const;
const VERSIE = { begin: 5, einde: 9 } as const;

/**
 * Chooses the layout of a message that begins with `aanhef` (its first `AANHEF` bytes): by EI code, version and
 * subversion. Of several uitgaven the highest, as no message says which it was made by. The refusal names what is known.
 */
export function kiesLayout(aanhef: Uint8Array, layouts: readonly EiLayout[]): Result<Layoutkeuze, Bevinding> {
  const vreemd = herkenEiBestand(aanhef);
  if (vreemd !== undefined) return err(vreemd);
  const code = readText(aanhef, EI_CODE.begin, EI_CODE.einde);
  const metCode = layouts.filter(({ eiCodes }) => Object.hasOwn(eiCodes, code));
  if (metCode.length === 0) return err(refuseEiCode(layouts));
  const versie = readText(aanhef, VERSIE.begin, VERSIE.einde);
  const keuze = hoogsteUitgave(metCode.filter((layout) => versieVelden(layout) === versie));
  return keuze === undefined ? err(refuseVersie(metCode)) : ok(keuze);
}

/** Of layouts of one standard and version the one with the highest uitgave; undefined when there is none. */
export function hoogsteUitgave(layouts: readonly EiLayout[]): Layoutkeuze | undefined {
  const byUitgave = layouts.toSorted((left, right) => left.uitgave - right.uitgave);
  const layout = byUitgave.at(-1);
  return layout === undefined ? undefined : { layout, uitgaven: byUitgave.map(({ uitgave }) => uitgave) };
}

function refuseEiCode(layouts: readonly EiLayout[]): Bevinding {
  const bekend = layouts
    .flatMap((layout) =>
      Object.entries(layout.eiCodes).map(([code, naam]) => `${code} (${naam}, ${standaardTekst(layout)})`),
    )
    .toSorted();
  return geweigerd(
    '0010',
    '0102',
    `Kavel heeft hier geen indeling voor deze EI-code. Wel voor: ${[...new Set(bekend)].join('; ')}. Kijk of dit het goede bestand is.`,
  );
}
