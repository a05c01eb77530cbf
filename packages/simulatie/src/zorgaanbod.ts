import type { Kavel, Sector } from '@kavel/core/basis';

/**
 * What a simulated provider can deliver. Codes, ZZP codes and time units are rows of the koppeltabel (Feb 2019)
 * that are valid throughout 2018; weights are invented. GGZ has no VPT code in that table.
 */
export type Zorgproduct = {
  readonly prestatie: string;
  /** Zorgzwaartepakketcode (0413); undefined for home care, where the client's own indication counts. */
  readonly zzpcode?: string;
  readonly kavel: Kavel;
  /** Tijdseenheid (0419): 14 etmaal, 01 minuut, 16 dagdeel. */
  readonly tijdseenheid: '14' | '01' | '16';
  readonly gewicht: number;
};

export type SectorAanbod = Readonly<Record<'ZZP' | 'VPT' | 'MPT', readonly Zorgproduct[]>>;

export const ZORGAANBOD: Readonly<Record<Sector, SectorAanbod>> = {
  VV: {
    ZZP: etmalen('ZZP', [
      ['Z041', '753', 20],
      ['Z043', '753', 8],
      ['Z051', '754', 26],
      ['Z053', '754', 16],
      ['Z061', '755', 14],
      ['Z063', '755', 8],
      ['Z073', '756', 5],
      ['Z083', '757', 3],
    ]),
    VPT: etmalen('VPT', [
      ['V041', '753', 40],
      ['V043', '753', 8],
      ['V051', '754', 30],
      ['V053', '754', 8],
      ['V061', '755', 14],
    ]),
    MPT: [
      ...minuten([
        ['H126', 40],
        ['H104', 18],
        ['H300', 12],
        ['H117', 12],
        ['H127', 6],
        ['H120', 4],
      ]),
      { prestatie: 'H531', kavel: 'MPT', tijdseenheid: '16', gewicht: 8 },
    ],
  },
  GZ: {
    ZZP: etmalen('ZZP', [
      ['Z431', '804', 20],
      ['Z433', '804', 6],
      ['Z441', '806', 18],
      ['Z443', '806', 6],
      ['Z455', '808', 12],
      ['Z457', '808', 8],
      ['Z461', '810', 14],
      ['Z463', '810', 8],
      ['Z473', '812', 8],
    ]),
    VPT: etmalen('VPT', [
      ['V431', '804', 40],
      ['V433', '804', 10],
      ['V441', '806', 30],
      ['V443', '806', 5],
      ['V455', '808', 10],
      ['V463', '810', 5],
    ]),
    MPT: minuten([
      ['H300', 40],
      ['H150', 20],
      ['H126', 15],
      ['H152', 10],
      ['H153', 15],
    ]),
  },
  GGZ: {
    ZZP: etmalen('ZZP', [
      ['Z233', '864', 25],
      ['Z243', '766', 30],
      ['Z253', '768', 25],
      ['Z263', '770', 12],
      ['Z273', '772', 8],
    ]),
    VPT: [],
    MPT: [],
  },
};

/** Transport of residents to day care; a row of the koppeltabel for every ZZP code above. */
export const VERVOER: Readonly<Record<Sector, Zorgproduct>> = {
  VV: { prestatie: 'Z901', kavel: 'ZZP', tijdseenheid: '14', gewicht: 1 },
  GZ: { prestatie: 'Z903', kavel: 'ZZP', tijdseenheid: '14', gewicht: 1 },
  GGZ: { prestatie: 'Z902', kavel: 'ZZP', tijdseenheid: '14', gewicht: 1 },
};

/** Home-care clients carry one of these indications of their sector. */
export const THUIS_ZZPCODES: Readonly<Record<'VV' | 'GZ', readonly string[]>> = {
  VV: ['752', '753', '754', '755'],
  GZ: ['802', '804', '806', '810'],
};

/** Indications that the koppeltabel allows long-term extra care (ZMZTL) on top of, and its kavel. */
const MEERZORG_KAVEL: Readonly<Record<string, Kavel>> = {
  '756': 'MEERZORG_VVGGZ',
  '757': 'MEERZORG_VVGGZ',
  '770': 'MEERZORG_VVGGZ',
  '772': 'MEERZORG_VVGGZ',
  '808': 'MEERZORG_GZ',
  '812': 'MEERZORG_GZ',
};

const MEERZORG = new Map(
  Object.entries(MEERZORG_KAVEL).map(([zzpcode, kavel]): [string, Zorgproduct] => [
    zzpcode,
    { prestatie: 'ZMZTL', zzpcode, kavel, tijdseenheid: '14', gewicht: 1 },
  ]),
);

/** Long-term meerzorg for `zzpcode`, or undefined where the koppeltabel does not allow it. */
export function meerzorgProduct(zzpcode: string): Zorgproduct | undefined {
  return MEERZORG.get(zzpcode);
}

/** ZZP and VPT codes of a package that end in 3 or 7 include treatment: no growth in 2018 (S003-105). */
export function includesTreatment(product: Zorgproduct): boolean {
  return product.zzpcode !== undefined && /[37]$/.test(product.prestatie);
}

function etmalen(kavel: Kavel, rows: readonly (readonly [string, string, number])[]): Zorgproduct[] {
  return rows.map(([prestatie, zzpcode, gewicht]) => ({
    prestatie,
    zzpcode,
    kavel,
    tijdseenheid: '14',
    gewicht,
  }));
}

function minuten(rows: readonly (readonly [string, number])[]): Zorgproduct[] {
  return rows.map(([prestatie, gewicht]) => ({ prestatie, kavel: 'MPT', tijdseenheid: '01', gewicht }));
}
