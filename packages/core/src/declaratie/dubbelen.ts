import { Vingerafdruktabel } from './vingerafdruktabel.ts';

/** Rows of three numbers: both halves of a hash and a number of the caller's. */
export const RIJ = 3;
const BAKKEN = 256;

/**
 * The numbers of the rows whose hash stands in an earlier row, the lists taken one after the other. The rows are first
 * dealt over 256 trays by eight bits of the hash, so that the table of one tray stays in the cache of the processor: one
 * table of a million hashes is several times slower.
 */
export function findDubbelen(lijsten: readonly Int32Array[]): readonly (readonly number[])[] {
  const begins = countBakken(lijsten);
  const rijen = new Int32Array(begins[BAKKEN] ?? 0);
  const van = new Uint16Array(rijen.length / RIJ);
  deal(lijsten, { rijen, van, next: begins.slice() });
  const found: number[][] = lijsten.map(() => []);
  const grootste = begins.reduce((most, begin, bak) => Math.max(most, (begins[bak + 1] ?? begin) - begin), 0);
  const tabel = new Vingerafdruktabel(grootste / RIJ);
  for (let bak = 0; bak < BAKKEN; bak += 1) {
    const einde = begins[bak + 1] ?? 0;
    for (let at = begins[bak] ?? 0; at < einde; at += RIJ) {
      const waarde = rijen[at + 2] ?? 0;
      if (!tabel.add(rijen[at] ?? 0, rijen[at + 1] ?? 0, 1)) found[van[at / RIJ] ?? 0]?.push(waarde);
    }
    tabel.clear();
  }
  return found;
}

/** Where each tray begins, in numbers; the last is where all end. */
function countBakken(lijsten: readonly Int32Array[]): Int32Array {
  const begins = new Int32Array(BAKKEN + 1);
  for (const lijst of lijsten) {
    for (let at = 0; at < lijst.length; at += RIJ) {
      const bak = ((lijst[at] ?? 0) >>> 24) + 1;
      begins[bak] = (begins[bak] ?? 0) + RIJ;
    }
  }
  for (let bak = 1; bak <= BAKKEN; bak += 1) begins[bak] = (begins[bak] ?? 0) + (begins[bak - 1] ?? 0);
  return begins;
}

function deal(
  lijsten: readonly Int32Array[],
  { rijen, van, next }: { rijen: Int32Array; van: Uint16Array; next: Int32Array },
): void {
  lijsten.forEach((lijst, nummer) => {
    for (let at = 0; at < lijst.length; at += RIJ) {
      const bak = (lijst[at] ?? 0) >>> 24;
      const to = next[bak] ?? 0;
      rijen[to] = lijst[at] ?? 0;
      rijen[to + 1] = lijst[at + 1] ?? 0;
      rijen[to + 2] = lijst[at + 2] ?? 0;
      van[to / RIJ] = nummer;
      next[bak] = to + RIJ;
    }
  });
}
