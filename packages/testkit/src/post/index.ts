import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { Smtpinstelling } from '@kavel/service/post';
import { SMTPServer } from 'smtp-server';

export type Proefpost = {
  readonly port: number;
  /** Every mail that was taken over, as it came. */
  readonly mails: readonly string[];
  /** As long as it is true, mails are refused. */
  weiger: boolean;
  readonly close: () => Promise<void>;
};

/** A real mail server on this machine that keeps what it takes. */
export async function startProefpost(): Promise<Proefpost> {
  const mails: string[] = [];
  const post = { weiger: false };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, answer) {
      void text(stream).then((mail) => {
        if (post.weiger) {
          answer(Object.assign(new Error('vol'), { responseCode: 452 }));
          return;
        }
        mails.push(mail);
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  return Object.assign(post, { port, mails, close });
}

export function proefsmtp(port: number): Smtpinstelling {
  return { host: '127.0.0.1', port, tls: false, lokaal: true, afzender: 'kavel@zorgkantoor.example' };
}
