import type { Gunningstaat } from '../gunning/index.ts';
import type { Kaderpublicatie, Kaderstaat } from '../kader/index.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';

/**
 * What one objects to. `kader` names the dossier, `publicatie` what was published in it: `nota 1`, `wijziging 2`.
 * `wijziging` is every later piece that is no Nota and no richttarief.
 */
export type Bezwaarvoorwerp =
  | { readonly soort: 'kader'; readonly kader: string }
  | { readonly soort: 'nota' | 'wijziging'; readonly kader: string; readonly publicatie: string }
  | {
      readonly soort: 'richttarief';
      readonly kader: string;
      readonly publicatie: string;
      readonly jaar: number;
    }
  | { readonly soort: 'gunning'; readonly gunning: string };

/** The term of what is objected to, and the parts that it has. */
export type Bestredenstuk = { readonly termijn: LopendeTermijn; readonly raakt: readonly string[] };

const SOORT: Readonly<Record<Kaderpublicatie['soort'], Bezwaarvoorwerp['soort']>> = {
  kader: 'kader',
  nota: 'nota',
  wijziging: 'wijziging',
  aanvulling: 'wijziging',
  uitspraak: 'wijziging',
  richttarief: 'richttarief',
};

/** The publication of a kader that an objection is about; null when there is none such. An award is looked up elsewhere. */
export function findBestreden({ publicaties }: Kaderstaat, voorwerp: Bezwaarvoorwerp): Bestredenstuk | null {
  if (voorwerp.soort === 'gunning') return null;
  const id = publicationOf(voorwerp);
  const found = publicaties.find((one) => one.id === id && SOORT[one.soort] === voorwerp.soort);
  const isYear = voorwerp.soort !== 'richttarief' || found?.jaar === voorwerp.jaar;
  return found === undefined || !isYear ? null : { termijn: found.termijn, raakt: found.raakt };
}

/**
 * The award that an objection is about; null as long as nothing of it was made known. Of a revision only the change can
 * be objected to (S003-62).
 */
export function findBestredenGunning({ termijn, bezwaarOver }: Gunningstaat): Bestredenstuk | null {
  if (termijn === null || bezwaarOver === null) return null;
  return { termijn, raakt: bezwaarOver === 'herziening' ? ['herziening'] : GUNNINGSDELEN };
}

const GUNNINGSDELEN = ['gunning', 'tarief', 'duur'];

/** Id of the publication of a kader that an objection is about. */
export function publicationOf(
  voorwerp: Exclude<Bezwaarvoorwerp, { readonly soort: 'gunning' }>,
): Kaderpublicatie['id'] {
  return voorwerp.soort === 'kader' ? 'kader' : voorwerp.publicatie;
}
