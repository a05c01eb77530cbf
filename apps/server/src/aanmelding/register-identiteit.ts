import { AANMELDPADEN } from '@kavel/contract/aanmeldpaden';
import { createDemonstratieprovider } from '../demonstratie/provider.ts';
import { registerDemonstratie } from '../demonstratie/register-demonstratie.ts';
import type { App, AppOptions } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import type { Cookies } from './cookies.ts';
import { createOpenid } from './openid.ts';
import { registerAanmelding } from './register-aanmelding.ts';

type Huis = { readonly cookies: Cookies; readonly services: Dienstenvan };

/** Who signs people in: the provider of this installation, or the one of the demonstration when it has none. */
export async function registerIdentiteit(
  app: App,
  { adres, aanmelding, gereedheid }: AppOptions,
  { cookies, services }: Huis,
): Promise<void> {
  const redirectUri = `${adres}${AANMELDPADEN.terug}`;
  const shared = { adres, cookies, services, gereedheid };
  if (aanmelding !== undefined) {
    const openid = createOpenid(aanmelding.provider, redirectUri);
    await registerAanmelding(app, { ...shared, openid, claims: aanmelding.claims });
    return;
  }
  const demonstratie = await createDemonstratieprovider(adres, redirectUri);
  const openid = createOpenid(demonstratie.openid, redirectUri);
  await registerAanmelding(app, {
    ...shared,
    openid,
    claims: { organisatie: 'organisatie', rollen: 'rollen' },
  });
  await registerDemonstratie(app, { ...demonstratie, adres, services });
}
