import { err, eurocent, ok } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel, Result } from '../basis/index.ts';
import { pickInstellingen } from './invoer.ts';
import type { ClickInstellingen, ClickInvoer, ClickRegel } from './invoer.ts';
import { rowKey, totalByRow } from './rij.ts';
import type { ClickStand } from './stand.ts';

/** The agreement of a provider for one kavel and the year (A). */
export type ClickAfspraak = Pick<ClickRegel, 'agb' | 'kavel' | 'afspraakEurocent'>;

/** An amount accepted since the previous run; negative for a credit. Any number of lines per provider and kavel. */
export type GeaccepteerdeProductie = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly productieEurocent: Eurocent;
};

/** Claims or waiting overproductie of a provider and kavel for which nothing was agreed: the run stops. */
export type ComposeRefusal = {
  readonly code: 'afspraak-ontbreekt';
  readonly agb: Agb;
  readonly kavel: Kavel;
};

export type ClickBronnen = Pick<
  ClickInvoer,
  'regio' | 'jaar' | 'maand' | 'contracteerruimteEurocent' | 'reserveringEurocent'
> & {
  readonly instellingen: ClickInstellingen;
  readonly afspraken: readonly ClickAfspraak[];
  readonly productie: readonly GeaccepteerdeProductie[];
  readonly stand: ClickStand;
};

/**
 * Brings together what run t depends on: one row for every agreement, also without claims, because its month share
 * counts in the room; claims of one provider and kavel are added up, so that splitting a line changes nothing.
 */
export function composeClickInvoer(bronnen: ClickBronnen): Result<ClickInvoer, ComposeRefusal> {
  const { afspraken, productie, stand } = bronnen;
  const agreed = new Set(afspraken.map(rowKey));
  const orphan = [...productie, ...stand.openstaand].find((row) => !agreed.has(rowKey(row)));
  if (orphan !== undefined) return err({ code: 'afspraak-ontbreekt', agb: orphan.agb, kavel: orphan.kavel });
  const produced = totalByRow(productie, (row) => row.productieEurocent);
  const waiting = totalByRow(stand.openstaand, (row) => row.openstaandEurocent);
  const { regio, jaar, maand, contracteerruimteEurocent, reserveringEurocent } = bronnen;
  return ok({
    regio,
    jaar,
    maand,
    contracteerruimteEurocent,
    reserveringEurocent,
    ...pickInstellingen(bronnen.instellingen),
    eerderBetaaldEurocent: stand.betaaldEurocent,
    regels: afspraken.map((afspraak) => ({
      agb: afspraak.agb,
      kavel: afspraak.kavel,
      afspraakEurocent: afspraak.afspraakEurocent,
      productieEurocent: eurocent(produced.get(rowKey(afspraak)) ?? 0),
      openstaandEurocent: eurocent(waiting.get(rowKey(afspraak)) ?? 0),
    })),
  });
}
