import { ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import type { BeleidFinding } from '@kavel/formats/beleid-yaml';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadBeleid } from '../beleid/index.ts';
import { loadWerkkalender } from '../kalender/load-werkkalender.ts';
import { loadRegios } from '../uitnutting/load-regios.ts';
import type { Proceduregegevens } from './bekend/index.ts';
import { STUK_BYTES_MAX } from './stukken.ts';

/** What every act of the procedure needs beside the database: the register of regions, policy and calendar of this checkout. */
export async function loadProcedure(
  checkout: string,
): Promise<
  Result<
    { readonly regios: readonly Regio[]; readonly gegevens: Proceduregegevens },
    readonly (InvoerFinding | BeleidFinding)[]
  >
> {
  const regios = loadRegios();
  if (!regios.ok) return regios;
  const beleid = await loadBeleid(checkout, 'regels');
  if (!beleid.ok) return beleid;
  const kalender = await loadWerkkalender(checkout);
  if (!kalender.ok) return kalender;
  const { register, catalogus } = beleid.value;
  const gegevens = {
    beleid: { register, catalogus },
    kalender: kalender.value,
    maximumBytes: STUK_BYTES_MAX,
  };
  return ok({ regios: regios.value, gegevens });
}
