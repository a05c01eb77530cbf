import type { EiBestand } from './codec.ts';
import { KOPNAMEN, readBedrag, readKop, recordSleutel } from './read-aw320.ts';
import type { Retourbericht, Retourregel } from './read-aw320.ts';
import { REGELS_SHOWN, summarizeRetour } from './retouroverzicht.ts';

/** What is wrong with a return message, in itself or beside the claim it answers. Never who it is about. */
export type Retourafwijking = {
  readonly code: Retourafwijkcode;
  readonly aantal: number;
  /** The first ten lines: of the claim for `regel-onbeantwoord`, of the message for the others. */
  readonly regels: readonly number[];
  readonly melding: string;
};

export type Retourafwijkcode = keyof typeof MELDINGEN;

const MELDINGEN = {
  'slot-ontbreekt': 'Het retourbericht heeft geen sluitrecord (99); misschien is het afgebroken.',
  'aantallen-anders': 'De aantallen in het sluitrecord (9902-9906) zijn niet die van de records.',
  'totaal-anders': 'De bedragen in het sluitrecord (9907, 9909) zijn niet de som van de prestaties.',
  'bedrag-onleesbaar':
    'Een bedrag (0429, 0483) is geen getal. Deze prestatie telt niet mee in de totalen hierboven.',
  'meer-toegekend': 'Er is meer toegekend dan gedeclareerd, of met een ander teken (0483, 0484).',
  'regel-dubbel': 'Een detailnummer komt vaker voor.',
  'andere-declaratie':
    'Het retourbericht hoort bij een andere declaratie: zorgkantoor, instelling, periode of factuurnummer (0108, 0112, 0114-0116) verschilt.',
  'regel-onbekend': 'De declaratie heeft geen record met dit detailnummer.',
  'regel-onbeantwoord': 'Het retourbericht geeft op dit record van de declaratie geen antwoord.',
  'bedrag-anders': 'Het gedeclareerde bedrag (0429, 0430) is niet dat van de declaratie.',
} as const;

type Meld = (code: Retourafwijkcode, regels: readonly number[]) => void;

/** Holds a return message against itself and, where it is given, the claim, record by record by detail number. */
export function vergelijkRetour(bericht: Retourbericht, declaratie?: EiBestand): readonly Retourafwijking[] {
  const afwijkingen: Retourafwijking[] = [];
  const meld: Meld = (code, regels) => {
    if (regels.length === 0) return;
    const first = regels.slice(0, REGELS_SHOWN);
    afwijkingen.push({ code, aantal: regels.length, regels: first, melding: MELDINGEN[code] });
  };
  checkSlot(bericht, meld);
  const isUnread = ({ record, bedrag }: Retourregel): boolean => record === '04' && bedrag === undefined;
  meld('bedrag-onleesbaar', linesWhere(bericht, isUnread));
  meld('meer-toegekend', linesWhere(bericht, isMeerToegekend));
  meld('regel-dubbel', listDubbele(bericht));
  if (declaratie !== undefined) compareDeclaratie(bericht, declaratie, meld);
  return afwijkingen;
}

function checkSlot(bericht: Retourbericht, meld: Meld): void {
  const { regels, slot } = bericht;
  const at = regels.length + 1;
  if (slot === undefined) {
    meld('slot-ontbreekt', [regels.length]);
    return;
  }
  const count = (kenmerk: string): number => regels.filter(({ record }) => record === kenmerk).length;
  const counted = { '9902': count('02'), '9903': count('03'), '9904': count('04'), '9905': count('98') };
  const details = Object.values(counted).reduce((sum, aantal) => sum + aantal, 0);
  const same = Object.entries({ ...counted, '9906': details }).every(
    ([veld, aantal]) => slot.aantallen[veld as keyof typeof slot.aantallen] === aantal,
  );
  if (!same) meld('aantallen-anders', [at]);
  const { gedeclareerdEurocent, toegekendEurocent, aantalPrestaties } = summarizeRetour(bericht);
  // Of a claim that could not be read only the head comes back, with the total that was asked or none (ADR 0033).
  const isHeadOnly = aantalPrestaties === 0 && slot.aantallen['9904'] === 0;
  const isAsked = isHeadOnly || slot.gedeclareerdEurocent === gedeclareerdEurocent;
  if (!isAsked || slot.toegekendEurocent !== toegekendEurocent) meld('totaal-anders', [at]);
}

function linesWhere({ regels }: Retourbericht, is: (regel: Retourregel) => boolean): readonly number[] {
  return regels.filter((regel) => is(regel)).map(({ regel }) => regel);
}

function isMeerToegekend({ bedrag }: Retourregel): boolean {
  if (bedrag === undefined || bedrag.toegekendEurocent === 0) return false;
  const { gedeclareerdEurocent, toegekendEurocent } = bedrag;
  return (
    Math.sign(toegekendEurocent) !== Math.sign(gedeclareerdEurocent) ||
    Math.abs(toegekendEurocent) > Math.abs(gedeclareerdEurocent)
  );
}

function listDubbele(bericht: Retourbericht): readonly number[] {
  const seen = new Set<string>();
  return linesWhere(bericht, ({ sleutel }) => {
    if (seen.has(sleutel)) return true;
    seen.add(sleutel);
    return false;
  });
}

function compareDeclaratie(bericht: Retourbericht, { records }: EiBestand, meld: Meld): void {
  const kop = readKop(records[0]?.velden ?? {});
  if (KOPNAMEN.some((naam) => bericht.kop[naam] !== kop[naam])) meld('andere-declaratie', [1]);
  const bySleutel = new Map(
    records.filter(({ kenmerk }) => kenmerk !== '99').map((record) => [recordSleutel(record), record]),
  );
  const answered = new Set(bericht.regels.map(({ sleutel }) => sleutel));
  meld(
    'regel-onbekend',
    linesWhere(bericht, ({ sleutel }) => !bySleutel.has(sleutel)),
  );
  const open = records.flatMap((record, index) =>
    record.kenmerk === '99' || answered.has(recordSleutel(record)) ? [] : [index + 1],
  );
  meld('regel-onbeantwoord', open);
  meld(
    'bedrag-anders',
    linesWhere(bericht, ({ sleutel, bedrag }) => {
      const record = bySleutel.get(sleutel);
      if (bedrag === undefined || record === undefined) return false;
      return bedrag.gedeclareerdEurocent !== readBedrag(record.velden, '0429');
    }),
  );
}
