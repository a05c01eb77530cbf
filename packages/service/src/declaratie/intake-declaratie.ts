import { createHash } from 'node:crypto';
import { assert, dayInNetherlands, err, findRegio, ok } from '@kavel/core/basis';
import type { Agb, Eurocent, Result } from '@kavel/core/basis';
import { createDeclaratieLezer } from '@kavel/core/declaratie';
import type {
  Bevinding,
  DeclaratieBestand,
  DeclaratieKop,
  DeclaratieTotaal,
  DeclaratieUitslag,
} from '@kavel/core/declaratie';
import {
  copyRegels,
  insertDeclaratieBestand,
  isReferentiebotsing,
  lockInname,
  readInnamestand,
  readTotalen,
} from '@kavel/store/declaratie';
import { findDebetsleutels } from '@kavel/store/eerdere-regels';
import type { Database, Transaction } from '@kavel/store';
import type { Innamesleutel, Innamestand, ProductieTotaalRij } from '@kavel/store/declaratie';
import { afspraakbezwaren } from './afspraaktoets.ts';
import {
  anderJaar,
  eerderOntvangen,
  geenOvereenkomst,
  jaarNietOpen,
  maandOpgegeven,
  regioOnbekend,
} from './bevindingen.ts';
import { bronVanBytes } from './declaratiebron.ts';
import type { Declaratiebron } from './declaratiebron.ts';
import { leesAanlevering } from './lees-aanlevering.ts';
import type { Aanlevering } from './lees-aanlevering.ts';
import { findSleutel } from '../instelling/sleutel.ts';
import { isTeLaat } from '../kalender/declaratietermijn.ts';
import type { Innamebronnen } from './load-innamebronnen.ts';
import { controleerRegels } from './regelcontrole.ts';
import type { Regelbevindingen } from './regelcontrole.ts';
import { REGELS_PER_KOPIE, Regelkopie } from './regelkopie.ts';

export type Innameomgeving = Innamebronnen & {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
};

export type InnameVerzoek = { readonly bytes: Uint8Array; readonly door: string };

/** A claim file that was accepted and stored whole. */
export type Inname = {
  readonly regio: string;
  readonly jaar: number;
  readonly agb: Agb;
  readonly factuurnummer: string;
  /** Number of the file in the store. */
  readonly bestand: number;
  readonly sha256: string;
  readonly regels: number;
  readonly totaalEurocent: Eurocent;
  /** Received after the term; it is processed all the same. */
  readonly teLaat: boolean;
  readonly totalen: readonly DeclaratieTotaal[];
};

/** Nothing of a refused file is stored (ADR 0043). */
export type InnameRefusal =
  /** `leesbaar` false: the bytes are no Wlz claim at all. */
  | {
      readonly code: 'declaratie-afgekeurd';
      readonly leesbaar: boolean;
      readonly bevindingen: readonly Bevinding[];
      readonly aantalBevindingen: number;
    }
  /** A message of sort T (0105) is for trying out. */
  | { readonly code: 'testbericht'; readonly bestand: DeclaratieBestand }
  /** The lines of this region were hashed with another key: duplicates could not be found. */
  | { readonly code: 'sleutel-anders' };

/**
 * Takes in one AW319 file: checks it, and stores its lines and totals in one transaction, or nothing
 * (afspraak-declaratie.md, Claims). The bytes themselves are not kept.
 */
export function intakeDeclaratie(
  omgeving: Innameomgeving,
  { bytes, door }: InnameVerzoek,
): Promise<Result<Inname, InnameRefusal>> {
  return intakeBron(omgeving, { bron: bronVanBytes(bytes), door });
}

/** As `intakeDeclaratie`, for a file of any size that is read in pieces. */
export async function intakeBron(
  omgeving: Innameomgeving,
  { bron, door }: { readonly bron: Declaratiebron; readonly door: string },
): Promise<Result<Inname, InnameRefusal>> {
  const ontvangenOp = omgeving.now();
  const dag = dayInNetherlands(ontvangenOp);
  const gelezen = await leesAanlevering(bron, omgeving, dag);
  const { uitslag } = gelezen;
  const { kop, totalen } = uitslag.bestand;
  if (uitslag.aantalBevindingen > 0 || kop === undefined) return err(afgekeurd(uitslag));
  if (kop.soort === 'test') return err({ code: 'testbericht', bestand: uitslag.bestand });
  const regio = findRegio(omgeving.regios, kop.uzovi, Temporal.PlainDate.from(kop.periodeBegin));
  if (!regio.ok) return err(refuse([regioOnbekend(kop)]));
  const jaren = [...new Set(totalen.map(({ zorgmaand }) => Number(zorgmaand.slice(0, 4))))].sort();
  const [jaar] = jaren;
  if (jaar === undefined || jaren.length > 1) return err(refuse([anderJaar(jaren)]));
  const plaats = { regio: regio.value.code, jaar, agb: kop.agb };
  const aanlevering = {
    ...gelezen,
    bron,
    kop,
    plaats,
    organisatie: regio.value.zorgkantoor,
    door,
    ontvangenOp,
    dag,
  };
  return storeOrExplain(omgeving, aanlevering);
}

