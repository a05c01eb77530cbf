import { assert, canonicalHash, ok } from '../basis/index.ts';
import type { Agb, Result } from '../basis/index.ts';
import type { Verdeelstap } from './centenverdeling.ts';
import { createCentenverdeling } from './centenverdeling.ts';
import { CLICK_ENGINE_VERSION, hashInstellingen } from './certificaat.ts';
import type { ClickUitkomst } from './certificaat.ts';
import { sortRegels } from './controle.ts';
import { checkInvarianten } from './invarianten.ts';
import type { Invariant } from './invarianten.ts';
import type { ClickInvoer, ClickRegel } from './invoer.ts';
import { createVermeldeVerdeling, recordingLotingen } from './loting.ts';
import type { Loting } from './loting.ts';
import { rowKey } from './rij.ts';
import type { Rij } from './rij.ts';
import { allocateFrom } from './toedeling.ts';
import type { ClickToedeling, ClickUitkomstRegel } from './uitkomst.ts';
import { verifyByRecomputing } from './verificatie.ts';
import type { ClickVerificatie } from './verificatie.ts';
import type { ClickRefusal } from './weigering.ts';

/** A row as everyone may see it: `zorgaanbieder` is the pseudonym that stands for the AGB-code. */
export type Openbaar<Row extends Rij> = Omit<Row, 'agb'> & { readonly zorgaanbieder: string };

/** A tie in the last cent, with the rows that got one and those that did not. */
export type OpenbareLoting = {
  readonly stap: Verdeelstap;
  readonly krijgt: readonly Openbaar<Rij>[];
  readonly wacht: readonly Openbaar<Rij>[];
};

/**
 * A run that anyone can recompute without seeing names (click.md, Also delivered; ADR 0023): its input and figures by
 * pseudonym, rows sorted by pseudonym and kavel. The lots hash the AGB-code, so what they decided stands in `lotingen`.
 */
export type OpenbareRun = Omit<ClickToedeling, 'regels'> & {
  readonly soort: 'openbare-run';
  readonly invoer: Omit<ClickInvoer, 'regels'> & { readonly regels: readonly Openbaar<ClickRegel>[] };
  readonly regels: readonly Openbaar<ClickUitkomstRegel>[];
  readonly lotingen: readonly OpenbareLoting[];
  readonly certificaat: {
    /** Ties this document to the certificate of the run, for whoever has the key: the hash itself would let names be guessed. */
    readonly runmerk: string;
    readonly beleidHash: string;
    readonly rekenregels: string;
    readonly invarianten: readonly Invariant[];
    /** Over the canonical JSON of the whole document without this field. */
    readonly hash: string;
  };
};

/** What only the holder of the key can make: the pseudonym of a provider, and the mark of a certificate hash. */
export type Runpseudoniemen = {
  readonly pseudoniemOf: (agb: Agb) => string;
  readonly runmerkOf: (certificaatHash: string) => string;
};

/** The public document of a certified run. Two providers with one pseudonym are a defect. */
export function createOpenbareRun(
  { certificaat, ...toedeling }: ClickUitkomst,
  { pseudoniemOf, runmerkOf }: Runpseudoniemen,
): OpenbareRun {
  const { invoer } = certificaat;
  const lotingen: Loting[] = [];
  const divide = recordingLotingen(createCentenverdeling(invoer), (loting) => lotingen.push(loting));
  const again = allocateFrom(invoer, invoer.maand - 1, divide);
  assert(again.ok, 'a certified run can be computed again');
  const pseudoniemen = new Map(invoer.regels.map(({ agb }) => [agb, pseudoniemOf(agb)]));
  assert(new Set(pseudoniemen.values()).size === pseudoniemen.size, 'each provider has its own pseudonym');
  const renamed = <Row extends Rij>(rows: readonly Row[]): readonly Row[] =>
    sortRegels(rows.map((row) => ({ ...row, agb: (pseudoniemen.get(row.agb) ?? '') as Agb })));
  const openbaar = composeOpenbareRun(
    { ...invoer, regels: renamed(invoer.regels) },
    { ...toedeling, regels: renamed(toedeling.regels) },
    lotingen.map(({ stap, krijgt, wacht }) => ({ stap, krijgt: renamed(krijgt), wacht: renamed(wacht) })),
    runmerkOf(certificaat.hash),
  );
  assert(recomputeOpenbareRun(openbaar).klopt, 'the public document of a run holds');
  return openbaar;
}

/**
 * Recomputes a public run from its own input and lots, by the same code as the run itself, and names every figure,
 * lot and hash that differs. The lots and `runmerk` are taken over: only who knows the AGB-codes can judge those.
 */
export function recomputeOpenbareRun(openbaar: OpenbareRun): ClickVerificatie {
  const { invoer, lotingen, certificaat } = openbaar;
  const divide = createVermeldeVerdeling(
    lotingen.map(({ stap, krijgt, wacht }) => ({
      stap,
      krijgt: krijgt.map(hidden),
      wacht: wacht.map(hidden),
    })),
  );
  const calculate = (other: ClickInvoer): Result<OpenbareRun, ClickRefusal> => {
    const found: Loting[] = [];
    const recording = recordingLotingen(divide, (loting) => found.push(loting));
    const toedeling = allocateFrom(other, other.maand - 1, recording);
    if (!toedeling.ok) return toedeling;
    return ok(composeOpenbareRun(other, toedeling.value, found, certificaat.runmerk));
  };
  return verifyByRecomputing(openbaar, { ...invoer, regels: invoer.regels.map(hidden) }, calculate);
}

/** The rows of all three carry pseudonyms in the place of AGB-codes; the rows of the figures are sorted. */
function composeOpenbareRun(
  invoer: ClickInvoer,
  toedeling: ClickToedeling,
  lotingen: readonly Loting[],
  runmerk: string,
): OpenbareRun {
  const regels = sortRegels(invoer.regels);
  const content = {
    soort: 'openbare-run',
    invoer: { ...invoer, regels: regels.map(shown) },
    ...toedeling,
    regels: toedeling.regels.map(shown),
    lotingen: sortLotingen(lotingen).map(({ stap, krijgt, wacht }) => {
      return { stap, krijgt: krijgt.map(shown), wacht: wacht.map(shown) };
    }),
  } as const;
  const certificaat = {
    runmerk,
    beleidHash: hashInstellingen(invoer),
    rekenregels: CLICK_ENGINE_VERSION,
    invarianten: checkInvarianten({ ...invoer, regels }, toedeling),
  };
  return { ...content, certificaat: { ...certificaat, hash: canonicalHash({ ...content, certificaat }) } };
}

/** By step and first row, so that nothing shows in which order the AGB-codes stood. */
function sortLotingen(lotingen: readonly Loting[]): readonly Loting[] {
  const keyOf = ({ stap, krijgt: [first] }: Loting): string => `${stap}|${first ? rowKey(first) : ''}`;
  return lotingen.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function shown<Row extends Rij>({ agb, ...row }: Row): Openbaar<Row> {
  return { zorgaanbieder: agb, ...row };
}

/** A run only compares the codes of providers, so a pseudonym can stand in the place of an AGB-code. */
function hidden<Row extends { readonly zorgaanbieder: string }>({ zorgaanbieder, ...row }: Row) {
  return { agb: zorgaanbieder as Agb, ...row };
}
