import type { EiLayout } from '@kavel/core/declaratie';
import type { Referentie } from '@kavel/formats/referentie';
import {
  isoDay,
  koppelrijen,
  slowAantal,
  slowIndicatie,
  slowKop,
  slowVerzekerde,
} from './slow-voorwaarden.ts';
import type { Oordeel } from './slow-voorwaarden.ts';

/**
 * The second path of AW319: the same rules (standards.md §1.3-1.4) written the slow, obvious way, on text, regular
 * expressions of the berichtspecificatie, bigint and lists. It shares no code with core/declaratie.
 */
export type SlowUitslag = {
  /** `retourcode record veld regel`, sorted. */
  readonly bevindingen: readonly string[];
  /** `kavel prestatie zorgmaand` to `[eurocent, aantal]`. */
  readonly totalen: Readonly<Record<string, readonly [bigint, bigint]>>;
};

/** One record by its fields, as text. */
export type Line = {
  readonly regel: number;
  readonly kenmerk: string;
  readonly velden: Readonly<Record<string, string>>;
};

/** Reads a file whose records all have their length and their CR/LF: the faults of bytes have tests of their own. */
export function slowReadDeclaratie(bytes: Uint8Array, referentie: Referentie): SlowUitslag {
  const found: string[] = [];
  const all = readLines(bytes, referentie.aw319);
  const isKnown = ({ velden }: Line): boolean => Object.keys(velden).length > 0;
  const records = all.filter(isKnown);
  for (const { regel } of all.filter((line) => !isKnown(line))) found.push(`0002   ${regel}`);
  const faulty = new Set<number>();
  for (const record of records) {
    for (const veld of wrongFields(record, referentie.aw319)) {
      faulty.add(record.regel);
      found.push(`${veld.retourcode} ${record.kenmerk} ${veld.veld} ${record.regel}`);
    }
  }
  const say = (code: string, { kenmerk, regel }: Line, veld: string): void => {
    found.push(`${code} ${kenmerk} ${veld} ${regel}`);
  };
  const whole = records.filter(({ regel }) => !faulty.has(regel));
  judgeOrder(records, say);
  if (records.findLast(({ kenmerk }) => kenmerk !== '98')?.kenmerk !== '99')
    found.push(`0002 99 9901 ${all.length}`);
  judgeNumbers(records, faulty, say);
  const kop = kopOf(whole);
  const dagtekening = kop?.velden['0117'] ?? '99999999';
  const sayAll = (line: Line, oordelen: readonly Oordeel[]): void => {
    for (const [code, veld] of oordelen) say(code, line, veld);
  };
  if (kop !== undefined) sayAll(kop, slowKop(kop.velden));
  for (const line of whole) {
    if (line.kenmerk === '02') sayAll(line, slowVerzekerde(line.velden, dagtekening));
    if (line.kenmerk !== '04') continue;
    sayAll(line, [...slowIndicatie(line.velden, referentie), ...slowAantal(line.velden, referentie)]);
  }
  judgePrestaties(records, faulty, referentie, say);
  judgeCredits(whole, say);
  judgeSluit(records, { faulty, geteld: all.length === records.length }, say);
  return { bevindingen: found.sort(), totalen: totals(records, faulty, found, referentie) };
}

export function readLines(bytes: Uint8Array, layout: EiLayout): readonly Line[] {
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n').slice(0, -1);
  return lines.map((line, index) => readLine(line, index + 1, layout));
}

type Say = (code: string, line: Line, veld: string) => void;

function readLine(line: string, regel: number, layout: EiLayout): Line {
  const kenmerk = line.slice(0, 2);
  const record = layout.records.find((candidate) => candidate.kenmerk === kenmerk);
  const velden = (record?.velden ?? []).map(
    ({ veld, begin, lengte }) => [veld, line.slice(begin - 1, begin - 1 + lengte)] as const,
  );
  return { regel, kenmerk, velden: Object.fromEntries(velden) };
}

