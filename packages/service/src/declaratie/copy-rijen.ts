import type { DeclaratieSink, Prestatieregel } from '@kavel/core/declaratie';
import type { StageColumn } from '@kavel/store/declaratie';
import type { Sleutel } from '../instelling/sleutel.ts';

/** Lines per buffer: large enough for few writes, small enough to leave the heap soon. */
const LINES_PER_CHUNK = 1_000;
const NULL = '\\N';

/**
 * Turns the lines of a claim, while it is read, into rows in the text format of COPY. No value can hold a tab, a line
 * end or a backslash: a prestatie with a kavel is letters, digits and points, other codes and amounts passed their
 * form, hashes are hexadecimal.
 */
export class CopyRijen implements DeclaratieSink {
  readonly #sleutel: Sleutel;
  readonly #chunks: Uint8Array[] = [];
  #lines: string[] = [];

  constructor(sleutel: Sleutel) {
    this.#sleutel = sleutel;
  }

  prestatie(regel: Prestatieregel): void {
    this.#lines.push(Object.values(this.#row(regel)).join('\t'));
    if (this.#lines.length === LINES_PER_CHUNK) this.#close();
  }

  /** All rows, once the file is read. */
  chunks(): readonly Uint8Array[] {
    if (this.#lines.length > 0) this.#close();
    return this.#chunks;
  }

  /** In the order of STAGE_COLUMNS. */
  #row(regel: Prestatieregel): Record<StageColumn, string | number> {
    const { voorgaandeReferentie } = regel;
    return {
      regel: regel.regel,
      recordnummer: regel.detailnummer,
      kavel: regel.kavel,
      prestatie: regel.prestatie,
      functiecode: regel.functiecode,
      zzp_code: regel.zzpcode,
      zorgmaand: `${regel.zorgmaand}-01`,
      van: regel.begindatum,
      tot_en_met: regel.einddatum,
      credit: regel.credit ? 't' : 'f',
      aantal: regel.credit ? -regel.aantal : regel.aantal,
      tijdseenheid: String(regel.tijdseenheid).padStart(2, '0'),
      tarief_eurocent: regel.tariefEurocent,
      berekend_eurocent: regel.berekendEurocent,
      bedrag_eurocent: regel.declaratieEurocent,
      client_sleutel: bytea(regel.pseudoniem),
      referentie_sleutel: bytea(this.#sleutel.hash('referentie', regel.referentie)),
      vorige_referentie_sleutel:
        voorgaandeReferentie === '' ? NULL : bytea(this.#sleutel.hash('referentie', voorgaandeReferentie)),
    };
  }

  #close(): void {
    this.#chunks.push(Buffer.from(`${this.#lines.join('\n')}\n`, 'latin1'));
    this.#lines = [];
  }
}

function bytea(hex: string): string {
  return `\\\\x${hex}`;
}
