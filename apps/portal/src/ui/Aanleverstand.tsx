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

/** Follows the sign of a month whose production was stated instead of claimed. */
const OPGAVETEKEN = 'O';

/** A state as sign and word; `kort`: the signs alone, the words for who cannot see them. */
export function Standmerk({
  stand,
  kort = false,
  opgave = false,
}: {
  readonly stand: Aanleverstand;
  readonly kort?: boolean;
  /** What was accepted is a statement of production. */
  readonly opgave?: boolean;
}) {
  const woord = opgave ? `${aanleverstandTekst[stand].woord} (opgave)` : aanleverstandTekst[stand].woord;
  return (
    <span className="kavel-standmerk" data-stand={stand} title={kort ? woord : undefined}>
      <span aria-hidden="true" className="kavel-standmerk__teken">
        {STANDTEKEN[stand]}
      </span>
      {opgave ? <Opgaveteken /> : null}
      <span className={kort ? 'kavel-verborgen' : undefined}>{woord}</span>
    </span>
  );
}

function Opgaveteken() {
  return (
    <span aria-hidden="true" className="kavel-standmerk__opgave">
      {OPGAVETEKEN}
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
      <div>
        <dt>
          <Opgaveteken /> opgave
        </dt>
        <dd>er is productie opgegeven in plaats van gedeclareerd</dd>
      </div>
    </dl>
  );
}
