import { readFile } from 'node:fs/promises';
import type { Smtpsetting } from '../instelling/smtp-instelling.ts';
import { smtpBezorger } from './smtp-bezorger.ts';
import type { Postbezorging } from './smtp-bezorger.ts';

/** The mail server of the settings. The password is read here and kept nowhere else; an unreadable file throws. */
export async function loadBezorger({ gebruiker, ...server }: Smtpsetting): Promise<Postbezorging> {
  const lokaal = ['localhost', '127.0.0.1', '[::1]'].includes(server.host);
  if (gebruiker === undefined) return smtpBezorger({ ...server, lokaal });
  const wachtwoord = (await readFile(gebruiker.wachtwoordBestand, 'utf8')).trim();
  return smtpBezorger({ ...server, lokaal, gebruiker: { naam: gebruiker.naam, wachtwoord } });
}
