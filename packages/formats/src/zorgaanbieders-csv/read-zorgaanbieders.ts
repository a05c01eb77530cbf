import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Feitcatalogus } from '@kavel/core/beleid';
import { scanCsv } from '../csv/read-csv.ts';
import { Lijstlezing } from './lijstlezing.ts';
import type { ZorgaanbiederFinding } from './lijstlezing.ts';
import { readKop } from './read-kop.ts';
import type { Kop } from './read-kop.ts';
import { createRegellezer } from './read-regel.ts';
import type { Regellezer } from './read-regel.ts';
import type { Zorgaanbiederlijst } from './zorgaanbiederlijst.ts';

/** Lines that one list may have; a longer one is refused, so that memory has a bound. */
const MEESTE_REGELS = 100_000;

/**
 * Reads a list of providers: UTF-8, `;` or `,` between cells, a header with the columns, one line for each provider
 * and kavel. An empty cell is unknown, `geen` a known none. All findings at once, each with line and column.
 */
export function readZorgaanbieders(
  catalogus: Feitcatalogus,
  text: string,
  bestand: string,
): Result<Zorgaanbiederlijst, readonly ZorgaanbiederFinding[]> {
  const lezing = new Lijstlezing(bestand);
  const regels: Zorgaanbiederlijst['regels'][number][] = [];
  const stand: { kop?: Kop; lezer?: Regellezer; aantal: number } = { aantal: 0 };
  const bron = { bestand, scheiding: separatorOf(text), hoogstens: 1 + MEESTE_REGELS + 1 } as const;
  const unreadable = scanCsv(text, bron, (record) => {
    if (stand.kop === undefined) {
      stand.kop = readKop(lezing, catalogus, record);
      if (lezing.findings.length === 0) stand.lezer = createRegellezer(lezing, catalogus, stand.kop);
      return;
    }
    stand.aantal += 1;
    if (stand.aantal > MEESTE_REGELS) lezing.refuse('te-veel-regels', record, TE_LANG);
    const regel = lezing.isVol ? undefined : stand.lezer?.(record);
    if (regel !== undefined) regels.push(regel);
  });
  if (unreadable !== undefined) return err([...lezing.findings, unreadable]);
  if (stand.aantal === 0 && lezing.findings.length === 0) lezing.refuse('veld-ontbreekt', { regel: 1 }, LEEG);
  if (lezing.findings.length > 0) return err(lezing.findings);
  return ok({ feiten: stand.kop?.feiten.map(({ definitie }) => definitie.naam) ?? [], regels });
}

const LEEG =
  'de lijst is leeg. Zet in de eerste regel de namen van de kolommen en daaronder de zorgaanbieders.';
const TE_LANG = `een lijst heeft hoogstens ${MEESTE_REGELS} zorgaanbieders. Splits het bestand.`;

/** What stands between the cells, as the header shows it. */
function separatorOf(text: string): ';' | ',' {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return header.includes(';') ? ';' : ',';
}
