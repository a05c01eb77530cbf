import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakRetour } from '@kavel/service/aanlevering';
import { connectDatabase } from '@kavel/store';
import { testReferentie } from '@kavel/testkit/declaratie';
import { PROEFAANBIEDER, proefinrichting, proefomgeving } from '@kavel/testkit/inname';
import { schrijfBenchbestand } from './inname-bestand.ts';
import { circumstances } from './measure/circumstances.ts';

/**
 * The return message AW320 on one claim file that is refused for its total, once, in a process of its own: how much memory it
 * takes to make. Such a file is answered without a look in the database. Run: node bench/src/retour.ts [MB]
 */
const MEGABYTES = Number(process.argv[2] ?? 50);
const BYTES_PER_LINE = (312 * 8) / 7;

const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function readBroken(path: string): Uint8Array {
  const bytes = readFileSync(path);
  const sluit = testReferentie().aw319.records.find(({ kenmerk }) => kenmerk === '99');
  const totaal = sluit?.velden.find(({ veld }) => veld === '9907');
  if (totaal === undefined) throw new Error('no field 9907');
  const at = bytes.length - 312 + totaal.begin - 1;
  bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
  return bytes;
}

const home = mkdtempSync(join(tmpdir(), 'kavel-bench-'));
try {
  const path = join(home, 'declaratie.asc');
  const prestaties = Math.round((MEGABYTES * 1_000_000) / BYTES_PER_LINE);
  const lines = schrijfBenchbestand(path, { nummer: 'R', agb: PROEFAANBIEDER, prestaties });
  const bytes = readBroken(path);
  const database = connectDatabase('postgresql://localhost:1/none');
  const omgeving = { ...proefinrichting(), ...proefomgeving(database) };
  const before = peakMegabytes();
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const retour = await maakRetour(omgeving, { bytes, door: 'FICTIEF', agb: PROEFAANBIEDER });
  if (!retour.ok) throw new Error(JSON.stringify(retour.error));
  const seconds = (performance.now() - begin) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  console.log('| MB of claim | lines | MB of return | clock s | CPU s | peak MB before | peak MB |');
  console.log('|---|---|---|---|---|---|---|');
  const sizes = [Math.round(bytes.length / 1e6), lines, Math.round(retour.value.bytes.length / 1e6)];
  const times = [seconds, (user + system) / 1e6].map((one) => one.toFixed(1));
  console.log(`| ${[...sizes, ...times, before, peakMegabytes()].join(' | ')} |`);
  console.log(circumstances());
} finally {
  rmSync(home, { recursive: true });
}
