import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Settings } from '@kavel/service/instelling';
import { loadBezorger } from '@kavel/service/post';
import type { Postdienst } from '@kavel/service/post';

export type Postinrichting = Pick<Postdienst, 'bezorging' | 'intervalSeconden'>;

type Finding = { readonly bestand: string; readonly melding: string };

/** The mail server of the settings, with its password; none means that messages are in the mailbox of Kavel only. */
export async function loadPost({
  smtp,
}: Pick<Settings, 'smtp'>): Promise<Result<Postinrichting | undefined, readonly Finding[]>> {
  if (smtp === undefined) return ok(undefined);
  try {
    return ok({ bezorging: await loadBezorger(smtp), intervalSeconden: smtp.intervalSeconden });
  } catch {
    const melding =
      'is niet te lezen. Zet hierin het wachtwoord bij de mailserver, of verander KAVEL_SMTP_WACHTWOORD_BESTAND.';
    return err([{ bestand: smtp.gebruiker?.wachtwoordBestand ?? '', melding }]);
  }
}
