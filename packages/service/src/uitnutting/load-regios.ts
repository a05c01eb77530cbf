import { ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadReferentie } from '@kavel/formats/referentie';

/** The register of zorgkantoor regions of this checkout: who bears which code and name, and when. */
export function loadRegios(): Result<readonly Regio[], readonly InvoerFinding[]> {
  const referentie = loadReferentie();
  return referentie.ok ? ok(referentie.value.regios) : referentie;
}
