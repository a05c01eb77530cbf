import type { Bevinding } from '@kavel/core/declaratie';
import type { EiBestand, EiTekstRecord } from './codec.ts';

/** What a return message needs besides the claim: its findings and the day it is made (`2018-02-20`). */
export type Aw320Oordeel = { readonly bevindingen: readonly Bevinding[]; readonly dagtekening: string };

/** Said of a record that is as it should be. */
export const NIETS_OP_TE_MERKEN = '0200';
const GEHEEL_TOEGEKEND = '8001';
const GEHEEL_AFGEWEZEN = '8073';
const AFGEKEURD_MET_BESTAND = '8096';

/** Up to three return codes per record, by the last two figures of their fields. */
export const CODEVELDEN = ['96', '97', '98'] as const;

/**
 * Answers a claim that could be read: every record comes back with up to three return codes. A claim with any
 * finding is refused whole and nothing is granted (ADR 0031). Record 99 has no room for a code. The layout of AW320 is derived, not seen (ADR 0033).
 */
export function composeAw320(declaratie: EiBestand, oordeel: Aw320Oordeel): EiBestand {
  const byRegel = Map.groupBy(oordeel.bevindingen, ({ regel }) => regel);
  const goed = oordeel.bevindingen.length === 0;
  const records = declaratie.records.map((record, index) => {
    const codes = [...new Set((byRegel.get(index + 1) ?? []).map(({ retourcode }) => retourcode))];
    switch (record.kenmerk) {
      case '01':
        return kopRecord(record, oordeel, codes);
      case '04':
        return prestatieRecord(record, goed, codes);
      case '99':
        return sluitRecord(record, declaratie.records, goed);
      default:
        return {
          ...record,
          velden: { ...record.velden, ...retourcodes(record.kenmerk, codes, NIETS_OP_TE_MERKEN) },
        };
    }
  });
  return { standaard: 'AW320', versie: declaratie.versie, records };
}

function kopRecord(
  { kenmerk, velden }: EiTekstRecord,
  { bevindingen, dagtekening }: Aw320Oordeel,
  codes: readonly string[],
): EiTekstRecord {
  const oordeel = bevindingen.length === 0 ? GEHEEL_TOEGEKEND : GEHEEL_AFGEWEZEN;
  const alle = retourcodes(kenmerk, [oordeel, ...codes], oordeel);
  return { kenmerk, velden: { ...velden, '0102': '188', '0182': dagtekening.replaceAll('-', ''), ...alle } };
}

/** Granted is what was claimed (0429), or nothing. */
function prestatieRecord(
  { kenmerk, velden }: EiTekstRecord,
  goed: boolean,
  codes: readonly string[],
): EiTekstRecord {
  const teken = velden['0430'] === 'C' ? 'C' : 'D';
  const nul = '00000000';
  return {
    kenmerk,
    velden: {
      ...velden,
      '0481': goed ? (velden['0426'] ?? nul) : nul,
      '0482': teken,
      '0483': goed ? (velden['0429'] ?? nul) : nul,
      '0484': teken,
      ...retourcodes(kenmerk, codes, goed ? NIETS_OP_TE_MERKEN : AFGEKEURD_MET_BESTAND),
    },
  };
}

function sluitRecord(
  { kenmerk, velden }: EiTekstRecord,
  records: readonly EiTekstRecord[],
  goed: boolean,
): EiTekstRecord {
  const count = (wanted: string): string =>
    String(records.filter((record) => record.kenmerk === wanted).length);
  const totaal = velden['9907'] ?? '0';
  const teken = velden['9908'] ?? 'D';
  return {
    kenmerk,
    velden: {
      '9901': kenmerk,
      '9902': count('02'),
      '9903': '0',
      '9904': count('04'),
      '9905': count('98'),
      '9906': String(records.filter((record) => !['01', '99'].includes(record.kenmerk)).length),
      '9907': totaal,
      '9908': teken,
      '9909': goed ? totaal : '0',
      '9910': goed ? teken : 'D',
    },
  };
}

function retourcodes(
  kenmerk: string,
  codes: readonly string[],
  anders: string,
): Readonly<Record<string, string>> {
  const told = codes.length === 0 ? [anders] : codes.slice(0, CODEVELDEN.length);
  return Object.fromEntries(told.map((code, index) => [`${kenmerk}${CODEVELDEN[index] ?? ''}`, code]));
}
