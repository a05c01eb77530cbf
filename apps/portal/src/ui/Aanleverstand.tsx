import { AANLEVERSTANDEN, aanleverstandTekst } from '@kavel/core/declaratie';
import type { Aanleverstand } from '@kavel/core/declaratie';

/** The sign of a state: told apart by shape as well as by colour. */
const STANDTEKEN: Readonly<Record<Aanleverstand, string>> = {
  'op-tijd': '✓',
  'te-laat': 'L',
  geweigerd: '×',
  ontbreekt: '?',
  verwacht: '·',
};

/** A state as sign and word; `kort`: the sign alone, the word for who cannot see it. */
export function Standmerk({
  stand,
  kort = false,
}: {
  readonly stand: Aanleverstand;
  readonly kort?: boolean;
}) {
  const { woord } = aanleverstandTekst[stand];
  return (
    <span className="kavel-standmerk" data-stand={stand} title={kort ? woord : undefined}>
      <span aria-hidden="true" className="kavel-standmerk__teken">
        {STANDTEKEN[stand]}
      </span>
      <span className={kort ? 'kavel-verborgen' : undefined}>{woord}</span>
    </span>
  );
}

/** What the signs mean, once per page. */
export function Standuitleg() {
  return (
    <dl className="kavel-standuitleg">
      {AANLEVERSTANDEN.map((stand) => (
        <div key={stand}>
          <dt>
            <Standmerk stand={stand} />
          </dt>
          <dd>{aanleverstandTekst[stand].uitleg}</dd>
        </div>
      ))}
    </dl>
  );
}
