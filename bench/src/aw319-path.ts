import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { isBsn } from '@kavel/core/basis';
import { readDeclaratieFile } from '@kavel/service/declaratie';
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
 * `node bench/src/aw319-path.ts maak|kavel-<threads>|duckdb-<threads>|duckdb-toets-<threads> <file> [lines]`. Prints one JSON line.
 */
const [mode = '', file = '', lines = '0'] = process.argv.slice(2);

const PRESTATIES_PER_CLIENT = 7;
const SOORTEN = [
  ['Z043', '753'],
  ['V043', '753'],
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
async function readWithKavel(threads: string): Promise<Measured> {
  const controle = testControle();
  const stop = startClock();
  const { bestand, aantalBevindingen } = await readDeclaratieFile(file, controle, {
    threads: Number(threads),
  });
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

/** A row per line with its fields as text; the separator stands in no line. */
const LINES = `select row_number() over () as regel, line
  from read_csv($1, header = false, delim = '\u0001', quote = '', escape = '', auto_detect = false,
                columns = {'line': 'VARCHAR'})`;

/**
 * The totals with the checks that SQL can reasonably say: length and kenmerk of each line; digits, fixed values and
 * reserves of a prestatierecord by one regular expression; its dates; the elfproef; tariff times number; signs; dates in
 * order; a reference used twice; counts and net total of the control record. Not: inheritance, numbering, comments,
 * credits, koppeltabel, kavel, conditions between fields.
 */
async function checkWithDuckDb(threads: string): Promise<Measured> {
  const instance = await DuckDBInstance.create(':memory:', { threads });
  const connection = await instance.connect();
  const stop = startClock();
  await connection.run(`create temp table lines as ${LINES}`, [file]);
  const faults = await connection.runAndReadAll(PRESTATIE_FAULTS);
  const bad = Number(faults.getRows()[0]?.[0] ?? 0);
  const reader = await connection.runAndReadAll(PRESTATIE_TOTALS);
  const times = stop();
  if (bad > 0) throw new Error(`DuckDB found ${bad} faults in the file of the bench`);
  const rows = reader.getRows().map(([sleutel, som]) => [String(sleutel), Number(som)] as const);
  return { ...times, totals: inOrder(rows) };
}

const at = (begin: number, length: number): string => `substr(line, ${begin}, ${length})`;
const number = (begin: number, length: number): string => `cast(${at(begin, length)} as bigint)`;
const PRESTATIE_VORM =
  '04[0-9]{25}.{15} {15}1[0-9]{4}.{20}[0-9]{39}(055|065|066|068|990).{5}[0-9]{4}(00|01|04|07|11|14|16|31|41|81)' +
  '[0-9]{8}0000[0-9]{8}000000000[0-9]{16}[CD][0-9]{12}[CD][^ ].{19}.{20} {76}';
const ELFPROEF = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  .map((weight, index) => `${weight} * ${number(15 + index, 1)}`)
  .join(' + ');
const PRESTATIE_FAULTS = `
  with p as (select * from lines where ${at(1, 2)} = '04'),
  z as (select line from lines where ${at(1, 2)} = '99')
  select (select count(*) from lines where length(line) <> 310 or ${at(1, 2)} not in ('01', '02', '04', '98', '99'))
    + (select count(*) from p where not regexp_full_match(line, '${PRESTATIE_VORM}')
         or (${ELFPROEF}) % 11 <> 0
         or try_strptime(${at(106, 8)}, '%Y%m%d') is null or try_strptime(${at(114, 8)}, '%Y%m%d') is null
         or ${at(106, 8)} > ${at(114, 8)} or ${at(106, 8)} < '20130101'
         or ${number(165, 8)} * ${number(130, 4)} <> ${number(173, 8)}
         or ${number(186, 8)} > ${number(173, 8)} or ${at(181, 1)} <> ${at(194, 1)}
         or (${at(194, 1)} = 'C' and ${at(215, 1)} = ' '))
    + (select count(*) - count(distinct ${at(195, 20)}) from p)
    + (select count(*) from z where ${number(15, 6)} <> (select count(*) from p)
         or ${number(34, 11)} <> (select abs(sum(case when ${at(194, 1)} = 'C' then -1 else 1 end * ${number(186, 8)})) from p))`;
const PRESTATIE_TOTALS = `
  select trim(${at(125, 5)}) || ' ' || ${at(114, 4)} || '-' || ${at(118, 2)} as sleutel,
         sum(case when ${at(194, 1)} = 'C' then -1 else 1 end * ${number(186, 8)}) as som
  from lines where ${at(1, 2)} = '04' group by all order by all`;

async function run(): Promise<object> {
  if (mode === 'maak') {
    writeFileSync(file, createFile(Number(lines)));
    return {};
  }
  const threads = mode.slice(mode.lastIndexOf('-') + 1);
  if (mode.startsWith('kavel-')) return readWithKavel(threads);
  return mode.startsWith('duckdb-toets-') ? checkWithDuckDb(threads) : readWithDuckDb(threads);
}

const answer = await run();
console.log(JSON.stringify({ ...answer, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
