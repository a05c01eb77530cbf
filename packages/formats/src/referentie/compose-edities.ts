import { assert, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { composeKoppeltabel, composeTarieven } from '@kavel/core/editie';
import type { SamengesteldeKoppeltabel } from '@kavel/core/editie';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '../invoer/index.ts';
import { readKoppeltabel, readRetourcodes } from './declaratie-tabellen.ts';
import type { KoppeltabelRij } from './declaratie-tabellen.ts';
import type { Editie, Overname } from './edities.ts';
import { readMaximumtarieven } from './maximumtarieven.ts';

/** What the checkout brings. */
export type Editiebasis = {
  readonly koppeltabel: SamengesteldeKoppeltabel<KoppeltabelRij>;
  readonly retourcodes: readonly (readonly [string, string])[];
};

export type SamengesteldeReferentie = Editiebasis & {
  readonly tarieven: readonly Maximumtarief[];
  readonly edities: readonly Editie[];
};

type Rijen = {
  readonly koppeltabel: readonly KoppeltabelRij[];
  readonly retourcodes: readonly (readonly [string, string])[];
  readonly tarieven: readonly Maximumtarief[];
};

/** The rows of one edition; the two other lists are empty. */
export function readEditierijen(
  { soort, csv }: Pick<Overname, 'soort' | 'csv'>,
  bestand: string,
): Result<Rijen, readonly InvoerFinding[]> {
  const none: Rijen = { koppeltabel: [], retourcodes: [], tarieven: [] };
  if (soort === 'koppeltabel') {
    const read = readKoppeltabel(csv, bestand);
    return read.ok ? ok({ ...none, koppeltabel: read.value }) : read;
  }
  if (soort === 'retourcodes') {
    const read = readRetourcodes(csv, bestand);
    return read.ok ? ok({ ...none, retourcodes: read.value }) : read;
  }
  const read = readMaximumtarieven(csv, bestand);
  return read.ok ? ok({ ...none, tarieven: read.value }) : read;
}

/**
 * The checkout, and on top of it each edition in the order in which it was taken over. A return code of the checkout
 * stays known, because Kavel gives it; an edition may say it in other words.
 */
export function composeEdities(
  basis: Editiebasis,
  alle: readonly Editie[],
): Result<SamengesteldeReferentie, readonly InvoerFinding[]> {
  const edities = alle.filter(({ ingetrokken }) => ingetrokken === undefined);
  let samen: SamengesteldeReferentie = { ...basis, tarieven: [], edities };
  for (const editie of edities) {
    const read = readEditierijen(editie, editie.bestand);
    if (!read.ok) return read;
    const { koppeltabel, retourcodes, tarieven } = read.value;
    if (editie.soort === 'koppeltabel') {
      samen = { ...samen, koppeltabel: takeOver(samen.koppeltabel.rijen, editie, koppeltabel) };
    }
    const together = composeTarieven(samen.tarieven, tarieven);
    if (!together.ok) return err([contradiction(editie)]);
    samen = {
      ...samen,
      tarieven: together.value,
      retourcodes: [...samen.retourcodes, ...retourcodes],
    };
  }
  return ok(samen);
}

/** The rows that judged until now, with those of an edition of the koppeltabel from its first day. */
export function takeOver<Rij extends KoppeltabelRij>(
  eerder: readonly Rij[],
  { vanaf, toetstTotEnMet }: Editie,
  rijen: readonly Rij[],
): SamengesteldeKoppeltabel<Rij> {
  assert(vanaf !== undefined && toetstTotEnMet !== undefined, 'an edition of the koppeltabel has its days');
  const [first, last] = [vanaf, toetstTotEnMet].map((day) => Temporal.PlainDate.from(day));
  assert(first !== undefined && last !== undefined, 'two days were given');
  const basis = { rijen: eerder, totEnMet: last };
  return composeKoppeltabel(basis, [{ rijen, vanaf: first, toetstTotEnMet: last }]);
}

/** Only when an earlier edition was taken back and another came in its place. */
function contradiction({ versie, bestand }: Editie): InvoerFinding {
  const melding = `editie ${versie} spreekt een andere editie tegen. Trek één van beide in met kavel referentie trek-in.`;
  return { code: 'waarde-ongeldig', bestand, regel: 1, veld: '', melding };
}