function wrongFields({ kenmerk, velden }: Line, layout: EiLayout): EiLayout['records'][number]['velden'] {
  const record = layout.records.find((candidate) => candidate.kenmerk === kenmerk);
  return (record?.velden ?? []).filter((veld) => {
    const value = velden[veld.veld] ?? '';
    const { expressie } = veld as { expressie?: string };
    if (/[\u0000-\u001f]/.test(value)) return true;
    if (veld.type === 'N' && !/^\d+$/.test(value)) return true;
    if (veld.vorm === 'datum') return !existsDate(value);
    if (veld.vorm === 'bsn') return !passesElfproef(value);
    // The workbook asks for spaces; a no-break space is none, though the expression's own `\s` takes it.
    const strict = expressie?.replaceAll(/(?<!\[\^)\\s/g, ' ');
    return strict !== undefined && !new RegExp(`^(?:${strict})$`, 's').test(value);
  });
}

function existsDate(value: string): boolean {
  const date = new Date(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().slice(0, 10).replaceAll('-', '') === value &&
    value >= '00010101'
  );
}

function passesElfproef(value: string): boolean {
  if (value === '999999999') return true;
  if (value === '000000000') return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(value[index]), 0) % 11 === 0;
}

function judgeOrder(records: readonly Line[], say: Say): void {
  const path = records.filter(({ kenmerk }) => kenmerk !== '98');
  path.forEach((record, index) => {
    const pair = `${path[index - 1]?.kenmerk ?? ''}>${record.kenmerk}`;
    const allowed = ['>01', '01>02', '02>04', '04>04', '04>02', '04>99'];
    if (!allowed.includes(pair)) say('0002', record, `${record.kenmerk}01`);
  });
  records.forEach((record, index) => {
    if (record.kenmerk !== '98') return;
    const above = records.slice(0, index).findLast(({ kenmerk }) => kenmerk !== '98')?.kenmerk ?? '';
    if (above !== '02' && above !== '04') say('0002', record, '9801');
  });
}

function judgeNumbers(records: readonly Line[], faulty: ReadonlySet<number>, say: Say): void {
  let number = 0;
  let comments = 0;
  for (const record of records) {
    const { kenmerk, velden } = record;
    const readable = !faulty.has(record.regel);
    if (kenmerk === '02' || kenmerk === '04') {
      comments = 0;
      const here = readable ? Number(velden[`${kenmerk}02`]) : number + 1;
      if (here !== number + 1) say('0801', record, `${kenmerk}02`);
      number = here;
    } else if (kenmerk === '98') {
      if (readable && Number(velden['9802']) !== number) say('0801', record, '9802');
      if (readable && Number(velden['9803']) !== comments + 1) say('0001', record, '9803');
      comments = readable ? Number(velden['9803']) : comments + 1;
    }
  }
}

/** A voorlooprecord further on is out of place and says nothing. */
function kopOf(whole: readonly Line[]): Line | undefined {
  return whole.find(({ kenmerk, regel }) => kenmerk === '01' && regel === 1);
}

