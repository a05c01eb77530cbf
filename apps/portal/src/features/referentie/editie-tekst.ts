import { datumText } from '@kavel/core/basis';
import type { EditieGoed, Referentiestand } from '@kavel/contract';
import { readDag } from '../../ui/dagen.ts';

export type Editie = Referentiestand['edities'][number];
export type Soort = Editie['soort'];

export const SOORTEN: readonly Soort[] = ['koppeltabel', 'retourcodes', 'tarieven'];

export const soortNaam: Readonly<Record<Soort, string>> = {
  koppeltabel: 'Koppeltabel',
  retourcodes: 'Retourcodes',
  tarieven: 'NZa-maximumtarieven',
};

/** What Kavel brings itself, for as long as no edition was taken over. */
export const meegeleverd: Readonly<Record<Soort, string>> = {
  koppeltabel: 'Meegeleverd met Kavel: Koppeltabel Wlz, stand februari 2019',
  retourcodes: 'Meegeleverd met Kavel: Vektis COD954, stand februari 2019, in eigen woorden',
  tarieven: 'Geen. Kavel rekent dan met verzonnen tarieven (FICTIEF)',
};

const eenheid: Readonly<Record<Soort, string>> = {
  koppeltabel: 'rijen',
  retourcodes: 'codes',
  tarieven: 'tarieven',
};

/** `1.240 van 1.250 rijen`: how much of an edition judges some day. */
export function geldendText({ soort, rijen, geldend }: Pick<Editie, 'soort' | 'rijen' | 'geldend'>): string {
  return `${geldend.toLocaleString('nl-NL')} van ${rijen.toLocaleString('nl-NL')} ${eenheid[soort]}`;
}

/** `31 december 2019`; what is no day stays as it is. */
export function dagText(dag: string): string {
  const read = readDag(dag);
  return read === undefined ? dag : datumText(read);
}

/** The editions of one kind that count, the latest last. */
export function geldende(edities: readonly Editie[], soort: Soort): readonly Editie[] {
  return edities.filter((one) => one.soort === soort && one.ingetrokken === undefined);
}

/** The answer of a preview in one sentence. */
export function voorbeeldTitel({ verschillen, ongewijzigd }: EditieGoed): string {
  const { nieuw, gewijzigd, beeindigd, vervallen } = verschillen;
  const parts = [
    part(nieuw.aantal, 'nieuw'),
    part(gewijzigd.aantal, 'gewijzigd'),
    part(beeindigd.aantal, 'beëindigd'),
    part(vervallen.aantal, 'niet meer genoemd'),
  ].flat();
  const same = `${ongewijzigd.toLocaleString('nl-NL')} onveranderd`;
  return parts.length === 0 ? `Deze editie verandert niets: ${same}` : [...parts, same].join(', ');
}

function part(aantal: number, woord: string): readonly string[] {
  return aantal === 0 ? [] : [`${aantal.toLocaleString('nl-NL')} ${woord}`];
}

/** A code that can be looked up: `z043` is Z043, `0611` a return code; undefined while it is neither. */
export function zoekSoort(
  tekst: string,
): { readonly soort: 'prestatie' | 'retourcode'; readonly code: string } | undefined {
  const code = tekst.trim().toUpperCase();
  if (/^\d{4}$/.test(code)) return { soort: 'retourcode', code };
  return /^[A-Z][A-Z0-9.]{1,4}$/.test(code) ? { soort: 'prestatie', code } : undefined;
}
