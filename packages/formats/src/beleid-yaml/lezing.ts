import type { Feitcatalogus } from '@kavel/core/beleid';
import { pathText } from '../invoer/index.ts';
import type { InvoerCode, InvoerFinding, InvoerPath } from '../invoer/index.ts';

/** The published codes of what can be wrong with a policy file beside its spelling. */
export type BeleidCode =
  | InvoerCode
  | 'anker-onbekend'
  | 'anker-ongebruikt'
  | 'anker-ontbreekt'
  | 'bron-onbekend'
  | 'budgetregel-onvolledig'
  | 'cel-dubbel'
  | 'cel-zonder-uiting'
  | 'kavel-zonder-niveau'
  | 'clausule-onbekend'
  | 'clausule-ongebruikt'
  | 'datum-ongeldig'
  | 'dekking-onduidelijk'
  | 'document-onbekend'
  | 'doel-onbekend'
  | 'feit-onbekend'
  | 'feit-ongeldig'
  | 'id-dubbel'
  | 'ingreep-onvolledig'
  | 'kader-leeg'
  | 'kolom-onduidelijk'
  | 'percentage-ongeldig'
  | 'regel-onbekend'
  | 'samenstelling-onmogelijk'
  | 'stap-dubbel'
  | 'stap-onbekend'
  | 'stap-zonder-clausule'
  | 'termijn-onmogelijk'
  | 'thema-onbekend'
  | 'tijd-ongeldig'
  | 'uitspraak-ontbreekt'
  | 'verwijzing-rond'
  | 'wanneer-ongeldig'
  | 'werkwoord-ontbreekt'
  | 'werkwoord-te-veel';

export type BeleidFinding = InvoerFinding<BeleidCode>;

/** What a file may refer to. */
export type Omgeving = { readonly catalogus: Feitcatalogus; readonly bronnen: ReadonlySet<string> };

/** The reading of one file: where it is, and everything found wrong so far. */
export class Lezing {
  readonly findings: BeleidFinding[] = [];
  readonly omgeving: Omgeving;
  readonly #bestand: string;
  readonly #lineOf: (path: InvoerPath) => number;

  constructor(bestand: string, lineOf: (path: InvoerPath) => number, omgeving: Omgeving) {
    this.#bestand = bestand;
    this.#lineOf = lineOf;
    this.omgeving = omgeving;
  }

  /** `melding`: what is wrong, the rule and what to do, in Dutch. */
  refuse(code: BeleidCode, path: InvoerPath, melding: string): void {
    this.findings.push({
      code,
      bestand: this.#bestand,
      regel: this.#lineOf(path),
      veld: pathText(path),
      melding,
    });
  }

  /** Names that stand twice in the list at `path`. */
  refuseDoubles(path: InvoerPath, ids: readonly string[]): void {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue;
      const melding = `de naam ${id} komt twee keer voor. Geef elk een eigen naam.`;
      this.refuse('id-dubbel', [...path, index, 'id'], melding);
    }
  }
}
