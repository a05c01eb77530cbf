import { err, KAVELS, ok } from '@kavel/core/basis';
import type { Kavel, Result } from '@kavel/core/basis';
import { createOpenbareRun } from '@kavel/core/click';
import type { OpenbareRun } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import { findEersteSleutelmerk } from '@kavel/store/declaratie';
import { findSleutel } from '../instelling/sleutel.ts';
import type { Sleutelbos } from '../instelling/sleutel.ts';
import { MINIMUM_ZORGAANBIEDERS } from '../uitnutting/kleine-cellen.ts';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';
import { readLevendeRun } from './read-levende-run.ts';
import { recomputeStored } from './recompute-stored.ts';
import { createRunpseudoniemen } from './runpseudoniemen.ts';

export type OpenbareExport = {
  readonly run: OpenbareRun;
  /** Kavels with so few providers that their figures may tell who they are (ADR 0062). */
  readonly kleineKavels: readonly { readonly kavel: Kavel; readonly zorgaanbieders: number }[];
};

/**
 * The published run of a month without names (ADR 0023). A run that is not published is refused, and so is a
 * key ring without the key of the year's first claims: another would give every provider a second pseudonym.
 */
export function exportOpenbareRun(
  { sleutel, ...omgeving }: Pick<Clickomgeving, 'database' | 'regios'> & { readonly sleutel: Sleutelbos },
  maand: Clickmaandsleutel,
): Promise<Result<OpenbareExport, ClickhandelingRefusal>> {
  return readLevendeRun(omgeving, maand, async (stored, transaction) => {
    const { status } = stored;
    if (status !== 'gepubliceerd')
      return err({ code: 'stap-niet-aan-de-beurt', status, nodig: 'gepubliceerd' });
    const merk = await findEersteSleutelmerk(transaction, stored);
    const eigen = merk === undefined ? sleutel : findSleutel(sleutel, merk);
    if (eigen === undefined) return err({ code: 'sleutel-anders' });
    const uitkomst = recomputeStored(stored);
    if (!uitkomst.ok) return uitkomst;
    const run = createOpenbareRun(
      uitkomst.value,
      createRunpseudoniemen(eigen, uitkomst.value.certificaat.invoer),
    );
    return ok({ run, kleineKavels: findKleineKavels(run) });
  });
}

function findKleineKavels({ regels }: OpenbareRun): OpenbareExport['kleineKavels'] {
  return KAVELS.map((kavel) => ({
    kavel,
    zorgaanbieders: regels.filter((regel) => regel.kavel === kavel).length,
  })).filter(({ zorgaanbieders }) => zorgaanbieders > 0 && zorgaanbieders < MINIMUM_ZORGAANBIEDERS);
}
