import { createHash } from 'node:crypto';
import { assert, dayInNetherlands, err, findRegio, ok } from '@kavel/core/basis';
import type { Agb, Eurocent, Regio, Result } from '@kavel/core/basis';
import { scanDeclaratie } from '@kavel/core/declaratie';
import type { Bevinding, DeclaratieBestand, DeclaratieKop, DeclaratieTotaal } from '@kavel/core/declaratie';
import {
  findEerdereBestanden,
  findInnameafspraak,
  findRegelbezwaren,
  hasAnderSleutelmerk,
  insertDeclaratieBestand,
  keepRegels,
  lockInname,
  stageRegels,
} from '@kavel/store/declaratie';
import { findOpgegevenMaanden } from '@kavel/store/productie';
import type { Database, Transaction } from '@kavel/store';
import type { ProductieTotaalRij } from '@kavel/store/declaratie';
import {
  anderJaar,
  eerderOntvangen,
  geenOvereenkomst,
  jaarNietOpen,
  maandOpgegeven,
  regelBevinding,
  regioOnbekend,
} from './bevindingen.ts';
import { CopyRijen } from './copy-rijen.ts';
import type { Sleutel } from '../instelling/sleutel.ts';
import { isTeLaat } from '../kalender/declaratietermijn.ts';
import type { Innamebronnen } from './load-innamebronnen.ts';

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

/** Stands for a person who has no BSN (standards.md §1.3, field 0203). */
const ZONDER_BSN = '999999999';

/**
 * Takes in one AW319 file: checks it, and stores its lines and totals in one transaction, or nothing
 * (afspraak-declaratie.md, Claims). The bytes themselves are not kept.
 */
export async function intakeDeclaratie(
  omgeving: Innameomgeving,
  { bytes, door }: InnameVerzoek,
): Promise<Result<Inname, InnameRefusal>> {
  const ontvangenOp = omgeving.now();
  const dag = dayInNetherlands(ontvangenOp);
  const { controle, sleutel, regios } = omgeving;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rijen = new CopyRijen(sleutel);
  const pseudoniem = createPseudoniem(sleutel, sha256);
  const uitslag = scanDeclaratie(bytes, controle, { ontvangenOp: dag, pseudoniem }, rijen);
  const { kop, totalen } = uitslag.bestand;
  if (uitslag.aantalBevindingen > 0 || kop === undefined) return err(afgekeurd(uitslag));
  if (kop.soort === 'test') return err({ code: 'testbericht', bestand: uitslag.bestand });
  const regio = findRegio(regios, kop.uzovi, Temporal.PlainDate.from(kop.periodeBegin));
  if (!regio.ok) return err(refuse([regioOnbekend(kop)]));
  const jaren = [...new Set(totalen.map(({ zorgmaand }) => Number(zorgmaand.slice(0, 4))))].sort();
  const [jaar] = jaren;
  if (jaar === undefined || jaren.length > 1) return err(refuse([anderJaar(jaren)]));
  const aanlevering = { kop, regio: regio.value, jaar, sha256, door, ontvangenOp, dag };
  return omgeving.database.transaction(regio.value.zorgkantoor, (transaction) =>
    store(transaction, omgeving, { ...aanlevering, bestand: uitslag.bestand, rijen }),
  );
}

/** Two persons without BSN are not the same person, so each gets a hash of its own. */
function createPseudoniem(sleutel: Sleutel, sha256: string): (bsn: string) => string {
  let zonderBsn = 0;
  return (bsn) => {
    if (bsn !== ZONDER_BSN) return sleutel.hash('client', bsn);
    zonderBsn += 1;
    return sleutel.hash('client', `${sha256} ${zonderBsn}`);
  };
}

type Aanlevering = {
  readonly kop: DeclaratieKop;
  readonly bestand: DeclaratieBestand;
  readonly rijen: CopyRijen;
  readonly regio: Regio;
  readonly jaar: number;
  readonly sha256: string;
  readonly door: string;
  readonly ontvangenOp: Temporal.Instant;
  readonly dag: Temporal.PlainDate;
};

async function store(
  transaction: Transaction,
  { kalender, sleutel }: Innameomgeving,
  aanlevering: Aanlevering,
): Promise<Result<Inname, InnameRefusal>> {
  const { kop, bestand, rijen, regio, jaar, sha256, door, ontvangenOp, dag } = aanlevering;
  const { agb, factuurnummer } = kop;
  const plaats = { regio: regio.code, jaar, agb };
  await lockInname(transaction, plaats);
  const afspraak = await findInnameafspraak(transaction, plaats);
  if (afspraak === undefined) return err(refuse([jaarNietOpen(regio.code, jaar)]));
  if (!afspraak.isGecontracteerd) return err(refuse([geenOvereenkomst(kop, jaar)]));
  if (await hasAnderSleutelmerk(transaction, plaats, sleutel.merk)) return err({ code: 'sleutel-anders' });
  const eerder = await findEerdereBestanden(transaction, plaats, { factuurnummer, sha256 });
  if (eerder.length > 0) return err(refuse(eerderOntvangen(sha256, eerder)));
  const maanden = [...new Set(bestand.totalen.map(({ zorgmaand }) => zorgmaand))];
  const opgegeven = await findOpgegevenMaanden(transaction, plaats, maanden);
  if (opgegeven.length > 0) return err(refuse([maandOpgegeven(opgegeven)]));
  const staged = await stageRegels(transaction, rijen.chunks());
  assert(staged === bestand.aantalPrestaties, `${staged} lines staged of ${bestand.aantalPrestaties}`);
  const bezwaren = await findRegelbezwaren(transaction, plaats);
  if (bezwaren.length > 0) return err(refuse(bezwaren.map(regelBevinding)));
  const organisatie = regio.zorgkantoor;
  const einde = Temporal.PlainDate.from(kop.periodeEinde);
  const teLaat = isTeLaat(kalender, einde, { dag, werkdagen: afspraak.declaratietermijnWerkdagen });
  const nummer = await insertDeclaratieBestand(transaction, {
    ...{ ...plaats, organisatie, factuurnummer, sha256, ontvangenOp, teLaat },
    periodeVan: kop.periodeBegin,
    periodeTotEnMet: kop.periodeEinde,
    dagtekening: kop.dagtekening,
    regels: bestand.aantalPrestaties,
    totaalEurocent: bestand.totaalEurocent,
    ingenomenDoor: door,
    sleutelmerk: sleutel.merk,
  });
  const kept = await keepRegels(transaction, { ...plaats, organisatie, bestand: nummer });
  assertSameTotals(kept, bestand.totalen);
  const { aantalPrestaties: regels, totaalEurocent, totalen } = bestand;
  return ok({ ...plaats, factuurnummer, bestand: nummer, sha256, regels, totaalEurocent, teLaat, totalen });
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
