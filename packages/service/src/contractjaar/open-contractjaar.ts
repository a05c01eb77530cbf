import { err, eurocent, ok, sumEurocent } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, RegioCode, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import { hashInstellingen } from '@kavel/core/click';
import type { ClickInstellingen } from '@kavel/core/click';
import {
  findLaatsteRuimte,
  insertAfspraken,
  insertContracteerruimte,
  insertContractjaar,
  insertTarieven,
  registerOrganisatie,
  registerZorgaanbieders,
} from '@kavel/store/contractjaar';
import type { Database } from '@kavel/store';

/** Everything that is agreed before the first claim of a region's contract year. */
export type ContractjaarVerzoek = {
  readonly zorgkantoor: Zorgkantoor;
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly clickInstellingen: ClickInstellingen;
  /** Working days after the month within which a claim is in time; 17 in the norms for zorgkantoren (nza.md §3). */
  readonly declaratietermijnWerkdagen: number;
  readonly contracteerruimte: {
    readonly soort: 'voorlopig' | 'definitief';
    readonly bedragEurocent: Eurocent;
    readonly reserveringEurocent: Eurocent;
    /** `2018-01-01`. */
    readonly vanKrachtOp: string;
    readonly bron: string;
  };
  readonly zorgaanbieders: readonly {
    readonly agb: Agb;
    readonly naam: string;
    readonly sector: Sector;
    readonly fictief: boolean;
  }[];
  readonly afspraken: readonly {
    readonly agb: Agb;
    readonly kavel: Kavel;
    readonly afspraakEurocent: Eurocent;
  }[];
  /** Price of one claimed unit (AW319 field 0425). */
  readonly tarieven: readonly {
    readonly agb: Agb;
    readonly prestatie: string;
    readonly tariefEurocent: Eurocent;
  }[];
  readonly door: string;
};

export type ContractjaarRefusal =
  | { readonly code: 'contractjaar-al-open'; readonly regio: RegioCode; readonly jaar: number }
  | { readonly code: 'reservering-boven-ruimte'; readonly teveelEurocent: Eurocent }
  | { readonly code: 'afspraken-boven-ruimte'; readonly teveelEurocent: Eurocent }
  | { readonly code: 'zorgaanbieder-onbekend'; readonly agb: Agb };

/** Opens a contract year in one transaction: all of it stands, or nothing (afspraak-declaratie.md, step 4). */
export async function openContractjaar(
  { database, now }: { readonly database: Database; readonly now: () => Temporal.Instant },
  verzoek: ContractjaarVerzoek,
): Promise<Result<{ readonly regio: RegioCode; readonly jaar: number }, ContractjaarRefusal>> {
  const refusal = judgeVerzoek(verzoek);
  if (refusal !== undefined) return err(refusal);
  const { zorgkantoor, regio, jaar } = verzoek;
  const sleutel = { regio, jaar, organisatie: zorgkantoor };
  return database.transaction(zorgkantoor, async (transaction) => {
    await registerOrganisatie(transaction, { code: zorgkantoor, naam: zorgkantoor, soort: 'zorgkantoor' });
    const isNew = await insertContractjaar(transaction, {
      ...sleutel,
      clickInstellingen: verzoek.clickInstellingen,
      clickInstellingenHash: hashInstellingen(verzoek.clickInstellingen),
      declaratietermijnWerkdagen: verzoek.declaratietermijnWerkdagen,
      geopendOp: now(),
      geopendDoor: verzoek.door,
    });
    if (!isNew) return err({ code: 'contractjaar-al-open', regio, jaar });
    await insertContracteerruimte(transaction, sleutel, { versie: 1, ...verzoek.contracteerruimte });
    await registerZorgaanbieders(transaction, sleutel, verzoek.zorgaanbieders);
    await insertAfspraken(transaction, sleutel, verzoek.afspraken);
    await insertTarieven(transaction, sleutel, verzoek.tarieven);
    return ok({ regio, jaar });
  });
}

/** Whether a contract year could be opened so, now; nothing is stored. */
export async function judgeContractjaar(
  database: Database,
  verzoek: Omit<ContractjaarVerzoek, 'door'>,
): Promise<ContractjaarRefusal | undefined> {
  const { zorgkantoor, regio, jaar } = verzoek;
  const refusal = judgeVerzoek(verzoek);
  if (refusal !== undefined) return refusal;
  const latest = await database.read(zorgkantoor, (transaction) =>
    findLaatsteRuimte(transaction, { regio, jaar }),
  );
  return latest === undefined ? undefined : { code: 'contractjaar-al-open', regio, jaar };
}

/** The database refuses the same; here the refusal gets its amount or its provider. */
function judgeVerzoek(verzoek: Omit<ContractjaarVerzoek, 'door'>): ContractjaarRefusal | undefined {
  const { bedragEurocent, reserveringEurocent } = verzoek.contracteerruimte;
  const budget = bedragEurocent - reserveringEurocent;
  if (budget < 0) return { code: 'reservering-boven-ruimte', teveelEurocent: eurocent(-budget) };
  const agreed = sumEurocent(verzoek.afspraken.map(({ afspraakEurocent }) => afspraakEurocent));
  if (agreed > budget) return { code: 'afspraken-boven-ruimte', teveelEurocent: eurocent(agreed - budget) };
  const known = new Set(verzoek.zorgaanbieders.map(({ agb }) => agb));
  const unknown = [...verzoek.afspraken, ...verzoek.tarieven].find(({ agb }) => !known.has(agb));
  return unknown === undefined ? undefined : { code: 'zorgaanbieder-onbekend', agb: unknown.agb };
}
