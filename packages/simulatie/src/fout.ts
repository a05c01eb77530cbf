import { assert } from '@kavel/core/basis';
import type { EiTekstRecord } from '@kavel/formats/ei';

/** What can be wrong with a simulated claim file. */
export const FOUTEN = [
  'half-bestand',
  'controletotaal',
  'onbekende-prestatie',
  'verkeerd-tarief',
  'credit-zonder-debet',
  'dubbel-verzonden',
  'verkeerde-zzpcode',
  'regel-dubbel',
] as const;
export type FoutSoort = (typeof FOUTEN)[number];

/** The retourcode that the intake must answer with (COD954, standards.md §1.6). */
export const VERWACHTE_RETOURCODE: Readonly<Record<FoutSoort, string>> = {
  'half-bestand': '0804',
  controletotaal: '0150',
  'onbekende-prestatie': '0582',
  'verkeerd-tarief': '0611',
  'credit-zonder-debet': '8017',
  'dubbel-verzonden': '0030',
  'verkeerde-zzpcode': '1113',
  'regel-dubbel': '8021',
};

/** A file that was accepted and comes again goes after the good one; every other fault goes before it. */
export function comesAfter(soort: FoutSoort): boolean {
  return soort === 'dubbel-verzonden';
}

type Encode = (records: readonly EiTekstRecord[]) => Uint8Array;

/** The bytes of the claim with one fault in it and nothing else wrong. */
export function spoil(soort: FoutSoort, records: readonly EiTekstRecord[], encode: Encode): Uint8Array {
  switch (soort) {
    case 'dubbel-verzonden':
      return encode(records);
    case 'half-bestand': {
      const whole = encode(records);
      return whole.subarray(0, Math.floor(whole.length / 2) + 100);
    }
    case 'controletotaal':
      return encode(change(records, '99', addTo('9907', 1)));
    case 'onbekende-prestatie':
      return encode(change(records, '04', { '0417': () => 'Q999' }));
    case 'verkeerde-zzpcode':
      return encode(change(records, '04', { '0413': () => '860' }));
    case 'verkeerd-tarief':
      return encode(repriced(records));
    case 'credit-zonder-debet':
      return encode(credited(records));
    case 'regel-dubbel':
      return encode(repeatedReference(records));
  }
}

type Changes = Readonly<Record<string, (text: string) => string>>;

/** Changes fields of the first record with this kenmerk. */
function change(records: readonly EiTekstRecord[], kenmerk: string, changes: Changes): EiTekstRecord[] {
  const target = records.find((record) => record.kenmerk === kenmerk);
  assert(target !== undefined, `the claim has a record ${kenmerk}`);
  return records.map((record) => (record === target ? withChanges(record, changes) : record));
}

function withChanges(record: EiTekstRecord, changes: Changes): EiTekstRecord {
  const velden = { ...record.velden };
  for (const [veld, edit] of Object.entries(changes)) velden[veld] = edit(velden[veld] ?? '');
  return { ...record, velden };
}

function addTo(veld: string, amount: number): Changes {
  return { [veld]: (text) => String(Number(text) + amount) };
}

/** One cent above the agreed price, with amounts and control total that agree with it. */
function repriced(records: readonly EiTekstRecord[]): EiTekstRecord[] {
  const extra = Number(firstLine(records).velden['0418']);
  const dearer = change(records, '04', {
    ...addTo('0425', 1),
    ...addTo('0426', extra),
    ...addTo('0429', extra),
  });
  return change(dearer, '99', addTo('9907', extra));
}

/** The first line becomes a credit of a debit that nobody sent; the control total follows. */
function credited(records: readonly EiTekstRecord[]): EiTekstRecord[] {
  const amount = Number(firstLine(records).velden['0429']);
  const signed = change(records, '04', {
    '0427': () => 'C',
    '0430': () => 'C',
    '0432': () => 'NOOIT-GEDECLAREERD',
  });
  return change(signed, '99', addTo('9907', -2 * amount));
}

/** The second line carries the reference of the first. */
function repeatedReference(records: readonly EiTekstRecord[]): EiTekstRecord[] {
  const first = firstLine(records);
  const second = records.find((record) => record.kenmerk === '04' && record !== first);
  assert(second !== undefined, 'the claim has two lines');
  const same = withChanges(second, { '0431': () => first.velden['0431'] ?? '' });
  return records.map((record) => (record === second ? same : record));
}

function firstLine(records: readonly EiTekstRecord[]): EiTekstRecord {
  const line = records.find((record) => record.kenmerk === '04');
  assert(line !== undefined, 'the claim has a line');
  return line;
}
