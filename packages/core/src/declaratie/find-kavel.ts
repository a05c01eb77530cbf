import type { Kavel } from '../basis/index.ts';
import { dagGetal } from './dag.ts';
import { digestTabellen, TabelIndex } from './tabellen.ts';
import type { DeclaratieTabellen } from './tabellen.ts';

/**
 * The kavel of a prestatie on `dag` by `referentie/prestatie-kavel.csv`; undefined when no row says so, and for
 * meerzorg, which needs the ZZP code of the claim.
 */
export function findKavel(
  tabellen: DeclaratieTabellen,
  prestatie: string,
  dag: Temporal.PlainDate,
): Kavel | undefined {
  const { prestatieKavel, zzpSector, prestatiecodes } = tabellen;
  const index = new TabelIndex(digestTabellen({ prestatieKavel, zzpSector, prestatiecodes }));
  const kavel = index.kavelOf(index.blad(prestatie), dagGetal(dag), 0);
  return kavel === 'zzp-zonder-sector' ? undefined : kavel;
}
