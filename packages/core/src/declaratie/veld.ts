import type { Vorm, VormCheck, VormGrens } from './vorm.ts';

/** One field of an EI record. Positions count from 1, as the berichtspecificatie prints them. */
export type EiVeld = {
  readonly veld: string;
  readonly naam: string;
  readonly type: 'N' | 'AN';
  readonly begin: number;
  readonly lengte: number;
  readonly verplichting: 'M' | 'C' | 'O' | 'S';
  readonly sleutel?: 'T' | 'L';
  readonly vorm: Vorm;
  readonly waarden?: readonly string[];
  readonly vanaf?: number;
  /** The return code for a value that does not have its form (standards.md §1.6). */
  readonly retourcode: string;
};

/** A field ready for bytes: offsets count from 0 inside the record, `einde` is past the last position. */
export type CompiledVeld = VormGrens & {
  readonly veld: EiVeld;
  readonly begin: number;
  readonly einde: number;
  readonly check: VormCheck;
};
