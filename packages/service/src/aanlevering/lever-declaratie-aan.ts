import { createHash } from 'node:crypto';
import { assert, dayInNetherlands, findRegio, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { createDeclaratieLezer } from '@kavel/core/declaratie';
import type { Bevinding } from '@kavel/core/declaratie';
import { insertWeigering } from '@kavel/store/aanlevering';
import { bronVanBytes } from '../declaratie/declaratiebron.ts';
import type { Declaratiebron } from '../declaratie/declaratiebron.ts';
import { intakeBron } from '../declaratie/intake-declaratie.ts';
import type {
  Inname,
  Innameomgeving,
  InnameRefusal,
  InnameVerzoek,
} from '../declaratie/intake-declaratie.ts';
import { countOorzaken } from './oorzaken.ts';

/** Findings that are told apart by cause; past it they are counted only. */
const BEVINDINGEN_TELD = 100_000;

type Aanbieding = { readonly bron: Declaratiebron; readonly door: string };

/**
 * Takes in one claim file as `intakeBron` does, and keeps in a transaction of its own that a refused file came and why
 * (ADR 0067). A file whose voorlooprecord cannot be read belongs to no region and leaves nothing; neither do a test
 * message and a fault of this installation.
 */
export async function leverBronAan(
  omgeving: Innameomgeving,
  aanbieding: Aanbieding,
): Promise<Result<Inname, InnameRefusal>> {
  const ontvangenOp = omgeving.now();
  const inname = await intakeBron({ ...omgeving, now: () => ontvangenOp }, aanbieding);
  if (!inname.ok && inname.error.code === 'declaratie-afgekeurd') {
    const { bevindingen, aantalBevindingen } = inname.error;
    await recordWeigering(omgeving, { ...aanbieding, ontvangenOp, bevindingen, aantalBevindingen });
  }
  return inname;
}

/** As `leverBronAan`, for a file that is in memory. */
export function leverDeclaratieAan(
  omgeving: Innameomgeving,
  { bytes, door }: InnameVerzoek,
): Promise<Result<Inname, InnameRefusal>> {
  return leverBronAan(omgeving, { bron: bronVanBytes(bytes), door });
}

type Geweigerd = Aanbieding & {
  readonly ontvangenOp: Temporal.Instant;
  readonly bevindingen: readonly Bevinding[];
  readonly aantalBevindingen: number;
};

/** Reads the file once more: intake lists the first findings only, and does not say whose file it was. */
async function recordWeigering(
  { controle, regios, database }: Innameomgeving,
  { bron, door, ontvangenOp, bevindingen, aantalBevindingen }: Geweigerd,
): Promise<void> {
  const lezer = createDeclaratieLezer(controle, {
    ontvangenOp: dayInNetherlands(ontvangenOp),
    maximumBevindingen: BEVINDINGEN_TELD,
  });
  const sha256 = createHash('sha256');
  for await (const stuk of bron.stukken()) {
    sha256.update(stuk);
    lezer.lees(stuk);
  }
  const uitslag = lezer.sluit();
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
      sha256: sha256.digest('hex'),
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
