/**
 * The words that every other room uses. zorgkantoor: buyer of Wlz care for one or more regions. regio: one of 31
 * zorgkantoorregio's. sector: VV, GZ or GGZ. kavel: lot within a contract. Spelling: begrippen.md, interfaces.md.
 */

export const ZORGKANTOREN = [
  'zilveren-kruis',
  'vgz',
  'menzis',
  'cz',
  'salland',
  'dsw',
  'zorg-en-zekerheid',
] as const;
export type Zorgkantoor = (typeof ZORGKANTOREN)[number];

export const SECTOREN = ['VV', 'GZ', 'GGZ'] as const;
export type Sector = (typeof SECTOREN)[number];

export const KAVELS = ['ZZP', 'VPT', 'MPT', 'MEERZORG_GZ', 'MEERZORG_VVGGZ'] as const;
export type Kavel = (typeof KAVELS)[number];

export const LEVERINGSVORMEN = ['ZZP', 'VPT', 'MPT', 'meerzorg'] as const;
export type Leveringsvorm = (typeof LEVERINGSVORMEN)[number];

export function isZorgkantoor(text: string): text is Zorgkantoor {
  return (ZORGKANTOREN as readonly string[]).includes(text);
}

export function isSector(text: string): text is Sector {
  return (SECTOREN as readonly string[]).includes(text);
}

export function isKavel(text: string): text is Kavel {
  return (KAVELS as readonly string[]).includes(text);
}

/** The name of a zorgkantoor as people write it. */
export const zorgkantoorNaam: Readonly<Record<Zorgkantoor, string>> = {
  'zilveren-kruis': 'Zilveren Kruis',
  vgz: 'VGZ',
  menzis: 'Menzis',
  cz: 'CZ',
  salland: 'Salland',
  dsw: 'DSW',
  'zorg-en-zekerheid': 'Zorg en Zekerheid',
};

/** The name a person reads for a kavel. */
export const kavelNaam: Readonly<Record<Kavel, string>> = {
  ZZP: 'ZZP',
  VPT: 'VPT',
  MPT: 'MPT',
  MEERZORG_GZ: 'Meerzorg GZ',
  MEERZORG_VVGGZ: 'Meerzorg VV/GGZ',
};
