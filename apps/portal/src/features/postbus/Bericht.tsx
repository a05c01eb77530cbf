import type { Postbus } from '@kavel/contract';
import { moment } from '../../ui/getallen.ts';

type Props = { readonly bericht: Postbus['berichten'][number] };

const SOORT: Readonly<Record<Props['bericht']['bericht'], string>> = {
  ontvangst: 'Ontvangst',
  herinnering: 'Herinnering',
  besluit: 'Besluit',
};

/** One message: what it is in one line, and its text under it. On paper every one is open. */
export function Bericht({ bericht: { bericht, onderwerp, op, tekst } }: Props) {
  return (
    <details className="kavel-bericht">
      <summary>
        <span className="kavel-bericht__onderwerp">{onderwerp}</span>
        <span className="kavel-bijschrift">
          {SOORT[bericht]} · <time dateTime={op}>{moment(op)}</time>
        </span>
      </summary>
      <p className="kavel-bericht__tekst">{tekst}</p>
    </details>
  );
}
