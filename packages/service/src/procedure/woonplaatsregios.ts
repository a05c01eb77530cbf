import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, err, findRegio, ok } from '@kavel/core/basis';
import type { Regio, RegioCode, Result } from '@kavel/core/basis';
import { createWoonplaatsoverzicht, vulRegisterAan } from '@kavel/core/procedure';
import type {
  Eigengemeente,
  Gemeente,
  Gemeenteclienten,
  Procedureweigering,
  Woonplaatsoverzicht,
  Woonplaatsregio,
} from '@kavel/core/procedure';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { readGemeenten } from '@kavel/formats/referentie';
import { regioOnbekend } from './uitvoerweigering.ts';

/** In which region each municipality of this checkout lies, and when. A missing file throws. */
export function loadGemeenten(checkout: string): Result<readonly Gemeente[], readonly InvoerFinding[]> {
  const bestand = 'gemeenten.csv';
  return readGemeenten(readFileSync(join(checkout, 'referentie', bestand), 'utf8'), bestand);
}

export type Woonplaatsbronnen = {
  readonly gemeenten: readonly Gemeente[];
  readonly regios: readonly Regio[];
};

export type Woonplaatsvraag = {
  readonly peildatum: Temporal.PlainDate;
  readonly clienten: readonly Gemeenteclienten[];
  /** Regions where the zorgaanbieder registered already. */
  readonly ingeschreven: readonly RegioCode[];
  /** Municipalities that the register does not know, with where that stands. */
  readonly gemeenten: readonly Eigengemeente[];
};

export type Woonplaatsantwoord = Omit<Woonplaatsoverzicht, 'regios'> & {
  readonly regios: readonly (Woonplaatsregio & Pick<Regio, 'naam' | 'zorgkantoor'>)[];
};

/** Where a zorgaanbieder must register, from how many clients live in which municipality (003 §2.2). Nothing is kept. */
export function answerWoonplaatsvraag(
  { gemeenten, regios }: Woonplaatsbronnen,
  { peildatum, ...vraag }: Woonplaatsvraag,
): Result<Woonplaatsantwoord, Procedureweigering> {
  const named = [...vraag.ingeschreven, ...vraag.gemeenten.map(({ regio }) => regio)];
  const lost = named.find((code) => !findRegio(regios, code, peildatum).ok);
  if (lost !== undefined) return err(regioOnbekend(lost));
  const register = vulRegisterAan(gemeenten, vraag.gemeenten, peildatum);
  if (!register.ok) return register;
  const overzicht = createWoonplaatsoverzicht(register.value, peildatum, vraag);
  if (!overzicht.ok) return overzicht;
  return ok({
    ...overzicht.value,
    regios: overzicht.value.regios.map((one) => {
      const found = findRegio(regios, one.regio, peildatum);
      assert(found.ok, `region ${one.regio} of a municipality is in the register`);
      return { ...one, naam: found.value.naam, zorgkantoor: found.value.zorgkantoor };
    }),
  });
}

/** Answers such questions for a server: reads the register of this checkout once, when the first one comes. */
export function createWoonplaatslezer(
  checkout: string,
  regios: readonly Regio[],
): (vraag: Woonplaatsvraag) => ReturnType<typeof answerWoonplaatsvraag> {
  let read: readonly Gemeente[] | undefined;
  return (vraag) => {
    if (read === undefined) {
      const loaded = loadGemeenten(checkout);
      assert(loaded.ok, 'the product can read its own register of municipalities');
      read = loaded.value;
    }
    return answerWoonplaatsvraag({ gemeenten: read, regios }, vraag);
  };
}