type Aangeleverd = Aanlevering & {
  readonly bron: Declaratiebron;
  readonly kop: DeclaratieKop;
  readonly plaats: Innamesleutel & { readonly agb: Agb };
  readonly organisatie: string;
  readonly door: string;
  readonly ontvangenOp: Temporal.Instant;
  readonly dag: Temporal.PlainDate;
};

/** A reference that the store has already stops the copy; which lines have one is found out after that. */
async function storeOrExplain(
  omgeving: Innameomgeving,
  aanlevering: Aangeleverd,
): Promise<Result<Inname, InnameRefusal>> {
  const { organisatie, plaats, kop, sha256 } = aanlevering;
  try {
    return await omgeving.database.transaction(organisatie, (transaction) =>
      store(transaction, omgeving, aanlevering),
    );
  } catch (error) {
    if (!isReferentiebotsing(error)) throw error;
    const gevonden = await omgeving.database.read(organisatie, async (transaction) => {
      const stand = await readInnamestand(transaction, plaats, { ...kop, sha256 });
      return findBezwaren(transaction, omgeving, { aanlevering, stand, elkeReferentie: true });
    });
    if (gevonden.aantalBevindingen === 0) throw error;
    return err(afgekeurd({ leesbaar: true, ...gevonden }));
  }
}

async function store(
  transaction: Transaction,
  omgeving: Innameomgeving,
  aanlevering: Aangeleverd,
): Promise<Result<Inname, InnameRefusal>> {
  const { kop, plaats, sha256, uitslag } = aanlevering;
  await lockInname(transaction, plaats);
  const stand = await readInnamestand(transaction, plaats, { ...kop, sha256 });
  const geweigerd = refuseByStand(omgeving, aanlevering, stand);
  if (geweigerd !== undefined) return err(geweigerd);
  const { aantalPrestaties: regels, totaalEurocent, totalen } = uitslag.bestand;
  const elkeReferentie = hasOudere(omgeving, stand);
  if (elkeReferentie || mayHaveBezwaren(aanlevering, stand)) {
    const gevonden = await findBezwaren(transaction, omgeving, { aanlevering, stand, elkeReferentie });
    if (gevonden.aantalBevindingen > 0) return err(afgekeurd({ leesbaar: true, ...gevonden }));
  }
  const teLaat = isTeLaat(omgeving.kalender, Temporal.PlainDate.from(kop.periodeEinde), {
    dag: aanlevering.dag,
    werkdagen: stand.declaratietermijnWerkdagen ?? 0,
  });
  const bestand = await insertDeclaratieBestand(transaction, {
    ...{ ...plaats, organisatie: aanlevering.organisatie, factuurnummer: kop.factuurnummer, sha256 },
    ...{ ontvangenOp: aanlevering.ontvangenOp, teLaat, regels, totaalEurocent },
    periodeVan: kop.periodeBegin,
    periodeTotEnMet: kop.periodeEinde,
    dagtekening: kop.dagtekening,
    ingenomenDoor: aanlevering.door,
    sleutelmerk: omgeving.sleutel.merk,
  });
  const herleid = elkeReferentie ? await herleidTerugnamen(transaction, aanlevering) : undefined;
  await storeRegels(transaction, omgeving, { ...aanlevering, bestand, herleid });
  assertSameTotals(await readTotalen(transaction, plaats, bestand), totalen);
  const { factuurnummer } = kop;
  return ok({ ...plaats, factuurnummer, bestand, sha256, regels, totaalEurocent, teLaat, totalen });
}

/** What refuses a file as a whole. */
function refuseByStand(
  { sleutel }: Innameomgeving,
  { kop, plaats, sha256, uitslag }: Aangeleverd,
  { declaratietermijnWerkdagen, kavels, sleutelmerken, eerdere, opgegeven }: Innamestand,
): InnameRefusal | undefined {
  if (declaratietermijnWerkdagen === undefined) return refuse([jaarNietOpen(plaats.regio, plaats.jaar)]);
  if (kavels.length === 0) return refuse([geenOvereenkomst(kop, plaats.jaar)]);
  if (sleutelmerken.some((merk) => findSleutel(sleutel, merk) === undefined))
    return { code: 'sleutel-anders' };
  if (eerdere.length > 0) return refuse(eerderOntvangen(sha256, eerdere));
  const eigen = zorgmaanden(uitslag);
  const anders = opgegeven.filter((maand) => eigen.has(maand));
  return anders.length > 0 ? refuse([maandOpgegeven(anders)]) : undefined;
}