function judgePrestaties(
  records: readonly Line[],
  faulty: ReadonlySet<number>,
  referentie: Referentie,
  say: Say,
): void {
  const seen = new Set<string>();
  let above: Line | undefined;
  const kop = kopOf(records.filter(({ regel }) => !faulty.has(regel)));
  const dagtekening = kop?.velden['0117'] ?? '99999999';
  for (const line of records) {
    if (line.kenmerk === '02') above = line;
    if (line.kenmerk !== '04' || faulty.has(line.regel)) continue;
    const field = (veld: string): string => line.velden[veld] ?? '';
    const inherited = { '0403': '0203', '0404': '0204', '0405': '0205', '0408': '0224', '0409': '0225' };
    const codes = { '0403': '0435', '0404': '0423', '0405': '0001', '0408': '1000', '0409': '1060' };
    for (const [veld, from] of Object.entries(inherited)) {
      if (above !== undefined && field(veld) !== above.velden[from]) say(codes[veld as '0403'], line, veld);
    }
    if (BigInt(field('0426')) !== BigInt(field('0425')) * BigInt(field('0418'))) say('0001', line, '0426');
    if (BigInt(field('0429')) > BigInt(field('0426'))) say('8063', line, '0429');
    if (field('0427') !== field('0430')) say('8064', line, '0430');
    if (field('0414') > field('0415')) say('0001', line, '0415');
    if (field('0414') > dagtekening) say('8177', line, '0414');
    if (field('0415') > dagtekening) say('8178', line, '0415');
    if (seen.has(field('0431'))) say('8021', line, '0431');
    seen.add(field('0431'));
    if (field('0430') === 'C' && field('0432').trim() === '') say('8017', line, '0432');
    if (field('0416') !== '055') say('0581', line, '0416');
    judgeCodes(line, referentie, say);
  }
}

function judgeCodes(line: Line, { tabellen }: Referentie, say: Say): void {
  const code = (line.velden['0417'] ?? '').trimEnd();
  const zzp = line.velden['0413'] ?? '';
  const functie = line.velden['0412'] ?? '';
  const day = isoDay(line.velden['0414'] ?? '');
  const { koppeltabel } = tabellen;
  const heeftCode = zzp !== '000' || functie !== '00';
  if (heeftCode && koppeltabel !== undefined && day <= koppeltabel.totEnMet.toString()) {
    const rows = koppelrijen(line.velden, koppeltabel.rijen);
    const free = rows.some(({ zzpcodes, functiecodes }) => zzpcodes.length + functiecodes.length === 0);
    const zzpFits = zzp === '000' || rows.some(({ zzpcodes }) => zzpcodes.includes(zzp));
    const functieFits = functie === '00' || rows.some(({ functiecodes }) => functiecodes.includes(functie));
    if (!free && !(rows.length > 0 && zzpFits && functieFits)) say('1113', line, '0413');
  }
  const kavel = kavelOf(line, tabellen);
  if (kavel === 'onbekende sector') say('1113', line, '0413');
  else if (kavel === '') say(tabellen.prestatiecodes.has(code) ? '8977' : '0582', line, '0417');
}

