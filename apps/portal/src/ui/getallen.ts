import { euroText, eurocent } from '@kavel/core/basis';

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

const COMPACT_STEPS = [
  { from: 100_000_000, unit: 100_000_000, word: 'mln' },
  { from: 100_000, unit: 100_000, word: 'dzd' },
] as const;

/** For axes: `€ 1,2 mln`. */
export function euroKort(bedragEurocent: number): string {
  const step = COMPACT_STEPS.find(({ from }) => Math.abs(bedragEurocent) >= from);
  if (step === undefined) return euroRond(bedragEurocent);
  const number = (bedragEurocent / step.unit).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  return `€\u00a0${number.replace('-', MINUS)}\u00a0${step.word}`;
}

/** Part of a whole as a whole percentage; without a whole there is none. */
export function deel(partEurocent: number, wholeEurocent: number): string | undefined {
  return wholeEurocent <= 0 ? undefined : `${Math.round((partEurocent / wholeEurocent) * 100)}%`;
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
