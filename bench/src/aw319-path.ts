import { readFileSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { isBsn } from '@kavel/core/basis';
import { scanDeclaratie } from '@kavel/core/declaratie';
import {
  declaratieBytes,
  testControle,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';

/**
 * One path of bench/src/aw319.ts in a process of its own, so that its peak memory is its own:
 * `node bench/src/aw319-path.ts maak|kavel|duckdb-1|duckdb-2 <file> [lines]`. Prints one JSON line.
 */
const [mode = '', file = '', lines = '0'] = process.argv.slice(2);

const PRESTATIES_PER_CLIENT = 7;
const SOORTEN = [
  ['Z043', '753'],
  ['V043', '753'],
  ['H126', '753'],
  ['Z053', '754'],
  ['V053', '754'],
] as const;

/** Different numbers that pass the elfproef, from the fictitious range that begins with 99. */
function createBsns(count: number): readonly string[] {
  const bsns: string[] = [];
  for (let number = 990_000_000; bsns.length < count; number += 1) {
    if (isBsn(String(number))) bsns.push(String(number));
  }
  return bsns;
}

/** A claim of `count` lines; one line in fifty is the credit of an earlier file. */
function createFile(count: number): Uint8Array {
  const clients = Math.floor((count - 2) / (PRESTATIES_PER_CLIENT + 1));
  const bsns = createBsns(clients);
  const verzekerden = Array.from({ length: clients }, (_, client) =>
    voorbeeldVerzekerde({
      bsn: bsns[client] ?? '',
      prestaties: Array.from({ length: PRESTATIES_PER_CLIENT }, (__, index) => {
        const number = client * PRESTATIES_PER_CLIENT + index;
        const [prestatie, zzpcode] = SOORTEN[number % SOORTEN.length] ?? SOORTEN[0];
        return voorbeeldPrestatie({
          prestatie,
          zzpcode,
          tariefEurocent: 1_000 + (number % 500),
          aantal: 1 + (number % 31),
          referentie: `FICTIEF-${number}`,
          ...(number % 50 === 0 ? { credit: true, voorgaandeReferentie: `EERDER-${number}` } : {}),
        });
      }),
    }),
  );
  return declaratieBytes(voorbeeldDeclaratie(verzekerden), testReferentie());
}

type Totals = Record<string, number>;
type Measured = { milliseconds: number; cpuMilliseconds: number; totals: Totals };

/** Wall time and processor time of all threads since the call. */
function startClock(): () => Omit<Measured, 'totals'> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { milliseconds: performance.now() - start, cpuMilliseconds: (user + system) / 1000 };
  };
}

function inOrder(rows: readonly (readonly [string, number])[]): Totals {
  return Object.fromEntries(rows.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** Read, check and total; totals per prestatie and month to compare with the other paths. */
function readWithKavel(): Measured {
  const controle = testControle();
  const stop = startClock();
  const { bestand, aantalBevindingen } = scanDeclaratie(readFileSync(file), controle);
  const times = stop();
  if (aantalBevindingen > 0) throw new Error('the file of the bench has findings');
  const rows = bestand.totalen.map(
    ({ prestatie, zorgmaand, eurocent }) => [`${prestatie} ${zorgmaand}`, eurocent] as const,
  );
  return { ...times, totals: inOrder(rows) };
}

/** The same totals, without a single check. */
async function readWithDuckDb(threads: string): Promise<Measured> {
  const instance = await DuckDBInstance.create(':memory:', { threads });
  const connection = await instance.connect();
  const stop = startClock();
  const reader = await connection.runAndReadAll(
    `select trim(substr(line, 125, 5)) || ' ' || substr(line, 114, 4) || '-' || substr(line, 118, 2) as sleutel,
            sum(case when substr(line, 194, 1) = 'C' then -1 else 1 end * cast(substr(line, 186, 8) as bigint)) as som
     from read_csv($1, header = false, delim = '\u0001', quote = '', escape = '', auto_detect = false,
                   columns = {'line': 'VARCHAR'})
     where substr(line, 1, 2) = '04' group by all order by all`,
    [file],
  );
  const times = stop();
  const rows = reader.getRows().map(([sleutel, som]) => [String(sleutel), Number(som)] as const);
  return { ...times, totals: inOrder(rows) };
}

async function run(): Promise<object> {
  if (mode === 'maak') {
    writeFileSync(file, createFile(Number(lines)));
    return {};
  }
  return mode === 'kavel' ? readWithKavel() : readWithDuckDb(mode.slice('duckdb-'.length));
}

const answer = await run();
console.log(JSON.stringify({ ...answer, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
