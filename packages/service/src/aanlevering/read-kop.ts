import { scanDeclaratie } from '@kavel/core/declaratie';
import type { DeclaratieControle, DeclaratieKop } from '@kavel/core/declaratie';

/** Length of CR/LF after a record. */
const REGELEINDE = 2;

/** Who claims what for which period, by the voorlooprecord alone; undefined when that record has a finding. */
export function readKop(
  bytes: Uint8Array,
  controle: DeclaratieControle,
  ontvangenOp: Temporal.PlainDate,
): DeclaratieKop | undefined {
  const voorlooprecord = bytes.subarray(0, controle.layout.layout.recordlengte + REGELEINDE);
  return scanDeclaratie(voorlooprecord, controle, { ontvangenOp }).bestand.kop;
}
