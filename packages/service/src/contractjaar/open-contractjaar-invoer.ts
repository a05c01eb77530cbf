import { join } from 'node:path';
import { err, findRegio, ok, sumEurocent } from '@kavel/core/basis';
import type { Eurocent, Regio, RegioCode, Result, Zorgkantoor } from '@kavel/core/basis';
import type { BeleidFinding } from '@kavel/formats/beleid-yaml';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadReferentie } from '@kavel/formats/referentie';
import type { Database } from '@kavel/store';
import { findClickbeleid, loadBeleid } from '../beleid/index.ts';
import type { Beleid, ClickbeleidRefusal } from '../beleid/index.ts';
import { openContractjaar } from './open-contractjaar.ts';
import type { ContractjaarRefusal } from './open-contractjaar.ts';

/** What opening needs besides the document and the database. */
export type Contractjaarbronnen = { readonly beleid: Beleid; readonly regios: readonly Regio[] };

export async function loadContractjaarbronnen(
  checkout: string,
): Promise<Result<Contractjaarbronnen, readonly (InvoerFinding | BeleidFinding)[]>> {
  const beleid = await loadBeleid(checkout, 'regels');
  if (!beleid.ok) return beleid;
  const referentie = loadReferentie(join(checkout, 'referentie'));
  return referentie.ok ? ok({ beleid: beleid.value, regios: referentie.value.regios }) : referentie;
}

export type ContractjaarInvoerRefusal =
  | ContractjaarRefusal
  | ClickbeleidRefusal
  | { readonly code: 'regio-onbekend'; readonly regio: RegioCode; readonly jaar: number }
  /** On 1 January of the year the region belongs to `houder`. */
  | { readonly code: 'zorgkantoor-anders'; readonly regio: RegioCode; readonly houder: Zorgkantoor };

export type GeopendContractjaar = {
  readonly regio: RegioCode;
  readonly jaar: number;
  /** Name of the policy in beleid/click that the settings were taken from. */
  readonly clickbeleid: string;
  readonly afgesprokenEurocent: Eurocent;
};

/**
 * Opens a contract year from its document: the region must be the zorgkantoor's on 1 January of the year, and the click
 * gets the settings of the policy that holds on that day, never settings of the document.
 */
export async function openContractjaarInvoer(
  omgeving: Contractjaarbronnen & { readonly database: Database; readonly now: () => Temporal.Instant },
  { invoer, door }: { readonly invoer: ContractjaarInvoer; readonly door: string },
): Promise<Result<GeopendContractjaar, ContractjaarInvoerRefusal>> {
  const { contracteerruimteEurocent, reserveringEurocent, soort, vanKrachtOp, bron, ...verzoek } = invoer;
  const { regio, jaar, zorgkantoor, afspraken } = verzoek;
  const peildatum = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const found = findRegio(omgeving.regios, regio, peildatum);
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const houder = found.value.zorgkantoor;
  if (houder !== zorgkantoor) return err({ code: 'zorgkantoor-anders', regio, houder });
  const beleid = findClickbeleid(omgeving.beleid, zorgkantoor, peildatum);
  if (!beleid.ok) return beleid;
  const bedragEurocent = contracteerruimteEurocent;
  const opened = await openContractjaar(omgeving, {
    ...verzoek,
    clickInstellingen: beleid.value.instellingen,
    contracteerruimte: { soort, bedragEurocent, reserveringEurocent, vanKrachtOp, bron },
    door,
  });
  if (!opened.ok) return opened;
  const afgesprokenEurocent = sumEurocent(afspraken.map(({ afspraakEurocent }) => afspraakEurocent));
  return ok({ regio, jaar, clickbeleid: beleid.value.id, afgesprokenEurocent });
}
