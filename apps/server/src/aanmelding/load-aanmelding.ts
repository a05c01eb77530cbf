import { readFileSync } from 'node:fs';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Settings } from '@kavel/service/instelling';
import type { AppOptions } from '../server-app.ts';

type Finding = { readonly bestand: string; readonly melding: string };

/** The provider of identities of the settings, with its secret; none means the demonstration. */
export function loadAanmelding({
  aanmelding,
}: Pick<Settings, 'aanmelding'>): Result<AppOptions['aanmelding'], readonly Finding[]> {
  if (aanmelding === undefined) return ok(undefined);
  const { uitgever, client, geheimBestand, claims } = aanmelding;
  const geheim = readGeheim(geheimBestand);
  if (geheim !== '') return ok({ provider: { uitgever, client, geheim }, claims });
  const melding =
    'is niet te lezen of leeg. Zet hierin het geheim van de client bij de OpenID-provider, of verander KAVEL_OIDC_GEHEIM_BESTAND.';
  return err([{ bestand: geheimBestand, melding }]);
}

function readGeheim(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
