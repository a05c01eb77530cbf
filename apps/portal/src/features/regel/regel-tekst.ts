import { KAVELS, SECTOREN, ZORGKANTOREN, kavelNaam } from '@kavel/core/basis';
import type { Kavel, Periode, Sector, Zorgkantoor } from '@kavel/core/basis';
import { bewerkingText, regelText } from '@kavel/core/beleid';
import type { BeleidVoor, Beleidsregel, Feitcatalogus, Regelmoment, Regelsoort } from '@kavel/core/beleid';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { opsomming, periodeText } from '../../ui/dagen.ts';

/** Words of the field that stay capitals when an id becomes a name. */
const AFKORTING = /^(vv|gz|ggz|zzp|vpt|mpt|nhc|nic|mgz|vv\d|zzp\d)$/;

/** An id has no accents; a name has. */
const MET_ACCENT: Readonly<Record<string, string>> = { essentiele: 'essentiële', een: 'één' };

/** `vv4-thuis` as people read it: `VV4 thuis`. */
export function naamOf(id: string): string {
  const woorden = id
    .split('-')
    .map((woord) => (AFKORTING.test(woord) ? woord.toUpperCase() : (MET_ACCENT[woord] ?? woord)));
  const naam = woorden.join(' ');
  return naam.charAt(0).toUpperCase() + naam.slice(1);
}

export const SOORTNAAM: Readonly<Record<Regelsoort, string>> = {
  stap: 'Rekenregel',
  keuze: 'Keuze tussen rekenregels',
  eis: 'Eis naast het tarief',
  budgetregel: 'Regel over het budget',
  voorbehoud: 'Voorbehoud',
};

type Stand = Regelmoment['stand'];

/** A sign that tells the states apart without colour, and what the word means. */
export const STAND: Readonly<Record<Stand, { readonly teken: string; readonly uitleg: string }>> = {
  'van kracht': { teken: '●', uitleg: 'de regel geldt' },
  herleefd: { teken: '↺', uitleg: 'de regel geldt weer, want wat hem wijzigde is van tafel' },
  opgeschort: {
    teken: '◐',
    uitleg: 'de regel telt niet mee zolang de rechter of een later document dat zegt',
  },
  vervangen: { teken: '⇄', uitleg: 'een andere regel kwam ervoor in de plaats' },
  vervallen: { teken: '×', uitleg: 'de regel telt niet meer' },
  gepubliceerd: { teken: '○', uitleg: 'de regel is bekend, maar geldt nog niet' },
  'nog niet bekend': { teken: '·', uitleg: 'het document was toen nog niet gepubliceerd' },
  afgelopen: { teken: '■', uitleg: 'de dagen waarvoor de regel gold zijn voorbij' },
  'zonder werking': {
    teken: '–',
    uitleg: 'de regel staat er, maar er is geen regionaal kader dat hem uitvoert of niets om te wijzigen',
  },
};

/** What a rule says in few words, for a cell of a table. */
export function kernOf(regel: Beleidsregel, catalogus: Feitcatalogus): string {
  if (regel.soort !== 'stap') return regelText(regel, catalogus);
  const tekst = bewerkingText(catalogus, regel.stap.bewerking);
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}.`;
}

/** One state for all, or that it differs; of what is past, which days it was about. */
export function standNu(momenten: readonly Regelmoment[], geldig: Periode): string {
  const standen = [...new Set(momenten.map(({ stand }) => stand))];
  const [stand] = standen;
  if (stand === undefined || standen.length > 1) return 'verschilt per zorgkantoor';
  if (stand === 'afgelopen') return `ging over ${periodeText(geldig)}, nu afgelopen`;
  return stand;
}

/** For which care: one line per group of zorgkantoren with the same sectors and kavels. */
export function voorTekst(voor: readonly BeleidVoor[]): readonly string[] {
  const perZorgkantoor = ZORGKANTOREN.flatMap((zorgkantoor) => {
    const mijn = voor.filter((one) => one.zorgkantoor === zorgkantoor);
    return mijn.length === 0 ? [] : [{ zorgkantoor, zorg: zorgTekst(mijn) }];
  });
  const perZorg = Map.groupBy(perZorgkantoor, ({ zorg }) => zorg);
  return Array.from(
    perZorg,
    ([zorg, rijen]) => `${zorgkantorenTekst(rijen.map(({ zorgkantoor }) => zorgkantoor))}: ${zorg}`,
  );
}

export function zorgkantorenTekst(zorgkantoren: readonly Zorgkantoor[]): string {
  if (zorgkantoren.length === ZORGKANTOREN.length) return 'Alle zeven zorgkantoren';
  return opsomming(zorgkantoren.map((zorgkantoor) => zorgkantoorNaam[zorgkantoor]));
}

export function sectorenTekst(sectoren: readonly Sector[]): string {
  if (sectoren.length === SECTOREN.length) return 'alle sectoren';
  return opsomming(sectoren.map((sector) => sectorNaam[sector].toLowerCase()));
}

export function kavelsTekst(kavels: readonly Kavel[]): string {
  if (kavels.length === KAVELS.length) return 'alle kavels';
  return `kavel ${opsomming(kavels.map((kavel) => kavelNaam[kavel]))}`;
}

/** Sectors that have the same kavels are told together. */
function zorgTekst(voor: readonly BeleidVoor[]): string {
  const perSector = SECTOREN.flatMap((sector) => {
    const kavels = KAVELS.filter((kavel) => voor.some((one) => one.sector === sector && one.kavel === kavel));
    return kavels.length === 0 ? [] : [{ sector, kavels: kavelsTekst(kavels) }];
  });
  return Array.from(
    Map.groupBy(perSector, ({ kavels }) => kavels),
    ([kavels, rijen]) => `${sectorenTekst(rijen.map(({ sector }) => sector))}, ${kavels}`,
  ).join('; ');
}
