import type { InvoerCode, InvoerFinding } from '../invoer/index.ts';

/** The published codes of what can be wrong with a list of providers. */
export type ZorgaanbiederCode = InvoerCode | 'regel-dubbel' | 'te-veel-bevindingen' | 'te-veel-regels';
export type ZorgaanbiederFinding = InvoerFinding<ZorgaanbiederCode>;

/** More than this number of findings help nobody. */
const MOST_FINDINGS = 500;

/** Where something is wrong: a line from 1 and, when it is about one cell, its column from 0. */
export type Celplaats = { readonly regel: number; readonly positie?: number | undefined };

/** The reading of one list: the names of its columns, and everything found wrong so far. */
export class Lijstlezing {
  readonly findings: ZorgaanbiederFinding[] = [];
  namen: readonly string[] = [];
  readonly #bestand: string;

  constructor(bestand: string) {
    this.#bestand = bestand;
  }

  get isVol(): boolean {
    return this.findings.length > MOST_FINDINGS;
  }

  /** `melding`: what is wrong, the rule and what to do, in Dutch. */
  refuse(code: ZorgaanbiederCode, { regel, positie }: Celplaats, melding: string): void {
    if (this.isVol) return;
    const bestand = this.#bestand;
    if (this.findings.length < MOST_FINDINGS) {
      this.findings.push({ code, bestand, regel, veld: this.#veld(positie), melding });
      return;
    }
    const more = `er zijn meer dan ${MOST_FINDINGS} bevindingen. Verbeter deze eerst.`;
    this.findings.push({ code: 'te-veel-bevindingen', bestand, regel, veld: '', melding: more });
  }

  /** A column by its name and by its number from 1, which is what a spreadsheet shows. */
  #veld(positie: number | undefined): string {
    if (positie === undefined) return '';
    return `${this.namen[positie] ?? ''} (kolom ${positie + 1})`.trim();
  }
}

const LONGEST_QUOTE = 40;

/** What a cell says, short and on one line. */
export function quote(cel: string): string {
  const text = JSON.stringify(cel.length > LONGEST_QUOTE ? `${cel.slice(0, LONGEST_QUOTE)}…` : cel);
  return text === '""' ? 'Een lege cel' : text;
}
