import type { Rol } from '@kavel/core/basis';
import type { Sessies } from '@kavel/service/toegang';

export { Bezoeker } from './bezoeker.ts';
export type { Keuze } from './bezoeker.ts';

/** The address of a server that only answers `app.inject`. */
export const PROEFADRES = 'http://localhost';

/** What a browser sends along in which a fictitious person with this role is signed in. */
export type Aangemeld = { readonly cookie: string; readonly origin: string };

/** Begins a real session; how a person comes to it over OpenID Connect has tests of its own. */
export async function meldAan(sessies: Sessies, rol: Rol, organisatie: string): Promise<Aangemeld> {
  const persoon = `proef-${rol}`;
  const geheim = await sessies.begin({ persoon, naam: 'FICTIEF', rollen: [rol], organisatie });
  return { cookie: `kavel-sessie=${geheim}`, origin: PROEFADRES };
}
