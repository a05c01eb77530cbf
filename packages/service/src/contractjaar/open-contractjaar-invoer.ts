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
import { judgeContractjaar, openContractjaar } from './open-contractjaar.ts';
import type { ContractjaarRefusal, ContractjaarVerzoek } from './open-contractjaar.ts';

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
  /** The document is of another region or year than the one that is opened. */
  | { readonly code: 'adres-anders'; readonly regio: RegioCode; readonly jaar: number }
  | { readonly code: 'zorgkantoor-niet-eigen'; readonly zorgkantoor: Zorgkantoor }
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

/** What a contract year opens with, counted, and the name of the policy in beleid/click that its settings come from. */
export function summarizeContractjaar(
  { zorgaanbieders, afspraken, tarieven }: ContractjaarInvoer,
  { regio, jaar, clickbeleid, afgesprokenEurocent }: GeopendContractjaar,
) {
  return {
    ...{ regio, jaar, clickbeleid, afgesprokenEurocent },
    zorgaanbieders: zorgaanbieders.length,
    afspraken: afspraken.length,
    tarieven: tarieven.length,
  };
}

type Omgeving = Contractjaarbronnen & { readonly database: Database };

/**
 * Opens a contract year from its document: the region must be the zorgkantoor's on 1 January of the year, and the click
 * gets the settings of the policy that holds on that day, never settings of the document.
 */
export async function openContractjaarInvoer(
  omgeving: Omgeving & { readonly now: () => Temporal.Instant },
  { invoer, door }: { readonly invoer: ContractjaarInvoer; readonly door: string },
): Promise<Result<GeopendContractjaar, ContractjaarInvoerRefusal>> {
  const judged = judgeInvoer(omgeving, invoer);
  if (!judged.ok) return judged;
  const opened = await openContractjaar(omgeving, { ...judged.value.verzoek, door });
  return opened.ok ? ok(judged.value.geopend) : opened;
}

/** The same judgement, without opening anything. */
export async function previewContractjaarInvoer(
  omgeving: Omgeving,
  invoer: ContractjaarInvoer,
): Promise<Result<GeopendContractjaar, ContractjaarInvoerRefusal>> {
  const judged = judgeInvoer(omgeving, invoer);
  if (!judged.ok) return judged;
  const refusal = await judgeContractjaar(omgeving.database, judged.value.verzoek);
  return refusal === undefined ? ok(judged.value.geopend) : err(refusal);
}

type Geoordeeld = {
  readonly verzoek: Omit<ContractjaarVerzoek, 'door'>;
  readonly geopend: GeopendContractjaar;
};

/** What register and policy say of the document. */
function judgeInvoer(
  bronnen: Contractjaarbronnen,
  invoer: ContractjaarInvoer,
): Result<Geoordeeld, ContractjaarInvoerRefusal> {
  const { contracteerruimteEurocent, reserveringEurocent, soort, vanKrachtOp, bron, ...rest } = invoer;
  const { regio, jaar, zorgkantoor, afspraken } = rest;
  const peildatum = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const found = findRegio(bronnen.regios, regio, peildatum);
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const houder = found.value.zorgkantoor;
  if (houder !== zorgkantoor) return err({ code: 'zorgkantoor-anders', regio, houder });
  const beleid = findClickbeleid(bronnen.beleid, zorgkantoor, peildatum);
  if (!beleid.ok) return beleid;
  const bedragEurocent = contracteerruimteEurocent;
  const afgesprokenEurocent = sumEurocent(afspraken.map(({ afspraakEurocent }) => afspraakEurocent));
  return ok({
    verzoek: {
      ...rest,
      clickInstellingen: beleid.value.instellingen,
      contracteerruimte: { soort, bedragEurocent, reserveringEurocent, vanKrachtOp, bron },
    },
    geopend: { regio, jaar, clickbeleid: beleid.value.id, afgesprokenEurocent },
  });
}
