import { assert } from '../basis/index.ts';
import type { Stuk } from './bytes.ts';
import { veldOffset } from './layout.ts';
import type { CompiledLayout, DeclaratieIndeling } from './layout.ts';

/** What every claim standard has, by the word that a rule uses. The layout names the field. */
export const VASTE_ROLLEN = [
  'eiCode',
  'versie',
  'subversie',
  'soortBericht',
  'uzovi',
  'instelling',
  'periodeBegin',
  'periodeEinde',
  'factuurnummer',
  'dagtekening',
  'verzekerdeDetail',
  'verzekerdeBsn',
  'prestatieDetail',
  'prestatieBsn',
  'begindatum',
  'einddatum',
  'prestatiecodelijst',
  'prestatiecode',
  'aantal',
  'tijdseenheid',
  'uitvoerder',
  'tarief',
  'berekendBedrag',
  'berekendTeken',
  'declaratiebedrag',
  'declaratieTeken',
  'referentie',
  'voorgaandeReferentie',
  'commentaarDetail',
  'commentaarRegel',
  'aantalVerzekerden',
  'aantalDebiteuren',
  'aantalPrestaties',
  'aantalCommentaren',
  'aantalDetailrecords',
  'totaalbedrag',
  'totaalTeken',
] as const;

/** What a standard may lack; the rules about it are then not asked. */
export const VRIJE_ROLLEN = [
  'softwarecode',
  'softwareversie',
  'servicebureau',
  'zorgverlener',
  'praktijk',
  'betalingAan',
  'verzekerdeUzovi',
  'verzekerdennummer',
  'geboortedatum',
  'naamcodePartner',
  'naamPartner',
  'voorvoegselPartner',
  'postcode',
  'postcodeBuitenland',
  'land',
  'indicatieorgaan',
  'clientnummer',
  'debiteurDetail',
  'prestatieIndicatieorgaan',
  'prestatieClientnummer',
  'aanvraagnummer',
  'besluitnummer',
  'functiecode',
  'zzpcode',
] as const;

export type VasteRol = (typeof VASTE_ROLLEN)[number];
export type VrijeRol = (typeof VRIJE_ROLLEN)[number];
export type Veldrol = VasteRol | VrijeRol;

/** A field by its number, with its offsets inside its record. */
export type Positie = { readonly veld: string; readonly begin: number; readonly einde: number };
export type Posities = Readonly<Record<VasteRol, Positie>> & Readonly<Partial<Record<VrijeRol, Positie>>>;

/** Where each role lies in its record, as offsets from the begin of that record. */
export function posities(layout: CompiledLayout, { rollen }: DeclaratieIndeling): Posities {
  for (const rol of VASTE_ROLLEN) assert(rol in rollen, `${layout.layout.standaard} has no field for ${rol}`);
  const entries = Object.entries(rollen).map(([rol, veld]) => [rol, { veld, ...veldOffset(layout, veld) }]);
  return Object.fromEntries(entries) as Posities;
}

/** A field that a prestatierecord repeats from the verzekerdenrecord above it (standards.md §1.4). */
export type Erfenis = Stuk & { readonly veld: string; readonly retourcode: string };

/** The fields that must repeat, with the retourcode of the one that does not. */
export function erfenissen(layout: CompiledLayout, { erfenis }: DeclaratieIndeling): readonly Erfenis[] {
  return erfenis.map(({ van, naar, retourcode }) => {
    const bron = veldOffset(layout, van);
    const doel = veldOffset(layout, naar);
    return { veld: naar, van: bron.begin, naar: doel.begin, lengte: doel.einde - doel.begin, retourcode };
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
