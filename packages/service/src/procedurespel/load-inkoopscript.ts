import { assert, ok } from '@kavel/core/basis';
import type { RegioCode, Result } from '@kavel/core/basis';
import type { BeleidFinding } from '@kavel/formats/beleid-yaml';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { Scriptregel } from '@kavel/formats/procedurescript';
import { SIMULATIEJAAR, createWereld } from '@kavel/simulatie';
import type { Inkoopaanbieder } from '@kavel/simulatie';
import { loadWereldBronnen } from '../demonstratie/index.ts';
import { listCriteria, loadProcedure } from '../procedure/index.ts';
import { loadTijdpaden, tijdpadvoorstelVan } from '../tijdpad/index.ts';
import { createInkoopscript } from './inkoop-2017/create-inkoopscript.ts';
import { KADERREGIO, nl } from './inkoop-2017/zet.ts';

const TIJDPAD = 'zorg-en-zekerheid-2018';

export type Inkoopvraag = {
  /** Number of the simulated year whose providers take part. */
  readonly getal: number;
  /** Which providers of a region take part; absent: all. */
  readonly kies?: (aanbieders: readonly Inkoopaanbieder[], regio: RegioCode) => readonly Inkoopaanbieder[];
};

/** The purchase of 2017 for the providers of scale `klein` as a script; the same number gives the same lines. */
export async function loadInkoopscript(
  checkout: string,
  { getal, kies = (all) => all }: Inkoopvraag,
): Promise<Result<readonly Scriptregel[], readonly (InvoerFinding<string> | BeleidFinding)[]>> {
  const bronnen = await loadWereldBronnen(checkout);
  if (!bronnen.ok) return bronnen;
  const procedure = await loadProcedure(checkout);
  if (!procedure.ok) return procedure;
  const tijdpaden = await loadTijdpaden(checkout);
  if (!tijdpaden.ok) return tijdpaden;
  const tijdpad = tijdpaden.value.find(({ bestand }) => bestand.ontwerp.id === TIJDPAD);
  const wereld = createWereld({ schaal: 'klein', getal }, bronnen.value);
  assert(tijdpad !== undefined && wereld.ok, 'the timetable and the small year are part of the product');
  const regios = wereld.value.regios
    .toSorted((one, other) => Number(other.code === KADERREGIO) - Number(one.code === KADERREGIO))
    .map(({ code, createInkoopjaar }) => ({ code, aanbieders: kies(createInkoopjaar(), code) }));
  const { gegevens } = procedure.value;
  const moment = nl('2017-08-16T09:00:00');
  return ok(
    createInkoopscript({
      regios,
      tijdpad: tijdpadvoorstelVan(tijdpad),
      catalogus: gegevens.beleid.catalogus,
      criteria: (sector) =>
        listCriteria(gegevens, { organisatie: 'zorg-en-zekerheid', moment }, { jaar: SIMULATIEJAAR, sector }),
    }),
  );
}
