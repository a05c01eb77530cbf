import { existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeWereldmaand, loadWereldBronnen, openWereldjaar } from '@kavel/service/demonstratie';
import { loadInnamebronnen } from '@kavel/service/declaratie';
import { createWereld } from '@kavel/simulatie';
import type { GesimuleerdeRegio, Wereld, Wereldregio } from '@kavel/simulatie';
import { openStore } from '@kavel/store';
import { stageBestanden } from './landmaand/bestanden.ts';
import type { Klaargezet } from './landmaand/bestanden.ts';
import { checkMonth } from './landmaand/controle.ts';
import { takeIn } from './landmaand/inname.ts';
import { circumstances } from './measure/circumstances.ts';
import { treeCpuMilliseconds } from './measure/processor.ts';

/**
 * A month of the whole country: 31 contract years in an empty embedded server, the files of a month taken in, each its
 * own transaction, and the click of every region run, checked, approved and published. With more months it tells how
 * that grows. Run: node bench/src/landmaand.ts [--maanden 12] [--regio 5517] [--getal 42] [--data folder]
 */
const CHECKOUT = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: {
    maanden: { type: 'string', default: '1' },
    regio: { type: 'string' },
    getal: { type: 'string', default: '42' },
    data: { type: 'string', default: tmpdir() },
  },
});
const maanden = Number(values.maanden);

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

type Gemaakt = {
  readonly bron: Wereldregio;
  readonly jaar: GesimuleerdeRegio;
  readonly bestanden: readonly (readonly Klaargezet[])[];
};

type Time = { readonly seconds: number; readonly nodeSeconds: number; readonly serverSeconds: number };

/** By the clock, and the processor time of this process and of the server. */
async function time(serverPid: number, act: () => Promise<void>): Promise<Time> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const server = treeCpuMilliseconds(serverPid);
  await act();
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - start) / 1000,
    nodeSeconds: (user + system) / 1e6,
    serverSeconds: (treeCpuMilliseconds(serverPid) - server) / 1000,
  };
}

function timeText({ seconds, nodeSeconds, serverSeconds }: Time): string {
  return `${seconds.toFixed(1)} s (${nodeSeconds.toFixed(1)} + ${serverSeconds.toFixed(1)})`;
}

function folderMegabytes(folder: string): number {
  const bytes = (name: string): number => {
    const stat = lstatSync(name, { throwIfNoEntry: false });
    if (stat?.isDirectory() !== true) return stat?.size ?? 0;
    return readdirSync(name).reduce((sum, entry) => sum + bytes(join(name, entry)), 0);
  };
  return Math.round(bytes(folder) / 1e6);
}

async function createCountry(folder: string): Promise<{ wereld: Wereld; regios: Gemaakt[] }> {
  const vraag = { schaal: 'nationaal', getal: Number(values.getal) };
  const bronnen = valueOf(await loadWereldBronnen(CHECKOUT));
  const wereld = valueOf(
    createWereld(values.regio === undefined ? vraag : { ...vraag, regio: values.regio }, bronnen),
  );
  const regios = wereld.regios.map((bron) => ({
    bron,
    jaar: bron.createJaar(),
    bestanden: stageBestanden(bron, maanden, folder),
  }));
  return { wereld, regios };
}

async function measure(home: string, files: string): Promise<void> {
  const start = performance.now();
  const { wereld, regios } = await createCountry(files);
  console.log(`${regios.length} regions made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const { database, close } = await openStore({ dataFolder: home });
  try {
    const sleutelBestand = join(home, 'sleutel');
    const bronnen = valueOf(await loadInnamebronnen({ checkout: CHECKOUT, sleutelBestand }));
    const omgeving = { ...bronnen, database };
    const werkplaats = { bronnen, sleutelBestand, address: database.address, door: 'Bench' };
    const postgres = join(home, 'postgres');
    const serverPid = Number(readFileSync(join(postgres, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const opened = await time(serverPid, async () => {
      for (const regio of regios) await openWereldjaar(omgeving, wereld, regio);
    });
    console.log(`contract years opened: ${timeText(opened)}`);
    console.log('seconds by the clock (processor seconds of Kavel + of PostgreSQL)');
    console.log(
      '| month | files | lines | stored | lines/s | clicked | stored and clicked | base MB | log MB |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|');
    for (let maand = 1; maand <= maanden; maand += 1) {
      const taken = { bestanden: 0, regels: 0, geweigerd: 0 };
      const stored = await time(serverPid, async () => {
        const month = regios.flatMap(({ bestanden }) => bestanden[maand - 1] ?? []);
        Object.assign(taken, await takeIn(werkplaats, month));
      });
      const clicked = await time(serverPid, async () => {
        for (const { jaar } of regios) await closeWereldmaand(omgeving, wereld, jaar, maand);
      });
      const both = (stored.seconds + clicked.seconds).toFixed(1);
      const rate = Math.round(taken.regels / stored.seconds);
      const sizes = ['base', 'pg_wal'].map((part) => folderMegabytes(join(postgres, part)));
      const row = [maand, taken.bestanden, taken.regels, timeText(stored), rate, timeText(clicked), both];
      console.log(`| ${[...row, ...sizes].join(' | ')} |`);
      for (const { jaar } of regios) await checkMonth(omgeving, jaar, wereld.jaar, maand);
    }
    console.log('stored = simulated to the cent for every provider and kavel; I1-I5 hold in every click');
  } finally {
    await close();
  }
}

const home = mkdtempSync(join(values.data, 'kavel-bench-'));
const memory = '/dev/shm';
const files = mkdtempSync(join(existsSync(memory) ? memory : home, 'kavel-bench-bestanden-'));
try {
  await measure(home, files);
  console.log(circumstances());
} finally {
  rmSync(files, { recursive: true });
  rmSync(home, { recursive: true });
}