function zorgmaanden({ bestand }: DeclaratieUitslag): ReadonlySet<string> {
  return new Set(bestand.totalen.map(({ zorgmaand }) => zorgmaand));
}

/** False: no line can be at odds with the agreement or with earlier lines, but for a reference that came before. */
function mayHaveBezwaren(aanlevering: Aangeleverd, stand: Innamestand): boolean {
  if (aanlevering.terugnamen.aantal > 0 || claimedBefore(aanlevering, stand).length > 0) return true;
  return [...aanlevering.afspraakvragen].some((vraag) => afspraakbezwaren(stand, vraag).length > 0);
}

/** The months of care of this file in which the provider has claimed before, as their first days. */
function claimedBefore({ uitslag }: Aangeleverd, { maanden }: Innamestand): readonly string[] {
  const eigen = zorgmaanden(uitslag);
  return maanden.filter((maand) => eigen.has(maand)).map((maand) => `${maand}-01`);
}

function findBezwaren(
  transaction: Transaction,
  { controle, sleutel }: Innameomgeving,
  gegeven: {
    readonly aanlevering: Aangeleverd;
    readonly stand: Innamestand;
    readonly elkeReferentie: boolean;
  },
): Promise<Regelbevindingen> {
  const { aanlevering, stand, elkeReferentie } = gegeven;
  const { bron, plaats, terugnamen } = aanlevering;
  return controleerRegels(transaction, {
    ...{ bron, controle, elkeReferentie, afspraken: stand },
    sleutels: [sleutel, ...sleutel.oudere.filter(({ merk }) => stand.sleutelmerken.includes(merk))],
    vraag: {
      ...plaats,
      zorgmaanden: claimedBefore(aanlevering, stand),
      teruggenomen: terugnamen.sleutels(plaats.agb),
    },
  });
}

/** Whether an older key hashed lines of this region: what it hashed can only be found by asking for it. */
function hasOudere({ sleutel }: Innameomgeving, { sleutelmerken }: Innamestand): boolean {
  return sleutelmerken.some((merk) => merk !== sleutel.merk);
}

/** A debit is taken back under the key that hashed it, so that it is taken back once whatever the key. */
async function herleidTerugnamen(
  transaction: Transaction,
  { plaats: { regio, agb }, terugnamen }: Aangeleverd,
): Promise<ReadonlyMap<string, Int32Array>> {
  return terugnamen.herleid(agb, await findDebetsleutels(transaction, regio, terugnamen.sleutels(agb)));
}

type TeBewaren = Aangeleverd & {
  readonly bestand: number;
  readonly herleid: ReadonlyMap<string, Int32Array> | undefined;
};

/** Sends the lines that are in memory, or reads the file again and sends them as they come. */
async function storeRegels(
  transaction: Transaction,
  { controle, sleutel }: Innameomgeving,
  { bron, plaats, kopie, sha256, bestand, herleid }: TeBewaren,
): Promise<void> {
  if (kopie !== undefined && (herleid?.size ?? 0) === 0) {
    return copyRegels(transaction, plaats.regio, kopie.kopieen(bestand));
  }
  const regels = new Regelkopie(sleutel, () => plaats.agb, herleid);
  const send = async (): Promise<void> => {
    await copyRegels(transaction, plaats.regio, regels.kopieen(bestand));
    regels.wis();
  };
  const lezer = createDeclaratieLezer(controle, {}, regels);
  const hash = createHash('sha256');
  for await (const stuk of bron.stukken()) {
    hash.update(stuk);
    lezer.lees(stuk);
    if (regels.regels >= REGELS_PER_KOPIE) await send();
  }
  lezer.sluit();
  await send();
  if (hash.digest('hex') !== sha256) throw new Error('the claim file changed while it was being taken in');
}

/** The file was added up while it was read, and again by the database over the rows that it now holds. */
function assertSameTotals(kept: readonly ProductieTotaalRij[], totalen: readonly DeclaratieTotaal[]): void {
  const line = ({ kavel, prestatie, zorgmaand, eurocent, aantal }: ProductieTotaalRij): string =>
    `${kavel} ${prestatie} ${zorgmaand} ${eurocent} ${aantal}`;
  const stored = kept.map(line).sort();
  const read = totalen.map(line).sort();
  assert(stored.join('\n') === read.join('\n'), 'the stored totals are those of the file');
}

function afgekeurd({
  leesbaar,
  bevindingen,
  aantalBevindingen,
}: Pick<InnameRefusal & { code: 'declaratie-afgekeurd' }, 'leesbaar' | 'bevindingen' | 'aantalBevindingen'>) {
  return { code: 'declaratie-afgekeurd', leesbaar, bevindingen, aantalBevindingen } as const;
}

function refuse(bevindingen: readonly Bevinding[]) {
  return afgekeurd({ leesbaar: true, bevindingen, aantalBevindingen: bevindingen.length });
}
