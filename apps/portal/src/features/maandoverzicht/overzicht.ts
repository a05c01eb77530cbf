import type { Aanleveringen } from '@kavel/contract';
import type { MaandoverzichtAdres } from './maandoverzicht-adres.ts';

export type Regiomaand = Aanleveringen['maanden'][number];
export type Aanbieder = Aanleveringen['zorgaanbieders'][number];
export type Aanbiedermaand = Aanbieder['maanden'][number];
export type Oorzaakregel = Aanleveringen['oorzaken'][number];

export type Overzichtkeuze = {
  readonly maand: number;
  readonly zoek: string;
  readonly alleenProblemen: boolean;
};

/** Reads an address; a word that means nothing falls back on the default and is named in `genegeerd`. */
export function readOverzicht(
  { maand, zoek = '', toon }: MaandoverzichtAdres,
  maanden: readonly Regiomaand[],
): { readonly keuze: Overzichtkeuze; readonly genegeerd: readonly string[] } {
  const gekozen = maanden.find((row) => String(row.maand) === maand);
  const isToon = toon === 'problemen';
  const genegeerd = [
    maand !== undefined && gekozen === undefined ? [maand] : [],
    toon !== undefined && !isToon ? [toon] : [],
  ].flat();
  return { keuze: { maand: gekozen?.maand ?? lastMonth(maanden), zoek, alleenProblemen: isToon }, genegeerd };
}

/** The last month that is over: what a controller closes next. */
function lastMonth(maanden: readonly Regiomaand[]): number {
  return maanden.findLast(({ isVoorbij }) => isVoorbij)?.maand ?? 1;
}

export function isGedeclareerd({ stand }: Pick<Aanbiedermaand, 'stand'>): boolean {
  return stand === 'op-tijd' || stand === 'te-laat';
}

/** `2 aangenomen (waarvan 1 opgave), 0 geweigerd`. */
export function bestandenText({ aangenomen, opgaven, geweigerd }: Aanbiedermaand['bestanden']): string {
  return `${aangenomen} aangenomen${waarvanOpgaven(opgaven)}, ${geweigerd} geweigerd`;
}

/** ` (waarvan 1 opgave)`; empty without any. */
export function waarvanOpgaven(opgaven: number): string {
  return opgaven === 0 ? '' : ` (waarvan ${opgaven} ${opgaven === 1 ? 'opgave' : 'opgaven'})`;
}

/** Providers by name or AGB-code; without those that were in time in every month that is over. */
export function filterAanbieders(
  zorgaanbieders: readonly Aanbieder[],
  maanden: readonly Regiomaand[],
  { zoek, alleenProblemen }: Overzichtkeuze,
): readonly Aanbieder[] {
  const over = new Set(maanden.filter(({ isVoorbij }) => isVoorbij).map(({ maand }) => maand));
  return zorgaanbieders.filter(
    ({ naam, agb, maanden: own }) =>
      `${naam} ${agb}`.toLowerCase().includes(zoek.toLowerCase()) &&
      (!alleenProblemen || own.some(({ maand, stand }) => over.has(maand) && stand !== 'op-tijd')),
  );
}

/** One cause over providers: most refused files first, then most findings. */
export type Oorzaaksom = Omit<Oorzaakregel, 'maand' | 'agb'> & { readonly zorgaanbieders: number };

export function sumOorzaken(
  oorzaken: readonly Oorzaakregel[],
  filter: { readonly maand?: number | undefined; readonly agb?: string | undefined },
): readonly Oorzaaksom[] {
  const counted = oorzaken.filter(
    ({ maand, agb }) =>
      (filter.maand === undefined || filter.maand === maand) &&
      (filter.agb === undefined || filter.agb === agb),
  );
  const groups = Map.groupBy(counted, ({ retourcode, record, veld }) => `${retourcode} ${record} ${veld}`);
  return [...groups.values()]
    .flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { retourcode, record, veld, betekenis, veldnaam } = first;
      return [
        {
          ...{ retourcode, record, veld },
          ...(betekenis === undefined ? {} : { betekenis }),
          ...(veldnaam === undefined ? {} : { veldnaam }),
          aantal: rows.reduce((sum, { aantal }) => sum + aantal, 0),
          bestanden: rows.reduce((sum, { bestanden }) => sum + bestanden, 0),
          zorgaanbieders: new Set(rows.map(({ agb }) => agb)).size,
        },
      ];
    })
    .toSorted((left, right) => right.bestanden - left.bestanden || right.aantal - left.aantal);
}

/** `nog 3 dagen`, `vandaag`, `5 dagen geleden`. */
export function dagenText(dagen: number): string {
  if (dagen === 0) return 'vandaag';
  if (dagen > 0) return dagen === 1 ? 'nog 1 dag' : `nog ${dagen.toLocaleString('nl-NL')} dagen`;
  return dagen === -1 ? '1 dag geleden' : `${(-dagen).toLocaleString('nl-NL')} dagen geleden`;
}