/** The kavel of a prestatierecord; empty or `onbekende sector` when it has none. */
export function kavelOf({ velden }: Line, tabellen: Referentie['tabellen']): string {
  const code = (velden['0417'] ?? '').trimEnd();
  const day = isoDay(velden['0414'] ?? '');
  const isCode = Array.from(code).every((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.'.includes(letter));
  const fitting = tabellen.prestatieKavel.filter(
    (rij) =>
      (rij.soort === 'code' ? rij.code === code : isCode && code.startsWith(rij.code)) &&
      rij.geldig.van.toString() <= day,
  );
  const best = fitting.reduce<(typeof fitting)[number] | undefined>((chosen, rij) => {
    const rank = (row: typeof rij): number => (row.soort === 'code' ? 99 : row.code.length);
    return chosen === undefined || rank(rij) > rank(chosen) ? rij : chosen;
  }, undefined);
  if (best === undefined || best.kavel === 'GEEN') return '';
  if (best.kavel !== 'MEERZORG') return best.kavel;
  const sector = tabellen.zzpSector.get(velden['0413'] ?? '');
  if (sector === undefined) return 'onbekende sector';
  return sector === 'GZ' ? 'MEERZORG_GZ' : 'MEERZORG_VVGGZ';
}

function judgeCredits(whole: readonly Line[], say: Say): void {
  const lines = whole.filter(({ kenmerk }) => kenmerk === '04');
  const first = new Map<string, Line>();
  for (const line of lines) {
    const reference = line.velden['0431'] ?? '';
    if (!first.has(reference)) first.set(reference, line);
  }
  const isCredit = ({ velden }: Line): boolean => velden['0430'] === 'C';
  const content = ({ velden }: Line): string =>
    Object.keys(velden)
      .filter((veld) => veld >= '0403' && veld <= '0429' && veld !== '0427')
      .map((veld) => velden[veld])
      .join('|');
  const debits = lines.filter((line) => !isCredit(line));
  const taken = new Set<string>();
  for (const line of lines.filter(isCredit)) {
    const previous = (line.velden['0432'] ?? '').trim();
    if (previous !== '' && taken.has(previous)) say('8084', line, '0432');
    taken.add(previous);
    const named = first.get(line.velden['0432'] ?? '');
    const same = debits.some((debit) => content(debit) === content(line));
    if (same || (named !== undefined && !isCredit(named))) say('8062', line, '0432');
  }
}

/** The last sluitrecord is the one that is held against the whole file. */
function judgeSluit(
  records: readonly Line[],
  { faulty, geteld }: { faulty: ReadonlySet<number>; geteld: boolean },
  say: Say,
): void {
  const sluit = records.findLast(({ kenmerk, regel }) => kenmerk === '99' && !faulty.has(regel));
  if (sluit === undefined) return;
  const count = (...kenmerken: string[]): number =>
    records.filter(({ kenmerk }) => kenmerken.includes(kenmerk)).length;
  const expected = {
    '9902': count('02'),
    '9903': 0,
    '9904': count('04'),
    '9905': count('98'),
    '9906': count('02', '04', '98'),
  };
  for (const [veld, value] of Object.entries(expected)) {
    if (Number(sluit.velden[veld]) !== value) say('0001', sluit, veld);
  }
  const prestaties = records.filter(({ kenmerk }) => kenmerk === '04');
  if (!geteld || prestaties.some(({ regel }) => faulty.has(regel))) return;
  const saldo = prestaties.reduce((sum, line) => sum + signed(line, '0429'), 0n);
  if (BigInt(sluit.velden['9907'] ?? 0) !== (saldo < 0n ? -saldo : saldo)) say('0150', sluit, '9907');
  if ((sluit.velden['9908'] === 'C') !== saldo < 0n) say('0631', sluit, '9908');
}

function signed({ velden }: Line, veld: string): bigint {
  const value = BigInt(velden[veld] ?? 0);
  return velden['0430'] === 'C' ? -value : value;
}

/** Only lines without a finding of their own count; findings about two lines refuse the file anyway. */
function totals(
  lines: readonly Line[],
  faulty: ReadonlySet<number>,
  found: readonly string[],
  { tabellen }: Referentie,
): Record<string, readonly [bigint, bigint]> {
  const sums: Record<string, readonly [bigint, bigint]> = {};
  const whole = lines.filter(({ regel }) => !faulty.has(regel));
  if (kopOf(whole) === undefined || found.some((text) => / 01 0(?!101)\d+ 1$/.test(text))) return sums;
  const spoiled = new Set(
    found
      .filter((text) => !/^(8021|8062|8084|0002|0801) /.test(text))
      .map((text) => Number(text.split(' ')[3])),
  );
  const firstVerzekerde = lines.find(({ kenmerk }) => kenmerk === '02')?.regel ?? Infinity;
  for (const line of whole) {
    if (line.kenmerk !== '04' || line.regel < firstVerzekerde || spoiled.has(line.regel)) continue;
    const month = isoDay(line.velden['0415'] ?? '').slice(0, 7);
    const key = `${kavelOf(line, tabellen)} ${(line.velden['0417'] ?? '').trimEnd()} ${month}`;
    const [eurocent, aantal] = sums[key] ?? [0n, 0n];
    sums[key] = [eurocent + signed(line, '0429'), aantal + signed(line, '0418')];
  }
  return sums;
}
