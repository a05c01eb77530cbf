import { datumText } from '@kavel/core/basis';
import type { Periode } from '@kavel/core/basis';

/** Whole years by their number, other days by their date: `2024`, `2024 tot en met 2026`, `vanaf 1 juli 2023`. */
export function periodeText(periode: Periode): string {
  const { van, totEnMet } = periode;
  if (totEnMet === undefined) return `vanaf ${datumText(van)}`;
  if (isDay(van, 1, 1) && isDay(totEnMet, 12, 31)) {
    return van.year === totEnMet.year ? String(van.year) : `${van.year} tot en met ${totEnMet.year}`;
  }
  return `${datumText(van)} tot en met ${datumText(totEnMet)}`;
}

function isDay({ month, day }: Temporal.PlainDate, wantedMonth: number, wantedDay: number): boolean {
  return month === wantedMonth && day === wantedDay;
}

/** `CZ`, `CZ en VGZ`, `CZ, VGZ en DSW`. */
export function opsomming(woorden: readonly string[]): string {
  const last = woorden.at(-1) ?? '';
  return woorden.length < 2 ? last : `${woorden.slice(0, -1).join(', ')} en ${last}`;
}

/** A day that exists as `2024-01-31`, in the given year when there is one; undefined for anything else. */
export function readDag(tekst: string, jaar?: number): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return undefined;
  try {
    const dag = Temporal.PlainDate.from(tekst, { overflow: 'reject' });
    return jaar === undefined || dag.year === jaar ? dag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
