import { err, ok } from '@kavel/core/basis';
import type { Handelaar, Result } from '@kavel/core/basis';
import type { Toegangsregel, Toelating } from '@kavel/contract';
import type { Aangemelde } from '@kavel/service/toegang';

/** Of whom a request asks something: every value that an address or a query names. */
export type Betreft = { readonly agbs: readonly string[]; readonly regios: readonly string[] };

export type Toegangsweigering = 'rol-mag-niet' | 'andere-organisatie';

type IsRegioVan = (regio: string, zorgkantoor: string) => boolean;

/**
 * Whether this person may ask this, and in which of the roles. Nothing is looked up: the answer about something of
 * another organisation is the same whether it exists or not.
 */
export function beslisToegang(
  regel: Exclude<Toegangsregel, 'publiek'>,
  { persoon, organisatie, rollen }: Aangemelde,
  betreft: Betreft,
  isRegioVan: IsRegioVan,
): Result<Handelaar, Toegangsweigering> {
  const [eerste] = rollen;
  if (eerste === undefined) return err('rol-mag-niet');
  if (regel === 'aangemeld') return ok({ persoon, organisatie, rol: eerste });
  const mogelijk = regel.flatMap((toelating) =>
    rollen.filter((rol) => toelating.rollen.includes(rol)).map((rol) => ({ rol, toelating })),
  );
  if (mogelijk.length === 0) return err('rol-mag-niet');
  const gevonden = mogelijk.find(({ toelating }) => isEigen(toelating, organisatie, betreft, isRegioVan));
  return gevonden === undefined ? err('andere-organisatie') : ok({ persoon, organisatie, rol: gevonden.rol });
}

/** Everything that is named must be one's own, and something must be named. */
function isEigen(
  { mits }: Toelating,
  organisatie: string,
  { agbs, regios }: Betreft,
  isRegioVan: IsRegioVan,
): boolean {
  if (mits === 'geen') return true;
  if (mits === 'eigen-zorgaanbieder') return agbs.length > 0 && agbs.every((agb) => agb === organisatie);
  return regios.length > 0 && regios.every((regio) => isRegioVan(regio, organisatie));
}
