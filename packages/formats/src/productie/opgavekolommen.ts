import type { Opgavekolom, Opgaveregel } from '@kavel/core/productie';
import type { InvoerCode, InvoerFinding } from '../invoer/index.ts';

/** The columns of a statement of production, in the order of the template. */
export const OPGAVEKOLOMMEN = [
  'agb',
  'kavel',
  'prestatie',
  'maand',
  'bedrag',
  'volume',
] as const satisfies readonly Opgavekolom[];

/** The published codes of what can be wrong with the text of a statement. */
export type OpgaveCode =
  InvoerCode | 'formule' | 'te-veel-regels' | 'te-veel-bevindingen' | 'xlsx-onleesbaar';
export type OpgaveFinding = InvoerFinding<OpgaveCode>;

/** A statement as it was read. */
export type GelezenOpgave = { readonly bestand: string; readonly regels: readonly Opgaveregel[] };

/** Twelve months of thousands of kavels; a longer statement is refused, so that memory has a bound. */
export const MEESTE_OPGAVEREGELS = 50_000;

/** More than this number of findings help nobody. */
const MOST_FINDINGS = 500;

/** The findings of one statement, up to a bound. */
export class Opgavebevindingen {
  readonly findings: OpgaveFinding[] = [];
  readonly #bestand: string;

  constructor(bestand: string) {
    this.#bestand = bestand;
  }

  get isVol(): boolean {
    return this.findings.length > MOST_FINDINGS;
  }

  meld(code: OpgaveCode, regel: number, veld: string, melding: string): void {
    if (this.isVol) return;
    const bestand = this.#bestand;
    if (this.findings.length < MOST_FINDINGS) this.findings.push({ code, bestand, regel, veld, melding });
    else {
      const more = `er zijn meer dan ${MOST_FINDINGS} bevindingen. Verbeter deze eerst.`;
      this.findings.push({ code: 'te-veel-bevindingen', bestand, regel, veld: '', melding: more });
    }
  }
}
