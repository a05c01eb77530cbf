import { euroText, eurocent, formatPct, parsePct, pct } from '@kavel/core/basis';
import type { FeitSoort, Parameter } from '@kavel/core/beleid';

/** The numbers of parameters as people type, read and link them; the engine has whole units only. */

/** In a field: `96,4`, `50.000,00`, `2017`. */
export function veldText(soort: FeitSoort, waarde: number): string {
  switch (soort) {
    case 'percentage':
    case 'procentpunt':
    case 'getal':
      return adresText(soort, waarde).replace('.', ',').replace(/,0$/, '');
    case 'eurocent':
      return euroText(eurocent(waarde)).replace('€ ', '').replace('−', '-');
    case 'jaar':
    case 'jaNee':
      return String(waarde);
  }
}

/** With its unit, in a sentence: `96,4%`, `0,3 procentpunt`, `3 jaar`. */
export function eenheidText({ soort, rol }: Pick<Parameter, 'soort' | 'rol'>, waarde: number): string {
  const getal = veldText(soort, waarde).replace('-', '−');
  if (soort === 'percentage') return `${getal}%`;
  if (soort === 'eurocent') return `€\u00a0${getal}`;
  const eenheid = eenheidOf({ soort, rol });
  return eenheid === '' ? getal : `${getal} ${eenheid}`;
}

/** What stands behind a field. */
export function eenheidOf({ soort, rol }: Pick<Parameter, 'soort' | 'rol'>): string {
  switch (soort) {
    case 'percentage':
      return '%';
    case 'procentpunt':
      return 'procentpunt';
    case 'eurocent':
      return 'euro';
    case 'jaar':
      return rol === 'duur' ? 'jaar' : '';
    case 'getal':
    case 'jaNee':
      return '';
  }
}

/** What someone typed, a comma or a point before the decimals; undefined when it is no number of this kind. */
export function readVeld(soort: FeitSoort, tekst: string): number | undefined {
  const kaal = tekst.trim().replace('−', '-').replace(/%$/, '').trim();
  if (soort === 'eurocent') return readEuro(kaal);
  return readAdres(soort, kaal.replace(',', '.'));
}

function readEuro(tekst: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})*|\d{1,13})(?:,(\d{2}))?$/.exec(tekst.replace(/^€\s*/, ''));
  if (match === null) return undefined;
  const [, whole = '', cents = '00'] = match;
  return Number(whole.replaceAll('.', '')) * 100 + Number(cents);
}

/** In a link: `96.4`, amounts in eurocents. */
export function adresText(soort: FeitSoort, waarde: number): string {
  const isExact = soort === 'percentage' || soort === 'procentpunt' || soort === 'getal';
  return isExact ? formatPct(pct(waarde)) : String(waarde);
}

/** The other way round; undefined when it is no number of this kind. */
export function readAdres(soort: FeitSoort, tekst: string): number | undefined {
  if (soort === 'percentage' || soort === 'procentpunt' || soort === 'getal') {
    const parsed = parsePct(tekst);
    return parsed.ok ? parsed.value : undefined;
  }
  return /^-?\d{1,15}$/.test(tekst) ? Number(tekst) : undefined;
}

/** Steps to each side of the value that a slider spans: five procentpunten, in tenths. */
const STAPPEN = 50;

/**
 * What a slider runs over: whole steps around the value of the policy, within the limits of the parameter, so that the
 * value itself and every tenth beside it can be reached. The field beside it takes all that the limits allow.
 */
export function schuifbereik({ waarde, grenzen, stapgrootte }: Parameter): {
  readonly van: number;
  readonly totEnMet: number;
} {
  const down = Math.min(STAPPEN, Math.floor((waarde - grenzen.van) / stapgrootte));
  const up = Math.min(STAPPEN, Math.floor((grenzen.totEnMet - waarde) / stapgrootte));
  return { van: waarde - down * stapgrootte, totEnMet: waarde + up * stapgrootte };
}
