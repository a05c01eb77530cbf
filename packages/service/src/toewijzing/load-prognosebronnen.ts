import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import { compileControle } from '@kavel/core/declaratie';
import type { DeclaratieControle } from '@kavel/core/declaratie';
import { Kandidaten } from '@kavel/core/toewijzing';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadReferentie, readDeclaratiegroepen, readKoppeltabel } from '@kavel/formats/referentie';

/** The reference data behind a forecast. */
export type Prognosebronnen = {
  readonly regios: readonly Regio[];
  readonly controle: DeclaratieControle;
  readonly kandidaten: Kandidaten;
  /** The last day that the koppeltabel is sure of; later days rest on rows that had no end then. */
  readonly koppeltabelTotEnMet?: Temporal.PlainDate;
};

export function loadPrognosebronnen(checkout: string): Result<Prognosebronnen, readonly InvoerFinding[]> {
  const map = join(checkout, 'referentie');
  const referentie = loadReferentie(map);
  if (!referentie.ok) return referentie;
  const koppeltabel = readKoppeltabel(readFileSync(join(map, 'koppeltabel.csv'), 'utf8'), 'koppeltabel.csv');
  const groepen = readDeclaratiegroepen(
    readFileSync(join(map, 'declaratiegroepen.csv'), 'utf8'),
    'declaratiegroepen.csv',
  );
  if (!koppeltabel.ok) return koppeltabel;
  if (!groepen.ok) return err(groepen.error);
  const { regios, aw319, tabellen } = referentie.value;
  const totEnMet = tabellen.koppeltabel?.totEnMet;
  return ok({
    regios,
    controle: compileControle(aw319, tabellen),
    kandidaten: new Kandidaten(groepen.value, koppeltabel.value),
    ...(totEnMet === undefined ? {} : { koppeltabelTotEnMet: totEnMet }),
  });
}
