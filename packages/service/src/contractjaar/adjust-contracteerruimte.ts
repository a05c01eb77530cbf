import { err, eurocent, ok } from '@kavel/core/basis';
import type { Eurocent, RegioCode, Result, Zorgkantoor } from '@kavel/core/basis';
import {
  findLaatsteRuimte,
  insertContracteerruimte,
  lockRuimte,
  readVerplichtingen,
} from '@kavel/store/contractjaar';
import type { Database } from '@kavel/store';

/** A new amount of the contracteerruimte, as the NZa publishes one in the course of the year (nza.md §2.3). */
export type RuimteVerzoek = {
  readonly zorgkantoor: Zorgkantoor;
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly soort: 'definitief' | 'aangepast';
  readonly bedragEurocent: Eurocent;
  readonly reserveringEurocent: Eurocent;
  /** `2018-08-01`: clicks from this day on count with it. */
  readonly vanKrachtOp: string;
  readonly bron: string;
};

export type RuimteRefusal =
  | { readonly code: 'contractjaar-niet-open'; readonly regio: RegioCode; readonly jaar: number }
  /** A version follows the one before it; it cannot change a day that is already covered by a later one. */
  | { readonly code: 'ruimte-niet-later'; readonly vorigeVanKrachtOp: string }
  | { readonly code: 'reservering-boven-ruimte'; readonly teveelEurocent: Eurocent }
  | { readonly code: 'afspraken-boven-ruimte'; readonly teveelEurocent: Eurocent }
  | { readonly code: 'betaald-boven-ruimte'; readonly teveelEurocent: Eurocent };

/** Adds a version of the room; earlier versions and the clicks made with them stay as they are. */
export async function adjustContracteerruimte(
  { database }: { readonly database: Database },
  verzoek: RuimteVerzoek,
): Promise<Result<{ readonly versie: number }, RuimteRefusal>> {
  const { zorgkantoor, regio, jaar, ...ruimte } = verzoek;
  return database.transaction(zorgkantoor, async (transaction) => {
    const sleutel = { regio, jaar, organisatie: zorgkantoor };
    await lockRuimte(transaction, sleutel);
    const latest = await findLaatsteRuimte(transaction, sleutel);
    if (latest === undefined) return err({ code: 'contractjaar-niet-open', regio, jaar });
    const refusal =
      judgeDay(verzoek, latest.vanKrachtOp) ??
      judgeAmount(verzoek, await readVerplichtingen(transaction, sleutel));
    if (refusal !== undefined) return err(refusal);
    const versie = latest.versie + 1;
    await insertContracteerruimte(transaction, sleutel, { versie, ...ruimte });
    return ok({ versie });
  });
}

function judgeDay({ vanKrachtOp }: RuimteVerzoek, vorigeVanKrachtOp: string): RuimteRefusal | undefined {
  return vanKrachtOp > vorigeVanKrachtOp ? undefined : { code: 'ruimte-niet-later', vorigeVanKrachtOp };
}

/** The database refuses the same; here the refusal gets its amount. */
function judgeAmount(
  { bedragEurocent, reserveringEurocent }: RuimteVerzoek,
  { afgesprokenEurocent, betaaldEurocent }: Awaited<ReturnType<typeof readVerplichtingen>>,
): RuimteRefusal | undefined {
  const budget = bedragEurocent - reserveringEurocent;
  if (budget < 0) return { code: 'reservering-boven-ruimte', teveelEurocent: eurocent(-budget) };
  if (afgesprokenEurocent > budget) {
    return { code: 'afspraken-boven-ruimte', teveelEurocent: eurocent(afgesprokenEurocent - budget) };
  }
  return betaaldEurocent > budget
    ? { code: 'betaald-boven-ruimte', teveelEurocent: eurocent(betaaldEurocent - budget) }
    : undefined;
}
