import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import { compileControle } from '@kavel/core/declaratie';
import type { DeclaratieControle } from '@kavel/core/declaratie';
import { Kandidaten } from '@kavel/core/toewijzing';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { readDeclaratiegroepen } from '@kavel/formats/referentie';
import { loadInstallatiereferentie } from '../referentie/load-installatiereferentie.ts';
import type { Installatie } from '../referentie/load-installatiereferentie.ts';

const GROEPEN = 'declaratiegroepen.csv';

/** The reference data behind a forecast. */
export type Prognosebronnen = {
  readonly regios: readonly Regio[];
  readonly controle: DeclaratieControle;
  readonly kandidaten: Kandidaten;
  /** The last day that the koppeltabel is sure of; later days rest on rows that had no end then. */
  readonly koppeltabelTotEnMet?: Temporal.PlainDate;
};

/** With the editions of the koppeltabel that this installation took over, so that a forecast expects what is judged. */
export function loadPrognosebronnen(
  installatie: Installatie,
): Result<Prognosebronnen, readonly InvoerFinding[]> {
  const referentie = loadInstallatiereferentie(installatie);
  if (!referentie.ok) return referentie;
  const groepen = readDeclaratiegroepen(
    readFileSync(join(installatie.checkout, 'referentie', GROEPEN), 'utf8'),
    GROEPEN,
  );
  if (!groepen.ok) return groepen;
  const { regios, aw319, tabellen, koppeltabel } = referentie.value;
  const totEnMet = tabellen.koppeltabel?.totEnMet;
  return ok({
    regios,
    controle: compileControle(aw319, tabellen),
    kandidaten: new Kandidaten(groepen.value, koppeltabel),
    ...(totEnMet === undefined ? {} : { koppeltabelTotEnMet: totEnMet }),
  });
}
