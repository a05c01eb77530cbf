import { createHash } from 'node:crypto';
import { dayInNetherlands, err, findRegio, ok, sumEurocent } from '@kavel/core/basis';
import type { Agb, Eurocent, Result } from '@kavel/core/basis';
import { judgeOpgave } from '@kavel/core/productie';
import type { Maandopgave, Productiebezwaar } from '@kavel/core/productie';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { readOpgaveCsv, readOpgaveXlsx } from '@kavel/formats/productie';
import type { GelezenOpgave, OpgaveCode } from '@kavel/formats/productie';
import { lockInname } from '@kavel/store/declaratie';
import {
  findDeclaratietermijn,
  insertMaandbestand,
  insertOpgave,
  readProductiekader,
} from '@kavel/store/productie';
import type { Database, Transaction } from '@kavel/store';
import { isTeLaat } from '../kalender/declaratietermijn.ts';
import { bezwaarFinding } from './bezwaar-finding.ts';
import type { Productiebronnen } from './load-productiebronnen.ts';

export type Productieomgeving = Productiebronnen & {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
};

export type OpgaveVerzoek = {
  readonly regio: string;
  readonly jaar: number;
  /** Name of the file, for the findings. */
  readonly bestand: string;
  readonly bytes: Uint8Array;
  /** The provider in whose name this is done: production of another is not judged. Without it any provider. */
  readonly namens?: Agb;
};

/** What a statement says, per provider and month, against what stood before. */
export type OpgaveUitkomst = {
  readonly regio: string;
  readonly jaar: number;
  readonly sha256: string;
  readonly regels: number;
  readonly maanden: readonly Maandopgave[];
  readonly totaalEurocent: Eurocent;
  /** What counts anew: the total minus what stood before. */
  readonly verschilEurocent: Eurocent;
};

export type IngenomenOpgave = OpgaveUitkomst & {
  /** Number of the statement in the store. */
  readonly opgave: number;
  /** Stated after the term; it counts all the same. */
  readonly teLaat: readonly { readonly agb: Agb; readonly zorgmaand: string }[];
};

export type Opgavebevindingscode = OpgaveCode | Productiebezwaar['code'] | 'andere-zorgaanbieder';

/** Nothing of a refused statement is stored. */
export type OpgaveRefusal =
  | {
      readonly code: 'opgave-afgekeurd';
      /** `leesbaar` false: the bytes are no statement at all. */
      readonly leesbaar: boolean;
      readonly bevindingen: readonly InvoerFinding<Opgavebevindingscode>[];
    }
  | { readonly code: 'regio-onbekend'; readonly regio: string; readonly jaar: number }
  | { readonly code: 'contractjaar-niet-open'; readonly regio: string; readonly jaar: number }
  /** All of it was stated before. */
  | { readonly code: 'geen-verschil' };

/** Judges a statement as intake would, and stores nothing. */
export async function checkOpgave(
  omgeving: Productieomgeving,
  verzoek: OpgaveVerzoek,
): Promise<Result<OpgaveUitkomst, OpgaveRefusal>> {
  const prepared = await prepare(omgeving, verzoek);
  if (!prepared.ok) return prepared;
  const oordeel = await omgeving.database.read(prepared.value.organisatie, (transaction) =>
    judge(transaction, omgeving, prepared.value),
  );
  return oordeel.ok ? ok(oordeel.value.uitkomst) : oordeel;
}

/**
 * Takes in production without claims (afspraak-declaratie.md, Claims; ADR 0037): all of the statement in one
 * transaction, or nothing. A later statement takes the place of an earlier one per provider, month and kavel.
 */
export async function intakeOpgave(
  omgeving: Productieomgeving,
  verzoek: OpgaveVerzoek & { readonly door: string },
): Promise<Result<IngenomenOpgave, OpgaveRefusal>> {
  const prepared = await prepare(omgeving, verzoek);
  if (!prepared.ok) return prepared;
  const { regio, organisatie, gelezen } = prepared.value;
  return omgeving.database.transaction(organisatie, async (transaction) => {
    for (const agb of agbsOf(gelezen)) await lockInname(transaction, { regio, jaar: verzoek.jaar, agb });
    const oordeel = await judge(transaction, omgeving, prepared.value);
    if (!oordeel.ok) return oordeel;
    return ok(await store(transaction, omgeving, { ...prepared.value, door: verzoek.door }, oordeel.value));
  });
}

type Prepared = {
  readonly vorm: 'csv' | 'xlsx';
  readonly regio: string;
  readonly jaar: number;
  readonly organisatie: string;
  readonly sha256: string;
  readonly gelezen: GelezenOpgave;
};

/** A workbook is a zip, and no CSV begins as one does. */
function vormOf(bytes: Uint8Array): 'csv' | 'xlsx' {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 ? 'xlsx' : 'csv';
}

