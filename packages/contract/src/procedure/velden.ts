import type { Eurocent, Pct } from '@kavel/core/basis';
import { Type } from 'typebox';
import type { TProperties, TSchema } from 'typebox';

/** The fields of commands. Every text and list has a bound: what is larger is refused before a machine sees it. */

const closed = { additionalProperties: false } as const;

/** One command: its kind, and what it needs. */
export function opdracht<const Soort extends string, const P extends TProperties>(soort: Soort, velden: P) {
  return Type.Object({ soort: Type.Literal(soort), ...velden }, closed);
}

/** Commands that need nothing else. */
export function kaleOpdracht<const Soort extends string>(...soorten: readonly Soort[]) {
  return Type.Object({ soort: keuze(soorten) }, closed);
}

export function groep<const P extends TProperties>(velden: P) {
  return Type.Object(velden, closed);
}

export function keuze<const Waarde extends string>(waarden: readonly Waarde[]) {
  return Type.Unsafe<Waarde>(Type.Enum([...waarden]));
}

/** What a person writes: a reason, a question, an answer. */
export function tekst(description: string) {
  return Type.String({ minLength: 1, maxLength: 20_000, description });
}

/** What a person may add, and may leave empty. */
export function toelichting(description: string) {
  return Type.String({ maxLength: 20_000, description });
}

/** One line: a title, a name, a place in a source. */
export function regel(description: string) {
  return Type.String({ minLength: 1, maxLength: 500, description });
}

/** What something is called: a clausule, a publication, a document. */
export function kenmerk(description: string) {
  return Type.String({ minLength: 1, maxLength: 100, description });
}

export function ofNiets<const T extends TSchema>(veld: T, description: string) {
  return Type.Union([veld, Type.Null()], { description });
}

/** The state of a dossier, out of those that its machine names. */
export function toestandUit<const Toestand extends string>(namen: Readonly<Record<Toestand, string>>) {
  return keuze(Object.keys(namen) as Toestand[]);
}

export const jaar = Type.Integer({ minimum: 2005, maximum: 2100, description: 'jaar' });
export const volgnummer = Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'nummer' });
export const bedrag = Type.Unsafe<Eurocent>(
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'bedrag in eurocent' }),
);
/** A percentage in its exact unit. */
export const percentage = Type.Unsafe<Pct>(
  Type.Integer({ description: 'percentage, in tienduizendsten van een procentpunt' }),
);
/** A person in an answer: other systems name them, so without a bound. */
export const persoon = Type.String({ description: 'persoon, zoals die is aangemeld' });
export const kloktijd = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  description: 'tijd in Nederland',
});
/** An organisation as it is signed in: an AGB-code, or the name of another one. */
export const organisatie = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,59}$',
  description: 'organisatie, zoals die is aangemeld',
});
export const ecli = Type.String({
  pattern: '^ECLI:NL:[A-Z]{2,7}:\\d{4}:[A-Z0-9.]{1,25}$',
  description: 'European Case Law Identifier',
});
export const MEESTE = { maxItems: 1_000 } as const;
