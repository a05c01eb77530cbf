import type { Referentie } from '@kavel/formats/referentie';
import { kavelOf, readLines, slowReadDeclaratie } from './slow-reader.ts';
import type { Line } from './slow-reader.ts';
import { isoDay } from './slow-voorwaarden.ts';

/** What a provider agreed: kavels, and a price in cents per prestatie. */
export type SlowOvereenkomst = {
  readonly kavels: readonly string[];
  readonly tarieven: Readonly<Record<string, number>>;
};

/** A line of an accepted file, with whose it is. */
type Bewaard = { readonly agb: string; readonly line: Line };

/**
 * The second path of intake: one region and year that keeps accepted lines in a list and judges the next file against
 * all of them, rule by rule (standards.md §1.4). It shares no code with service/declaratie or the database.
 */
export class SlowZorgkantoor {
  readonly #referentie: Referentie;
  readonly #plaats: { readonly regio: string; readonly jaar: string };
  readonly #overeenkomsten: Readonly<Record<string, SlowOvereenkomst>>;
  readonly #bestanden: { readonly agb: string; readonly factuurnummer: string; readonly tekst: string }[] =
    [];
  readonly #regels: Bewaard[] = [];

  constructor(
    referentie: Referentie,
    plaats: { readonly regio: string; readonly jaar: string },
    overeenkomsten: Readonly<Record<string, SlowOvereenkomst>>,
  ) {
    this.#referentie = referentie;
    this.#plaats = plaats;
    this.#overeenkomsten = overeenkomsten;
  }

  /** Findings as `retourcode record veld regel`, sorted; a file without any is kept. */
  neemIn(bytes: Uint8Array): readonly string[] {
    const eigen = slowReadDeclaratie(bytes, this.#referentie).bevindingen;
    if (eigen.length > 0) return eigen;
    const all = readLines(bytes, this.#referentie.aw319);
    const kop = all[0]?.velden ?? {};
    const agb = kop['0112'] ?? '';
    const factuurnummer = (kop['0116'] ?? '').trimEnd();
    const tekst = Buffer.from(bytes).toString('latin1');
    const lines = all.filter(({ kenmerk }) => kenmerk === '04');
    const found = this.#judgeKop(kop['0108'] ?? '', { agb, factuurnummer, tekst }, lines);
    const gevonden = found.length > 0 ? found : this.#judgeLines(agb, lines);
    if (gevonden.length > 0) return gevonden.toSorted();
    this.#bestanden.push({ agb, factuurnummer, tekst });
    this.#regels.push(...lines.map((line) => ({ agb, line })));
    return [];
  }

  /** `agb kavel prestatie zorgmaand` to `eurocent aantal`. */
  get totalen(): ReadonlyMap<string, string> {
    const groups = Map.groupBy(this.#regels, ({ agb, line }) => {
      const month = isoDay(field(line, '0415')).slice(0, 7);
      return `${agb} ${kavelOf(line, this.#referentie.tabellen)} ${field(line, '0417')} ${month}`;
    });
    return new Map([...groups].map(([key, rows]) => [key, `${sum(rows, '0429')} ${sum(rows, '0418')}`]));
  }

  #judgeKop(
    uzovi: string,
    { agb, factuurnummer, tekst }: { agb: string; factuurnummer: string; tekst: string },
    lines: readonly Line[],
  ): string[] {
    const { regio, jaar } = this.#plaats;
    const jaren = new Set(lines.map((line) => field(line, '0415').slice(0, 4)));
    const isKnown = this.#referentie.regios.some(({ code }) => code === uzovi);
    if (!isKnown) return ['0018 01 0108 1'];
    if (jaren.size > 1) return ['8003 01 0114 1'];
    if (uzovi !== regio || !jaren.has(jaar)) return ['0018 01 0108 1'];
    if (this.#overeenkomsten[agb] === undefined) return ['8226 01 0112 1'];
    const same = this.#bestanden.filter((one) => one.tekst === tekst);
    const numbered = this.#bestanden.filter((one) => one.agb === agb && one.factuurnummer === factuurnummer);
    return [
      ...(same.length + numbered.length > 0 ? ['0030 01 0116 1'] : []),
      ...(same.length > 0 ? ['8067 01  1'] : []),
    ];
  }

  /** A reference that came before is only looked for when nothing else is wrong with the file. */
  #judgeLines(agb: string, lines: readonly Line[]): readonly string[] {
    const earlier = this.#regels.filter((one) => one.agb === agb).map(({ line }) => line);
    const found = lines.flatMap((line) => [
      ...this.#judgeAfspraak(agb, line),
      ...(isCredit(line) ? judgeCredit(line, earlier) : judgeDebit(line, earlier, lines)),
    ]);
    if (found.length > 0) return found;
    const references = new Set(earlier.map((line) => field(line, '0431')));
    return lines.flatMap((line) =>
      references.has(field(line, '0431')) ? [`8021 04 0431 ${line.regel}`] : [],
    );
  }

  #judgeAfspraak(agb: string, line: Line): string[] {
    const { kavels, tarieven } = this.#overeenkomsten[agb] ?? { kavels: [], tarieven: {} };
    const kavel = kavelOf(line, this.#referentie.tabellen);
    const agreed = tarieven[field(line, '0417')];
    const isMeerzorg = kavel === 'MEERZORG_GZ' || kavel === 'MEERZORG_VVGGZ';
    const priceFits = agreed === Number(field(line, '0425')) || (agreed === undefined && isMeerzorg);
    return [
      ...(priceFits ? [] : [`0611 04 0425 ${line.regel}`]),
      ...(kavels.includes(kavel) ? [] : [`8226 04 0417 ${line.regel}`]),
    ];
  }
}

function judgeCredit(line: Line, earlier: readonly Line[]): string[] {
  const named = field(line, '0432');
  const debit = earlier.some((one) => !isCredit(one) && field(one, '0431') === named);
  return [
    ...(debit ? [] : [`8017 04 0432 ${line.regel}`]),
    ...(isTakenBack(named, earlier) ? [`8084 04 0432 ${line.regel}`] : []),
  ];
}

/** The same care of the same person and days, as far as nobody took it back: not earlier, and not in this file. */
function judgeDebit(line: Line, earlier: readonly Line[], own: readonly Line[]): string[] {
  if (field(line, '0403') === '999999999') return [];
  const care = ['0403', '0412', '0413', '0414', '0415', '0417'];
  const stands = earlier.some(
    (one) =>
      !isCredit(one) &&
      care.every((veld) => field(one, veld) === field(line, veld)) &&
      !isTakenBack(field(one, '0431'), [...earlier, ...own]),
  );
  return stands ? [`0587 04 0417 ${line.regel}`] : [];
}

function isTakenBack(reference: string, lines: readonly Line[]): boolean {
  return lines.some((line) => isCredit(line) && field(line, '0432') === reference);
}

function isCredit(line: Line): boolean {
  return field(line, '0430') === 'C';
}

function field({ velden }: Line, veld: string): string {
  return (velden[veld] ?? '').trimEnd();
}

function sum(rows: readonly Bewaard[], veld: string): bigint {
  return rows.reduce((total, { line }) => {
    const value = BigInt(field(line, veld));
    return isCredit(line) ? total - value : total + value;
  }, 0n);
}
