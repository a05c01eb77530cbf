import { err, findRegio, ok } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import { refuseTijdvak } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import type { Transaction } from '@kavel/store';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';

/** The zorgkantoor that a region has in this year; refuses a year, month or region that is none. */
export function findClickkantoor(
  regios: Clickomgeving['regios'],
  { regio, jaar, maand }: Clickmaandsleutel,
): Result<Zorgkantoor, ClickhandelingRefusal> {
  const refusal = refuseTijdvak({ jaar, maand });
  if (refusal !== undefined) return err(refusal);
  const found = findRegio(regios, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  return found.ok ? ok(found.value.zorgkantoor) : err({ code: 'regio-onbekend', regio, jaar });
}

/** Reads in one snapshot, as the zorgkantoor of the region. */
export async function inClickregio<Answer>(
  { database, regios }: Pick<Clickomgeving, 'database' | 'regios'>,
  maand: Clickmaandsleutel,
  take: (transaction: Transaction) => Promise<Result<Answer, ClickhandelingRefusal>>,
): Promise<Result<Answer, ClickhandelingRefusal>> {
  const zorgkantoor = findClickkantoor(regios, maand);
  return zorgkantoor.ok ? database.read(zorgkantoor.value, take) : zorgkantoor;
}