async function prepare(
  { regios }: Productieomgeving,
  { regio, jaar, bestand, bytes, namens }: OpgaveVerzoek,
): Promise<Result<Prepared, OpgaveRefusal>> {
  const found = findRegio(regios, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const vorm = vormOf(bytes);
  const gelezen = vorm === 'xlsx' ? await readOpgaveXlsx(bytes, bestand) : readOpgaveCsv(bytes, bestand);
  if (!gelezen.ok) {
    const leesbaar = gelezen.error.every(
      ({ code }) => code !== 'csv-onleesbaar' && code !== 'xlsx-onleesbaar',
    );
    return err({ code: 'opgave-afgekeurd', leesbaar, bevindingen: gelezen.error });
  }
  const vreemd = namens === undefined ? [] : findAnderen(gelezen.value, namens);
  if (vreemd.length > 0) return err({ code: 'opgave-afgekeurd', leesbaar: true, bevindingen: vreemd });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const organisatie = found.value.zorgkantoor;
  return ok({ vorm, regio, jaar, organisatie, sha256, gelezen: gelezen.value });
}

/** More than this number of other providers is a wrong file, and helps nobody. */
const MOST_ANDEREN = 100;

/** Every other provider once, on its first line; what is agreed with them is not looked at. */
function findAnderen(
  { bestand, regels }: GelezenOpgave,
  namens: Agb,
): readonly InvoerFinding<Opgavebevindingscode>[] {
  const first = new Map<Agb, number>();
  for (const { agb, regel } of regels) if (agb !== namens && !first.has(agb)) first.set(agb, regel);
  return Array.from(first, ([agb, regel]) => {
    const melding = `u handelt voor ${namens}, en deze regel is van ${agb}. Haal de regels van ${agb} weg, of kies die zorgaanbieder.`;
    return { code: 'andere-zorgaanbieder', bestand, regel, veld: 'agb', melding } as const;
  }).slice(0, MOST_ANDEREN);
}

/** In one order, so that two statements wait for each other and never for ever. */
function agbsOf({ regels }: GelezenOpgave): readonly Agb[] {
  return [...new Set(regels.map(({ agb }) => agb))].sort();
}

type Oordeel = { readonly uitkomst: OpgaveUitkomst; readonly werkdagen: number };

async function judge(
  transaction: Transaction,
  { tabellen }: Productieomgeving,
  { regio, jaar, sha256, gelezen }: Prepared,
): Promise<Result<Oordeel, OpgaveRefusal>> {
  const werkdagen = await findDeclaratietermijn(transaction, { regio, jaar });
  if (werkdagen === undefined) return err({ code: 'contractjaar-niet-open', regio, jaar });
  const kader = await readProductiekader(transaction, { regio, jaar }, agbsOf(gelezen));
  const judged = judgeOpgave(gelezen.regels, { ...kader, jaar, tabellen });
  if (!judged.ok) {
    const bevindingen = judged.error.map((bezwaar) => bezwaarFinding(gelezen.bestand, bezwaar));
    return err({ code: 'opgave-afgekeurd', leesbaar: true, bevindingen });
  }
  const maanden = judged.value;
  if (!maanden.some(hasNews)) return err({ code: 'geen-verschil' });
  const totaalEurocent = sumEurocent(maanden.map(({ nieuwEurocent }) => nieuwEurocent));
  const verschilEurocent = sumEurocent(
    maanden.flatMap(({ verschillen }) => verschillen.map(({ bedragEurocent }) => bedragEurocent)),
  );
  const inhoud = { regio, jaar, sha256, regels: gelezen.regels.length, maanden };
  return ok({ uitkomst: { ...inhoud, totaalEurocent, verschilEurocent }, werkdagen });
}

/** A first statement of nothing is news: it says that there was no production. */
function hasNews({ vorigEurocent, verschillen }: Maandopgave): boolean {
  return (
    vorigEurocent === undefined ||
    verschillen.some(({ bedragEurocent, volume }) => bedragEurocent !== 0 || (volume ?? 0) !== 0)
  );
}

async function store(
  transaction: Transaction,
  { kalender, now }: Productieomgeving,
  { vorm, regio, jaar, organisatie, sha256, door }: Prepared & { readonly door: string },
  { uitkomst, werkdagen }: Oordeel,
): Promise<IngenomenOpgave> {
  const opgegevenOp = now();
  const dag = dayInNetherlands(opgegevenOp);
  const kop = { regio, jaar, organisatie, sha256, opgegevenOp, opgegevenDoor: door };
  const opgave = await insertOpgave(transaction, { ...kop, vorm, regels: uitkomst.regels }, uitkomst.maanden);
  const teLaat: { agb: Agb; zorgmaand: string }[] = [];
  for (const maand of uitkomst.maanden.filter(hasNews)) {
    const { agb, zorgmaand } = maand;
    const einde = Temporal.PlainYearMonth.from(zorgmaand).toPlainDate({ day: 1 });
    const isLate = isTeLaat(kalender, einde, { dag, werkdagen });
    if (isLate) teLaat.push({ agb, zorgmaand });
    await insertMaandbestand(transaction, { ...kop, opgave, dag: dag.toString(), teLaat: isLate }, maand);
  }
  return { ...uitkomst, opgave, teLaat };
}
