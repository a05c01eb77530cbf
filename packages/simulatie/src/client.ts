import type { Bsn, Sector } from '@kavel/core/basis';
import type { Chance } from './chance.ts';
import { clientNaam } from './naam.ts';

/** A fictitious insured person with the decision of the indicatieorgaan that claims refer to. */
export type Client = {
  readonly bsn: Bsn;
  readonly naam: string;
  readonly voorletters: string;
  /** `1931-04-05`. */
  readonly geboortedatum: string;
  /** COD134: 1 man, 2 vrouw. */
  readonly geslacht: '1' | '2';
  readonly postcode: string;
  readonly huisnummer: number;
  readonly indicatie: { readonly client: string; readonly aanvraag: string; readonly besluit: string };
};

const GEBOORTEJAREN: Readonly<Record<Sector, readonly [number, number]>> = {
  VV: [1920, 1945],
  GZ: [1945, 1999],
  GGZ: [1950, 1994],
};

/** The letters SA are not used in Dutch postcodes, so the address cannot be anyone's. */
const ONGEBRUIKTE_LETTERS = 'SA';

export function createClient(chance: Chance, sector: Sector, bsn: Bsn): Client {
  const [first, last] = GEBOORTEJAREN[sector];
  const year = chance.between(first, last);
  const month = chance.between(1, 12);
  const day = chance.between(1, 28);
  return {
    bsn,
    ...clientNaam(chance),
    geboortedatum: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    geslacht: chance.happens(550) ? '2' : '1',
    postcode: `${chance.between(1000, 9999)}${ONGEBRUIKTE_LETTERS}`,
    huisnummer: chance.between(1, 250),
    indicatie: {
      client: `FICTIEF${chance.between(1_000_000, 9_999_999)}`,
      aanvraag: String(chance.between(100_000_000, 999_999_999)),
      besluit: String(chance.between(100_000_000, 999_999_999)),
    },
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
