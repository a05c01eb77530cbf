import { ok } from '@kavel/core/basis';
import { markVerstuurd, postponeZending, takeZending } from '@kavel/store/post';
import type { Zending } from '@kavel/store/post';
import type { Database } from '@kavel/store';

/** Hands one mail to a mail server; it resolves once that server has taken it over. */
export type Bezorger = (mail: Zending) => Promise<void>;

export type Postomgeving = {
  readonly database: Database;
  readonly bezorg: Bezorger;
  readonly now: () => Temporal.Instant;
};

export type Verzending = { readonly verstuurd: number; readonly uitgesteld: number };

/** As long as nobody may try a message again that another process is sending, or was when it died. */
const LEASE = { minutes: 10 } as const;
/** Tried again after 1, 2, 4 … minutes, at most a day. */
const WAIT_MINUTES_MAX = 24 * 60;

/**
 * Sends by mail what is due, one message after another. A message is marked before it is offered and again after it was
 * taken. A process that dies in between leaves it marked; it is offered again after ten minutes under the same
 * Message-ID (ADR 0088).
 */
export async function verstuurPost(omgeving: Postomgeving): Promise<Verzending> {
  let verstuurd = 0;
  let uitgesteld = 0;
  for (let mail = await take(omgeving); mail !== undefined; mail = await take(omgeving)) {
    if (await offer(omgeving, mail)) verstuurd += 1;
    else uitgesteld += 1;
  }
  return { verstuurd, uitgesteld };
}

async function take({ database, now }: Postomgeving): Promise<Zending | undefined> {
  const moment = now();
  const taken = await database.transaction('', async (transaction) =>
    ok(await takeZending(transaction, { moment, opnieuwOp: moment.add(LEASE) })),
  );
  return taken.ok ? taken.value : undefined;
}

async function offer({ database, bezorg, now }: Postomgeving, mail: Zending): Promise<boolean> {
  const taken = await bezorg(mail).then(
    () => true,
    () => false,
  );
  await database.transaction('', async (transaction) => {
    if (taken) await markVerstuurd(transaction, mail, now());
    else await postponeZending(transaction, mail, now().add({ minutes: waitMinutes(mail.pogingen) }));
    return ok(undefined);
  });
  return taken;
}

function waitMinutes(pogingen: number): number {
  return Math.min(2 ** Math.min(pogingen - 1, 11), WAIT_MINUTES_MAX);
}
