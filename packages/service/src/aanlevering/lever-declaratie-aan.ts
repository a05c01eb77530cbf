import { createHash } from 'node:crypto';
import { assert, dayInNetherlands, findRegio, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { scanDeclaratie } from '@kavel/core/declaratie';
import type { Bevinding } from '@kavel/core/declaratie';
import { insertWeigering } from '@kavel/store/aanlevering';
import { intakeDeclaratie } from '../declaratie/index.ts';
import type { Inname, Innameomgeving, InnameRefusal, InnameVerzoek } from '../declaratie/index.ts';
import { countOorzaken } from './oorzaken.ts';

/** Findings that are told apart by cause; past it they are counted only. */
const BEVINDINGEN_TELD = 100_000;

/**
 * Takes in one claim file as `intakeDeclaratie` does, and keeps in a transaction of its own that a refused file came
 * and why (ADR 0067). A file whose voorlooprecord cannot be read belongs to no region and leaves nothing; neither do a
 * test message and a fault of this installation.
 */
export async function leverDeclaratieAan(
  omgeving: Innameomgeving,
  verzoek: InnameVerzoek,
): Promise<Result<Inname, InnameRefusal>> {
  const ontvangenOp = omgeving.now();
  const inname = await intakeDeclaratie({ ...omgeving, now: () => ontvangenOp }, verzoek);
  if (!inname.ok && inname.error.code === 'declaratie-afgekeurd') {
    const { bevindingen, aantalBevindingen } = inname.error;
    await recordWeigering(omgeving, { ...verzoek, ontvangenOp, bevindingen, aantalBevindingen });
  }
  return inname;
}

type Geweigerd = InnameVerzoek & {
  readonly ontvangenOp: Temporal.Instant;
  readonly bevindingen: readonly Bevinding[];
  readonly aantalBevindingen: number;
};

/** Reads the file once more: intake lists the first findings only, and does not say whose file it was. */
async function recordWeigering(
  { controle, regios, database }: Innameomgeving,
  { bytes, door, ontvangenOp, bevindingen, aantalBevindingen }: Geweigerd,
): Promise<void> {
  const uitslag = scanDeclaratie(bytes, controle, {
    ontvangenOp: dayInNetherlands(ontvangenOp),
    maximumBevindingen: BEVINDINGEN_TELD,
  });
  const { kop, aantalRegels } = uitslag.bestand;
  if (kop === undefined) return;
  const regio = findRegio(regios, kop.uzovi, Temporal.PlainDate.from(kop.periodeBegin));
  if (!regio.ok) return;
  const { code, zorgkantoor: organisatie } = regio.value;
  const written = await database.transaction(organisatie, async (transaction) => {
    await insertWeigering(transaction, {
      regio: code,
      organisatie,
      agb: kop.agb,
      declaratiemaand: `${kop.periodeEinde.slice(0, 7)}-01`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ontvangenOp,
      ingediendDoor: door,
      regels: aantalRegels,
      bevindingen: aantalBevindingen,
      oorzaken: countOorzaken(uitslag.aantalBevindingen > 0 ? uitslag.bevindingen : bevindingen),
    });
    return ok(undefined);
  });
  assert(written.ok, 'a transaction that answers ok is kept');
}
