import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { writeContractjaar } from '@kavel/formats/contractjaar';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import { writeOvereenkomst } from '@kavel/formats/overeenkomst';
import { DECLARATIETERMIJN_WERKDAGEN, createClickInvoeren } from '@kavel/simulatie';
import type { GesimuleerdBestand, GesimuleerdeRegio, Wereld } from '@kavel/simulatie';

/** First file in the folder, so that a folder that was half written is still known as ours. */
const LEESMIJ = 'LEESMIJ.txt';
const KENMERK = 'Gemaakt door kavel simuleer. Alles in deze map is FICTIEF.';
const EIGEN = ['declaraties', 'click', 'contractjaar', 'overeenkomst', 'wereld.json', LEESMIJ];

export type MapRefusal = { readonly code: 'map-niet-leeg' | 'map-van-iemand-anders' | 'geen-map' };

/**
 * Makes the folder ready. Only an empty folder is written to, or with `overschrijf` one that an earlier simulation
 * made; of that one only its own files are removed.
 */
export async function prepareFolder(
  folder: string,
  overschrijf: boolean,
): Promise<Result<undefined, MapRefusal>> {
  const entries = await entriesOf(folder);
  if (entries === undefined) return err({ code: 'geen-map' });
  if (entries.length === 0) return ok(undefined);
  if (!overschrijf) return err({ code: 'map-niet-leeg' });
  const isOurs =
    entries.includes(LEESMIJ) && (await readFile(join(folder, LEESMIJ), 'utf8')).startsWith(KENMERK);
  if (!isOurs || entries.some((entry) => !EIGEN.includes(entry)))
    return err({ code: 'map-van-iemand-anders' });
  for (const entry of entries) await rm(join(folder, entry), { recursive: true });
  return ok(undefined);
}

/** The names in `folder`; none when it does not exist yet, undefined when it is a file. */
async function entriesOf(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') return undefined;
    throw error;
  }
}

export type GeschrevenWereld = {
  readonly bestanden: number;
  readonly foutieveBestanden: number;
  readonly bytes: number;
  /** Over the names and hashes of all files, in order of receipt: equal for equal worlds. */
  readonly sha256: string;
};

type Bestandsregel = Omit<GesimuleerdBestand, 'bytes'> & { readonly sha256: string };

/** Writes the world one file at a time; `wereld.json` comes last, so that its presence says the year is whole. */
export async function writeWereld(wereld: Wereld, folder: string): Promise<GeschrevenWereld> {
  await write(folder, LEESMIJ, `${KENMERK}\nSchaal ${wereld.schaal}, getal ${wereld.getal}.\n`);
  const total = createHash('sha256');
  const rows: Bestandsregel[] = [];
  let bytesWritten = 0;
  for (const { bytes, ...row } of wereld.bestanden()) {
    await write(folder, join('declaraties', row.naam), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    total.update(`${row.naam} ${sha256}\n`);
    rows.push({ ...row, sha256 });
    bytesWritten += bytes.length;
  }
  await writeDerived(wereld, folder);
  await write(folder, 'wereld.json', json(wereldDocument(wereld, rows)));
  return {
    bestanden: rows.length,
    foutieveBestanden: rows.filter(({ fout }) => fout !== undefined).length,
    bytes: bytesWritten,
    sha256: total.digest('hex'),
  };
}

/** What other commands take as input: the click of each month, and each region's contract year and agreements. */
async function writeDerived(wereld: Wereld, folder: string): Promise<void> {
  for (const invoer of createClickInvoeren(wereld)) {
    const name = `${invoer.regio}-${String(invoer.maand).padStart(2, '0')}.json`;
    await write(folder, join('click', name), json(invoer));
  }
  for (const regio of wereld.regios) {
    const name = `${regio.code}.json`;
    await write(folder, join('overeenkomst', name), writeOvereenkomst(regio.overeenkomst));
    await write(folder, join('contractjaar', name), writeContractjaar(contractjaarOf(wereld, regio)));
  }
}

/**
 * The year as it opens: later versions of the room are not in it. The source is named otherwise than that of the
 * demonstration, which must not take a year that the user opened for one of its own.
 */
function contractjaarOf(wereld: Wereld, regio: GesimuleerdeRegio): ContractjaarInvoer {
  const { schaal, getal, jaar, zorgkantoor, zorgaanbieders } = wereld;
  const { code, reserveringEurocent, afspraken, tarieven } = regio;
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
    zorgaanbieders: zorgaanbieders
      .filter((aanbieder) => aanbieder.regio === code)
      .map(({ agb, naam, sector, fictief }) => ({ agb, naam, sector, fictief })),
    afspraken: afspraken.map(({ agb, kavel, afspraakEurocent }) => ({ agb, kavel, afspraakEurocent })),
    tarieven: tarieven.map(({ agb, prestatie, tariefEurocent }) => ({ agb, prestatie, tariefEurocent })),
  };
}

function wereldDocument(wereld: Wereld, bestanden: readonly Bestandsregel[]): object {
  const { schaal, getal, jaar, zorgkantoor, clickInstellingen, zorgaanbieders, grootboek } = wereld;
  const regios = wereld.regios.map(
    ({ code, contracteerruimte, reserveringEurocent, afspraken, tarieven }) => ({
      code,
      contracteerruimte,
      reserveringEurocent,
      afspraken,
      tarieven,
    }),
  );
  const head = { fictief: true, schaal, getal, jaar, zorgkantoor, clickInstellingen };
  return { ...head, regios, zorgaanbieders, bestanden, grootboek };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

async function write(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
