import { euroText, eurocent, maandNaam } from '@kavel/core/basis';

/** Numbers as people in the Netherlands write them (scherm.md, Numbers). Amounts come in whole eurocents. */

const MINUS = '−';

/** Exact: `€ 1.204.332,17`, with a space that does not break. */
export function euro(bedragEurocent: number): string {
  return euroText(eurocent(bedragEurocent)).replace('€ ', '€\u00a0');
}

/** For columns that have the unit in their head: `1.204.332,17`. */
export function bedrag(bedragEurocent: number): string {
  return euroText(eurocent(bedragEurocent)).replace('€ ', '');
}

/** For headlines: whole euros, rounded; the exact amount belongs beside it. */
export function euroRond(bedragEurocent: number): string {
  const euros = Math.round(Math.abs(bedragEurocent) / 100);
  const sign = bedragEurocent < 0 && euros !== 0 ? MINUS : '';
  return `${sign}€\u00a0${euros.toLocaleString('nl-NL')}`;
}

const MILJOEN_EUROCENT = 100_000_000;

/** For axes and labels: `€ 1,2 mln`, below a million whole euros. */
export function euroKort(bedragEurocent: number): string {
  if (Math.abs(bedragEurocent) < MILJOEN_EUROCENT) return euroRond(bedragEurocent);
  const number = (bedragEurocent / MILJOEN_EUROCENT).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  return `€\u00a0${number.replace('-', MINUS)}\u00a0mln`;
}

/**
 * Part of a whole as a whole percentage; without a whole there is none. Never `0%` or `100%` for what is a little
 * more or less: then one decimal is shown, rounded towards the truth.
 */
export function deel(partEurocent: number, wholeEurocent: number): string | undefined {
  if (wholeEurocent <= 0) return undefined;
  const exact = (partEurocent / wholeEurocent) * 100;
  const whole = Math.round(exact);
  if ((whole !== 0 && whole !== 100) || exact === whole) return `${whole}%`;
  const tenths =
    exact < 50 ? Math.ceil(exact * 10) : exact < 100 ? Math.floor(exact * 10) : Math.ceil(exact * 10);
  return `${(tenths / 10).toLocaleString('nl-NL', { minimumFractionDigits: 1 })}%`;
}

/** `"96.5"` of the API as `96,5%`. */
export function percentage(text: string): string {
  return `${text.replace('.', ',').replace('-', MINUS)}%`;
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/** `31 maart 2018, 17.00 uur`, in Dutch time. */
export function moment(iso: string): string {
  const part = Object.fromEntries(
    MOMENT.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
  ) as Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;
  return `${part.day} ${part.month} ${part.year}, ${part.hour}.${part.minute} uur`;
}

const SECONDE = new Intl.DateTimeFormat('nl-NL', { second: '2-digit', timeZone: 'Europe/Amsterdam' });

/** As `moment`, to the second: `31 maart 2018, 17.00.05 uur`. */
export function tijdstip(iso: string): string {
  const second = SECONDE.format(new Date(iso)).padStart(2, '0');
  return moment(iso).replace(/ uur$/, `.${second} uur`);
}

/** For heads and axes: `jan`, `mrt`. */
export function maandKort(maand: number): string {
  return maand === 3 ? 'mrt' : maandNaam(maand).slice(0, 3);
}
