import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '@kavel/core/basis';
import { writeContractjaar } from '@kavel/formats/contractjaar';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import { writeOvereenkomst } from '@kavel/formats/overeenkomst';
import { DECLARATIETERMIJN_WERKDAGEN, createClickInvoeren } from '@kavel/simulatie';
import type { GesimuleerdBestand, GesimuleerdeRegio, Wereld, Wereldregio } from '@kavel/simulatie';
import { LEESMIJ, WERELD, leesmijText } from './wereld-map.ts';

export type GeschrevenWereld = Omvangcijfers & {
  /** Over the names and hashes of all files, in order of receipt: equal for equal worlds. */
  readonly sha256: string;
};

type Omvangcijfers = {
  readonly bestanden: number;
  readonly foutieveBestanden: number;
  readonly prestatieregels: number;
  readonly bytes: number;
};

type Bestandsregel = Omit<GesimuleerdBestand, 'bytes'> & { readonly bytes: number; readonly sha256: string };

export type Schrijfopdracht = {
  readonly folder: string;
  /** Only the claim files that this click pays; all files without it. */
  readonly maand?: number;
  readonly meld: (bestand: Bestandsregel) => void;
};

/**
 * Writes the world one file at a time and one region after the other; only names, hashes and sums are held.
 * `wereld.json` comes last, so that its presence says the year is whole.
 */
export async function writeWereld(wereld: Wereld, opdracht: Schrijfopdracht): Promise<GeschrevenWereld> {
  const write = createSchrijver(opdracht.folder);
  await write(LEESMIJ, leesmijText(wereld));
  const regios: (Omvangcijfers & { readonly code: string; readonly zorgkantoor: string })[] = [];
  const all: Bestandsregel[] = [];
  for (const regio of wereld.regios) {
    const rows = inOrderOfReceipt(await writeBestanden(write, regio, opdracht));
    await writeRegio(write, wereld, regio, rows);
    regios.push({ code: regio.code, zorgkantoor: regio.zorgkantoor, ...countsOf(rows) });
    all.push(...rows);
  }
  const written = { ...countsOf(all), sha256: hashOf(inOrderOfReceipt(all)) };
  const { schaal, getal, jaar, clickInstellingen } = wereld;
  await write(WERELD, json({ fictief: true, schaal, getal, jaar, clickInstellingen, ...written, regios }));
  return written;
}

type Schrijver = (name: string, content: string | Uint8Array) => Promise<void>;

function createSchrijver(folder: string): Schrijver {
  const made = new Set<string>();
  return async (name, content) => {
    const path = join(folder, name);
    const parent = dirname(path);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(path, content);
  };
}

async function writeBestanden(
  write: Schrijver,
  regio: Wereldregio,
  { maand, meld }: Schrijfopdracht,
): Promise<Bestandsregel[]> {
  const rows: Bestandsregel[] = [];
  for (const { bytes, ...bestand } of maand === undefined ? regio.bestanden() : regio.bestandenVan(maand)) {
    await write(join('declaraties', bestand.naam), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const row = { ...bestand, bytes: bytes.length, sha256 };
    rows.push(row);
    meld(row);
  }
  return rows;
}

/** Providers are made one after the other; the zorgkantoor sees their files day by day. */
function inOrderOfReceipt(rows: readonly Bestandsregel[]): Bestandsregel[] {
  return rows.toSorted(
    (left, right) =>
      left.clickmaand - right.clickmaand ||
      compareTexts(left.ontvangenOp, right.ontvangenOp) ||
      compareTexts(left.agb, right.agb),
  );
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function countsOf(rows: readonly Bestandsregel[]): Omvangcijfers {
  return {
    bestanden: rows.length,
    foutieveBestanden: rows.filter(({ fout }) => fout !== undefined).length,
    prestatieregels: rows.reduce((sum, { regels }) => sum + regels, 0),
    bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function hashOf(rows: readonly Bestandsregel[]): string {
  const total = createHash('sha256');
  for (const { naam, sha256 } of rows) total.update(`${naam} ${sha256}\n`);
  return total.digest('hex');
}

/** What other commands take as input, and what the simulation itself knows of the region. */
async function writeRegio(
  write: Schrijver,
  wereld: Wereld,
  { createJaar, zorgaanbieders }: Wereldregio,
  bestanden: readonly Bestandsregel[],
): Promise<void> {
  const regio = createJaar();
  for (const invoer of createClickInvoeren(wereld, regio)) {
    const name = `${invoer.regio}-${String(invoer.maand).padStart(2, '0')}.json`;
    await write(join('click', name), json(invoer));
  }
  const name = `${regio.code}.json`;
  await write(join('overeenkomst', name), writeOvereenkomst(regio.overeenkomst));
  await write(join('contractjaar', name), writeContractjaar(contractjaarOf(wereld, regio, zorgaanbieders)));
  await write(join('regio', name), json(regioDocument(wereld, regio, zorgaanbieders, bestanden)));
}

function regioDocument(
  { schaal, getal, jaar }: Wereld,
  regio: GesimuleerdeRegio,
  zorgaanbieders: Wereldregio['zorgaanbieders'],
  bestanden: readonly Bestandsregel[],
): object {
  const { code, zorgkantoor, contracteerruimte, reserveringEurocent, afspraken, tarieven, grootboek } = regio;
  return {
    ...{ fictief: true, schaal, getal, jaar, code, zorgkantoor, contracteerruimte, reserveringEurocent },
    ...{ afspraken, tarieven, zorgaanbieders, bestanden, grootboek },
  };
}

/**
 * The year as it opens: later versions of the room are not in it. The source is named otherwise than that of the
 * demonstration, which must not take a year that the user opened for one of its own.
 */
function contractjaarOf(
  { schaal, getal, jaar }: Wereld,
  regio: GesimuleerdeRegio,
  zorgaanbieders: Wereldregio['zorgaanbieders'],
): ContractjaarInvoer {
  const { code, zorgkantoor, reserveringEurocent, afspraken, tarieven } = regio;
  const [first] = regio.contracteerruimte;
  assert(first !== undefined, `region ${code} has a room`);
  return {
    regio: code,
    jaar,
    zorgkantoor,
    contracteerruimteEurocent: first.bedragEurocent,
    reserveringEurocent,
    soort: 'definitief',
    vanKrachtOp: first.vanKrachtOp,
    bron: `FICTIEF: kavel simuleer, schaal ${schaal}, getal ${getal}`,
    declaratietermijnWerkdagen: DECLARATIETERMIJN_WERKDAGEN,
    zorgaanbieders: zorgaanbieders.map(({ agb, naam, sector, fictief }) => ({ agb, naam, sector, fictief })),
    afspraken: afspraken.map(({ agb, kavel, afspraakEurocent }) => ({ agb, kavel, afspraakEurocent })),
    tarieven: tarieven.map(({ agb, prestatie, tariefEurocent }) => ({ agb, prestatie, tariefEurocent })),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
