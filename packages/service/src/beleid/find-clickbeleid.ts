import { compareDays, err, ok, periodeHas } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import type { Beleid, Clickbeleid } from '@kavel/formats/beleid-yaml';

export type ClickbeleidRefusal = {
  readonly code: 'geen-clickbeleid' | 'twee-clickbeleiden';
  readonly zorgkantoor: Zorgkantoor;
  readonly peildatum: string;
};

/** The click policy that holds on a day, as known on that day; never the one of another year. */
export function findClickbeleid(
  { clickbeleid }: Beleid,
  zorgkantoor: Zorgkantoor,
  peildatum: Temporal.PlainDate,
): Result<Clickbeleid, ClickbeleidRefusal> {
  const [found, ...others] = clickbeleid.filter(
    (beleid) =>
      beleid.zorgkantoren.includes(zorgkantoor) &&
      periodeHas(beleid.geldig, peildatum) &&
      compareDays(beleid.bekendVanaf, peildatum) <= 0,
  );
  if (found !== undefined && others.length === 0) return ok(found);
  const code = found === undefined ? 'geen-clickbeleid' : 'twee-clickbeleiden';
  return err({ code, zorgkantoor, peildatum: peildatum.toString() });
}
