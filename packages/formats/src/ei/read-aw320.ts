import { eurocent } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import type { EiBestand, EiTekstRecord } from './codec.ts';
import { CODEVELDEN } from './compose-aw320.ts';

/** What a return message answers, without who it is about: no BSN, name or other text of a person is in it. */
export type Retourbericht = {
  readonly kop: Retourkop;
  /** Every record but the last, in the order of the message. */
  readonly regels: readonly Retourregel[];
  /** Absent when the message does not end with record 99. */
  readonly slot?: Retourslot;
};

/** Which claim it answers, as text; days as `2018-01-31`, dagtekening is that of the answer. */
export type Retourkop = Readonly<Record<(typeof KOPNAMEN)[number] | 'dagtekening', string>>;

export type Retourregel = {
  /** Line in the message, from 1. */
  readonly regel: number;
  readonly record: string;
  /** What the same record of the claim has too: kenmerk, detail number, and of a text its number. */
  readonly sleutel: string;
  readonly retourcodes: readonly string[];
  /** Of a prestatie with two amounts that are numbers; with sign, a credit is negative. */
  readonly bedrag?: { readonly gedeclareerdEurocent: Eurocent; readonly toegekendEurocent: Eurocent };
};

/** Counts as they stand, by field number, and both totals with sign; undefined what is no number. */
export type Retourslot = {
  readonly aantallen: Readonly<Record<(typeof TELVELDEN)[number], number | undefined>>;
  readonly gedeclareerdEurocent: Eurocent | undefined;
  readonly toegekendEurocent: Eurocent | undefined;
};

/** What the head of a claim and that of its answer have in common. */
export const KOPNAMEN = ['uzovi', 'agb', 'periodeBegin', 'periodeEinde', 'factuurnummer'] as const;
const TELVELDEN = ['9902', '9903', '9904', '9905', '9906'] as const;

/**
 * Reads what `decodeEi` made of a return message (AW320). An amount that is no number is left out and told by
 * `vergelijkRetour`, never taken for zero; other fields are not judged, as the official layout was not seen (ADR 0033).
 */
export function readAw320({ records }: EiBestand): Retourbericht {
  const last = records.at(-1);
  const slot = last?.kenmerk === '99' ? last : undefined;
  return {
    kop: readKop(records[0]?.velden ?? {}),
    regels: records.slice(0, slot === undefined ? undefined : -1).map(readRegel),
    ...(slot === undefined ? {} : { slot: readSlot(slot.velden) }),
  };
}

type Velden = EiTekstRecord['velden'];

/** The head of a return message, or of the claim it answers. */
export function readKop(velden: Velden): Retourkop {
  const day = (veld: string): string => (velden[veld] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return {
    uzovi: velden['0108'] ?? '',
    agb: velden['0112'] ?? '',
    periodeBegin: day('0114'),
    periodeEinde: day('0115'),
    factuurnummer: velden['0116'] ?? '',
    dagtekening: day('0182'),
  };
}

/** Stands for what is no code: by another layout than the derived one, it could be part of an address. */
const GEEN_CODE = '????';

function readRegel({ kenmerk, velden }: EiTekstRecord, index: number): Retourregel {
  const codes = CODEVELDEN.map((veld) => velden[`${kenmerk}${veld}`]);
  const gedeclareerdEurocent = kenmerk === '04' ? readBedrag(velden, '0429') : undefined;
  const toegekendEurocent = kenmerk === '04' ? readBedrag(velden, '0483') : undefined;
  return {
    regel: index + 1,
    record: kenmerk,
    sleutel: recordSleutel({ kenmerk, velden }),
    retourcodes: codes
      .filter((code) => code !== undefined)
      .map((code) => (/^\d{4}$/.test(code) ? code : GEEN_CODE)),
    ...(gedeclareerdEurocent === undefined || toegekendEurocent === undefined
      ? {}
      : { bedrag: { gedeclareerdEurocent, toegekendEurocent } }),
  };
}

function readSlot(velden: Velden): Retourslot {
  const aantallen = Object.fromEntries(TELVELDEN.map((veld) => [veld, readGetal(velden[veld])]));
  return {
    aantallen: aantallen as Retourslot['aantallen'],
    gedeclareerdEurocent: readBedrag(velden, '9907'),
    toegekendEurocent: readBedrag(velden, '9909'),
  };
}

/** By which a record of a claim and that of its answer are the same one. */
export function recordSleutel({ kenmerk, velden }: EiTekstRecord): string {
  if (kenmerk === '01') return kenmerk;
  const nummers = kenmerk === '98' ? ['9802', '9803'] : [`${kenmerk}02`];
  return [kenmerk, ...nummers.map((veld) => (velden[veld] ?? '').replace(/^0+/, ''))].join(' ');
}

/** An amount with, in the field behind it, its sign: `C` takes back. Undefined when it is no number. */
export function readBedrag(velden: Velden, veld: string): Eurocent | undefined {
  const value = readGetal(velden[veld]);
  const teken = String(Number(veld) + 1).padStart(veld.length, '0');
  if (value === undefined) return undefined;
  // Never minus zero, which does not equal zero everywhere.
  return eurocent(velden[teken] === 'C' && value !== 0 ? -value : value);
}

function readGetal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
