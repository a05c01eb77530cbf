import type { Stuk } from './bytes.ts';
import { veldOffset } from './layout.ts';
import type { CompiledLayout } from './layout.ts';

/** The fields of AW319 that a rule reads, by the word the rule uses. The layout says where they lie. */
const NUMMERS = {
  eiCode: '0102',
  versie: '0103',
  subversie: '0104',
  soortBericht: '0105',
  uzovi: '0108',
  instelling: '0112',
  periodeBegin: '0114',
  periodeEinde: '0115',
  factuurnummer: '0116',
  dagtekening: '0117',
  verzekerdeDetail: '0202',
  prestatieDetail: '0402',
  prestatieBsn: '0403',
  functiecode: '0412',
  zzpcode: '0413',
  begindatum: '0414',
  einddatum: '0415',
  prestatiecodelijst: '0416',
  prestatiecode: '0417',
  aantal: '0418',
  tijdseenheid: '0419',
  uitvoerder: '0420',
  tarief: '0425',
  berekendBedrag: '0426',
  berekendTeken: '0427',
  declaratiebedrag: '0429',
  declaratieTeken: '0430',
  referentie: '0431',
  voorgaandeReferentie: '0432',
  commentaarDetail: '9802',
  commentaarRegel: '9803',
  aantalVerzekerden: '9902',
  aantalDebiteuren: '9903',
  aantalPrestaties: '9904',
  aantalCommentaren: '9905',
  aantalDetailrecords: '9906',
  totaalbedrag: '9907',
  totaalTeken: '9908',
} as const;

export type VeldWoord = keyof typeof NUMMERS;
export type Positie = { readonly veld: string; readonly begin: number; readonly einde: number };
export type Posities = Readonly<Record<VeldWoord, Positie>>;

/** Where each word lies in its record, as offsets from the begin of that record. */
export function posities(layout: CompiledLayout): Posities {
  const entries = Object.entries(NUMMERS).map(([woord, veld]) => [
    woord,
    { veld, ...veldOffset(layout, veld) },
  ]);
  return Object.fromEntries(entries) as Posities;
}

/** A field that a prestatierecord repeats from the verzekerdenrecord above it (standards.md §1.4). */
export type Erfenis = Stuk & { readonly veld: string; readonly retourcode: string };

const ERFENISSEN = [
  ['0203', '0403', '0435'],
  ['0204', '0404', '0423'],
  ['0205', '0405', '0001'],
  ['0224', '0408', '1000'],
  ['0225', '0409', '1060'],
] as const;

/** The fields that must repeat, with the retourcode of the one that does not. */
export function erfenissen(layout: CompiledLayout): readonly Erfenis[] {
  return ERFENISSEN.map(([van, veld, retourcode]) => {
    const bron = veldOffset(layout, van);
    const doel = veldOffset(layout, veld);
    return { veld, van: bron.begin, naar: doel.begin, lengte: doel.einde - doel.begin, retourcode };
  });
}

/** Neighbouring fields as one piece, so that a faultless line is compared in few steps. */
export function joinErfenissen(erfenissen: readonly Erfenis[]): readonly Stuk[] {
  const stukken: Stuk[] = [];
  for (const { van, naar, lengte } of erfenissen) {
    const last = stukken.at(-1);
    if (last !== undefined && last.van + last.lengte === van && last.naar + last.lengte === naar) {
      stukken[stukken.length - 1] = { ...last, lengte: last.lengte + lengte };
    } else stukken.push({ van, naar, lengte });
  }
  return stukken;
}
