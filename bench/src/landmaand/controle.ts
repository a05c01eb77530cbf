import { calculateClick } from '@kavel/core/click';
import type { ClickInvoer } from '@kavel/core/click';
import { exportClickInvoer } from '@kavel/service/click';
import type { Clickomgeving } from '@kavel/service/click';
import type { GesimuleerdeRegio } from '@kavel/simulatie';

/**
 * Holds what the database gave the click of a month against the simulation's own sums, to the cent and for every provider
 * and kavel, and computes the click once more: `calculateClick` stops when one of I1-I5 does not hold.
 */
export async function checkMonth(
  omgeving: Pick<Clickomgeving, 'database' | 'regios'>,
  { code, grootboek }: GesimuleerdeRegio,
  jaar: number,
  maand: number,
): Promise<number> {
  const invoer = await exportClickInvoer(omgeving, { regio: code, jaar, maand });
  if (!invoer.ok) throw new Error(`the click of ${code} ${maand}: ${invoer.error.code}`);
  const expected = new Map<string, number>();
  for (const { clickmaand, agb, kavel, eurocent } of grootboek) {
    if (clickmaand !== maand) continue;
    expected.set(`${agb} ${kavel}`, (expected.get(`${agb} ${kavel}`) ?? 0) + eurocent);
  }
  compare(`${code} ${maand}`, expected, invoer.value);
  const again = calculateClick(invoer.value);
  if (!again.ok) throw new Error(`the click of ${code} ${maand} cannot be repeated: ${again.error.code}`);
  return grootboek.reduce((sum, row) => sum + (row.clickmaand === maand ? row.eurocent : 0), 0);
}

function compare(where: string, expected: ReadonlyMap<string, number>, { regels }: ClickInvoer): void {
  const found = new Map(regels.map((row) => [`${row.agb} ${row.kavel}`, Number(row.productieEurocent)]));
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [want, have] = [expected.get(key) ?? 0, found.get(key) ?? 0];
    if (want !== have) throw new Error(`${where}, ${key}: stored ${have}, simulated ${want}`);
  }
}
