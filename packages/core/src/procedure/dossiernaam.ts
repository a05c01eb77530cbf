import { isKavel } from '../basis/index.ts';
import type { Kavel } from '../basis/index.ts';
import type { Dossiersoort } from './dossier.ts';

/**
 * What the id of a dossier says: parts with a dot between them. A kader is its own name (`zz-2018`); a question has a
 * mark that says nothing of who asks (`zz-2018.k7m2`); what is about a provider names it (`zz-2018.41000001`), an award
 * also its kavel, an objection, a kort geding and a contract that is offered again their number (ADR 0091).
 */
export type Dossiernaam = {
  readonly kader: string;
  /** AGB-code; null where the id names none. */
  readonly zorgaanbieder: string | null;
  readonly kavel: Kavel | null;
  /** The mark of a question, the number of an objection or a kort geding. */
  readonly kenmerk: string | null;
};

type Deel = Exclude<keyof Dossiernaam, 'kader'>;

const DELEN: Readonly<Record<Dossiersoort, readonly Deel[]>> = {
  kader: [],
  vraag: ['kenmerk'],
  inschrijving: ['zorgaanbieder'],
  beoordeling: ['zorgaanbieder'],
  dialoog: ['zorgaanbieder'],
  gunning: ['zorgaanbieder', 'kavel'],
  bezwaar: ['zorgaanbieder', 'kenmerk'],
  'kort-geding': ['zorgaanbieder', 'kenmerk'],
  overeenkomst: ['zorgaanbieder'],
};

/** A contract that lapsed or came back too late can be offered again: the next one has a number (ADR 0084). */
const NUMMER_MAG: ReadonlySet<Dossiersoort> = new Set(['overeenkomst']);

const VORM: Readonly<Record<Deel, RegExp>> = {
  zorgaanbieder: /^\d{8}$/,
  kavel: /^[A-Z_]+$/,
  kenmerk: /^[A-Za-z0-9-]{1,30}$/,
};

const KADER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** Undefined when the id is none of this kind. */
export function parseDossiernaam(soort: Dossiersoort, id: string): Dossiernaam | undefined {
  const [kader = '', ...rest] = id.split('.');
  const delen = partsOf(soort, rest.length);
  const fits =
    rest.length === delen.length && delen.every((deel, index) => VORM[deel].test(rest[index] ?? ''));
  if (!KADER.test(kader) || !fits) return undefined;
  const partOf = (deel: Deel): string | null => rest[delen.indexOf(deel)] ?? null;
  const kavel = partOf('kavel');
  if (kavel !== null && !isKavel(kavel)) return undefined;
  return { kader, zorgaanbieder: partOf('zorgaanbieder'), kavel, kenmerk: partOf('kenmerk') };
}

function partsOf(soort: Dossiersoort, aantal: number): readonly Deel[] {
  const delen = DELEN[soort];
  return NUMMER_MAG.has(soort) && aantal > delen.length ? [...delen, 'kenmerk'] : delen;
}

/** What an id of a kind looks like, for people: `kader.AGB-code.kavel`. */
export function dossiernaamText(soort: Dossiersoort): string {
  const words: Readonly<Record<Deel, string>> = {
    zorgaanbieder: 'AGB-code',
    kavel: 'kavel',
    kenmerk: 'kenmerk',
  };
  const written = ['kader', ...DELEN[soort].map((deel) => words[deel])].join('.');
  return NUMMER_MAG.has(soort) ? `${written} of ${written}.kenmerk` : written;
}
