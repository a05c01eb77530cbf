import { err, eurocent, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import { maandgewicht } from './aandeel.ts';
import { computeBinnenAfspraak } from './binnen-afspraak.ts';
import { createCentenverdeling } from './centenverdeling.ts';
import type { Centenverdeling } from './centenverdeling.ts';
import { checkClickInvoer, sortRegels } from './controle.ts';
import { applyCredit } from './credits.ts';
import { at, kavelindeling, sum } from './indeling.ts';
import type { ClickInvoer, ClickRegel } from './invoer.ts';
import { computeBeschikbaar, computeMaandruimte } from './ruimte.ts';
import type { ClickBedragen, ClickToedeling, ClickUitkomstRegel } from './uitkomst.ts';
import { divideOverNiveaus } from './voorrang.ts';
import type { ClickRefusal } from './weigering.ts';

/**
 * The figures of one click run, steps 1 to 5 of click.md, without the certificate: to be used where thousands of
 * runs are compared. Amounts in eurocents; rows in any order in, sorted by agb and kavel out. A run that would pay
 * more than the room up to and including its month is refused with the shortfall.
 */
export function allocateClick(invoer: ClickInvoer): Result<ClickToedeling, ClickRefusal> {
  return allocateFrom(invoer, invoer.maand - 1);
}

/**
 * The same over the months after `naMaand` up to and including `invoer.maand` taken as one run: a single click over
 * cumulative production is `naMaand` 0. `divide` breaks ties in its own way where those of the run do not serve.
 */
export function allocateFrom(
  invoer: ClickInvoer,
  naMaand: number,
  divide: Centenverdeling = createCentenverdeling(invoer),
): Result<ClickToedeling, ClickRefusal> {
  const checked = checkClickInvoer({ ...invoer, regels: sortRegels(invoer.regels) });
  if (!checked.ok) return checked;
  const run = checked.value;
  const indeling = kavelindeling(run);
  const gewichtOf = (maand: number) => maandgewicht(run.verdeling, run.jaar, maand);
  const maandruimte = computeMaandruimte(run, gewichtOf(naMaand), gewichtOf(run.maand));
  const { aandelen, ruimteEurocent } = maandruimte;
  const binnen = computeBinnenAfspraak(divide, run.regels, aandelen, indeling);
  const credits = run.regels.map(applyCredit);
  const terugvorderingen = credits.map((credit) => credit.terugvorderingEurocent);
  const over = run.regels.map((regel, row) => Math.max(regel.productieEurocent, 0) - at(binnen, row));
  const needs = credits.map((credit, row) => at(over, row) + credit.openstaandEurocent);
  const verplicht = { eerderBetaaldEurocent: run.eerderBetaaldEurocent, binnen, terugvorderingen };
  const beschikbaar = computeBeschikbaar(run.ruimte, maandruimte, verplicht);
  const clicks = divideOverNiveaus({ invoer: run, indeling, divide }, needs, Math.max(beschikbaar, 0));
  const columns = { aandelen, binnen, over, needs, clicks, terugvorderingen };
  const totalen = totalsOf(columns);
  const paid = run.eerderBetaaldEurocent + totalen.betaalbaarEurocent;
  const tekort = Math.max(paid - ruimteEurocent, -beschikbaar);
  if (tekort > 0) return refuseTekort(run, ruimteEurocent, tekort);
  return ok({
    ruimteEurocent: eurocent(ruimteEurocent),
    beschikbaarEurocent: eurocent(beschikbaar),
    regels: run.regels.map((regel, row) => uitkomstRegel(regel, columns, row)),
    totalen,
  });
}

function refuseTekort(invoer: ClickInvoer, ruimte: number, tekort: number): Result<never, ClickRefusal> {
  return err({
    code: 'ruimte-tekort',
    ruimteEurocent: eurocent(ruimte),
    eerderBetaaldEurocent: invoer.eerderBetaaldEurocent,
    tekortEurocent: eurocent(tekort),
  });
}

/** One column per letter of click.md, in step with the rows of the run. */
type Columns = Readonly<
  Record<'aandelen' | 'binnen' | 'over' | 'needs' | 'clicks' | 'terugvorderingen', readonly number[]>
>;

function uitkomstRegel({ agb, kavel }: ClickRegel, columns: Columns, row: number): ClickUitkomstRegel {
  const binnen = at(columns.binnen, row);
  const need = at(columns.needs, row);
  const click = at(columns.clicks, row);
  const terugvordering = at(columns.terugvorderingen, row);
  return {
    agb,
    kavel,
    aandeelEurocent: eurocent(at(columns.aandelen, row)),
    binnenAfspraakEurocent: eurocent(binnen),
    overproductieEurocent: eurocent(at(columns.over, row)),
    behoefteEurocent: eurocent(need),
    clickEurocent: eurocent(click),
    openstaandEurocent: eurocent(need - click),
    terugvorderingEurocent: eurocent(terugvordering),
    betaalbaarEurocent: eurocent(binnen + click - terugvordering),
  };
}

function totalsOf(columns: Columns): ClickBedragen {
  const binnen = sum(columns.binnen);
  const needs = sum(columns.needs);
  const clicks = sum(columns.clicks);
  const terugvorderingen = sum(columns.terugvorderingen);
  return {
    aandeelEurocent: eurocent(sum(columns.aandelen)),
    binnenAfspraakEurocent: eurocent(binnen),
    overproductieEurocent: eurocent(sum(columns.over)),
    behoefteEurocent: eurocent(needs),
    clickEurocent: eurocent(clicks),
    openstaandEurocent: eurocent(needs - clicks),
    terugvorderingEurocent: eurocent(terugvorderingen),
    betaalbaarEurocent: eurocent(binnen + clicks - terugvorderingen),
  };
}
