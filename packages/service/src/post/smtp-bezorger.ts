import { createTransport } from 'nodemailer';
import type { Zending } from '@kavel/store/post';
import type { Bezorger } from './verstuur-post.ts';

/** The mail server of an installation (`KAVEL_SMTP_…`). */
export type Smtpinstelling = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it the connection must become TLS before anything is said. */
  readonly tls: boolean;
  /** A server on this machine may be spoken to without TLS. */
  readonly lokaal: boolean;
  readonly gebruiker?: { readonly naam: string; readonly wachtwoord: string };
  /** The address that mails come from; its domain is also that of the Message-ID. */
  readonly afzender: string;
};

/** A way to send; `close` ends its connections. */
export type Postbezorging = { readonly bezorg: Bezorger; readonly close: () => void };

/** Sends through an SMTP server, over a connection that stays open. */
export function smtpBezorger({
  host,
  port,
  tls,
  lokaal,
  gebruiker,
  afzender,
}: Smtpinstelling): Postbezorging {
  const transport = createTransport({
    ...{
      host,
      port,
      secure: tls,
      requireTLS: !tls && !lokaal,
      ignoreTLS: lokaal && !tls,
      pool: true,
      maxConnections: 1,
    },
    ...(gebruiker === undefined ? {} : { auth: { user: gebruiker.naam, pass: gebruiker.wachtwoord } }),
    ...{ connectionTimeout: 20_000, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true },
  });
  const domain = afzender.slice(afzender.indexOf('@') + 1);
  return {
    async bezorg(mail, stop) {
      const post = {
        from: afzender,
        to: mail.adres,
        subject: mail.onderwerp,
        text: mail.tekst,
        html: htmlOf(mail),
        // The same message is the same mail: date and Message-ID do not depend on when it is tried.
        messageId: messageId(mail, domain),
        date: new Date(mail.gemaaktOp.epochMilliseconds),
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: stop,
      };
      await transport.sendMail(post);
    },
    close: () => {
      transport.close();
    },
  };
}

function messageId({ kenmerk }: Pick<Zending, 'kenmerk'>, domain: string): string {
  return `<${kenmerk}@${domain}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function htmlOf({ tekst, onderwerp }: Zending): string {
  const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
  const paragraphs = tekst.split('\n\n').map((part) => `<p>${escape(part).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escape(onderwerp)}</title></head><body>${paragraphs.join('')}</body></html>`;
}
