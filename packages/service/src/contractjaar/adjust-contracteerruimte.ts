import { err, eurocent, ok } from '@kavel/core/basis';
import type { Eurocent, RegioCode, Result, Zorgkantoor } from '@kavel/core/basis';
import {
  findLaatsteRuimte,
  insertContracteerruimte,
  lockRuimte,
  readVerplichtingen,
} from '@kavel/store/contractjaar';
import type { ContracteerruimteRij } from '@kavel/store/contractjaar';
import type { Database, Transaction } from '@kavel/store';

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
  /** Another version than the one that was looked at; `versie` is the latest. */
  | { readonly code: 'stand-veranderd'; readonly versie: number }
  | { readonly code: 'contractjaar-niet-open'; readonly regio: RegioCode; readonly jaar: number }
  /** A version follows the one before it; it cannot change a day that is already covered by a later one. */
  | { readonly code: 'ruimte-niet-later'; readonly vorigeVanKrachtOp: string }
  | { readonly code: 'reservering-boven-ruimte'; readonly teveelEurocent: Eurocent }
  | { readonly code: 'afspraken-boven-ruimte'; readonly teveelEurocent: Eurocent }
  | { readonly code: 'betaald-boven-ruimte'; readonly teveelEurocent: Eurocent };

type Omgeving = { readonly database: Database };

/**
 * Adds a version of the room; earlier versions and the clicks made with them stay as they are. `isBekeken`: whether the latest
 * version is the one that was looked at.
 */
export async function adjustContracteerruimte(
  { database }: Omgeving,
  verzoek: RuimteVerzoek,
  isBekeken: (versie: number) => boolean = () => true,
): Promise<Result<{ readonly versie: number }, RuimteRefusal>> {
  const { zorgkantoor, regio, jaar, ...ruimte } = verzoek;
  return database.transaction(zorgkantoor, async (transaction) => {
    const sleutel = { regio, jaar, organisatie: zorgkantoor };
    await lockRuimte(transaction, sleutel);
    const judged = await judgeRuimte(transaction, verzoek);
    if (!judged.ok) return judged;
    const { versie } = judged.value.geldend;
    if (!isBekeken(versie)) return err({ code: 'stand-veranderd', versie });
    await insertContracteerruimte(transaction, sleutel, { versie: versie + 1, ...ruimte });
    return ok({ versie: versie + 1 });
  });
}

export type Ruimtevoorbeeld = {
  /** The latest version, that the new one follows. */
  readonly geldend: ContracteerruimteRij;
  readonly afgesprokenEurocent: number;
  /** Net, to all providers of the region. */
  readonly betaaldEurocent: number;
};

/** What a version would follow and must hold, or why it cannot be added; nothing is stored. */
export async function previewContracteerruimte(
  { database }: Omgeving,
  verzoek: RuimteVerzoek,
): Promise<Result<Ruimtevoorbeeld, RuimteRefusal>> {
  return database.read(verzoek.zorgkantoor, (transaction) => judgeRuimte(transaction, verzoek));
}

async function judgeRuimte(
  transaction: Transaction,
  verzoek: RuimteVerzoek,
): Promise<Result<Ruimtevoorbeeld, RuimteRefusal>> {
  const { regio, jaar } = verzoek;
  const geldend = await findLaatsteRuimte(transaction, { regio, jaar });
  if (geldend === undefined) return err({ code: 'contractjaar-niet-open', regio, jaar });
  const verplichtingen = await readVerplichtingen(transaction, { regio, jaar });
  const refusal = judgeDay(verzoek, geldend.vanKrachtOp) ?? judgeAmount(verzoek, verplichtingen);
  return refusal === undefined ? ok({ geldend, ...verplichtingen }) : err(refusal);
}

function judgeDay({ vanKrachtOp }: RuimteVerzoek, vorigeVanKrachtOp: string): RuimteRefusal | undefined {
  return vanKrachtOp > vorigeVanKrachtOp ? undefined : { code: 'ruimte-niet-later', vorigeVanKrachtOp };
}

/** The database refuses the same; here the refusal gets its amount. */
function judgeAmount(
  { bedragEurocent, reserveringEurocent }: RuimteVerzoek,
  { afgesprokenEurocent, betaaldEurocent }: Omit<Ruimtevoorbeeld, 'geldend'>,
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
