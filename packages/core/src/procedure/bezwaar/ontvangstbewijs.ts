import { momentText } from '../moment-tekst.ts';
import { laatsteDagText } from '../reactietermijn.ts';
import type { Bezwaarstaat, Overweging } from './staat.ts';

const OVERWEGING: Readonly<Record<Overweging, string>> = {
  termijn: 'het kwam na de laatste dag, maar misschien verlengt een weekend of feestdag de termijn',
  'buiten-de-nota': 'het gaat over een clausule die de Nota van Inlichtingen niet noemt',
  'eerder-verwerkt': 'het gaat over een clausule van het kader waarop u toen niet reageerde',
};

/** What the zorgaanbieder reads at once: when it came, whether it counts and why not. Undefined before it came. */
export function bezwaarOntvangstText({
  toestand,
  bezwaar,
  overwegingen,
  reden,
}: Bezwaarstaat): string | undefined {
  if (bezwaar === null) return undefined;
  const { moment, termijn } = bezwaar;
  const came = `Wij ontvingen uw bezwaar op ${momentText(Temporal.Instant.from(moment))}. U kon reageren tot en met ${laatsteDagText(termijn)}.`;
  if (toestand === 'buiten-behandeling') {
    const why = reden ?? 'het is te laat, en u kunt er ook niet meer mee naar de rechter (003 §2.7)';
    return `${came} Wij behandelen uw bezwaar niet: ${why}.`;
  }
  const doubts = overwegingen.map((one) => OVERWEGING[one]).join('; ');
  const considered = doubts === '' ? '' : ` Een jurist beslist of wij het behandelen: ${doubts}.`;
  return `${came}${considered} De inkoop gaat intussen door (003 §2.7).`;
}
