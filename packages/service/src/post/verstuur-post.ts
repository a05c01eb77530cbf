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
  /** Told to stop, it begins no other mail. */
  readonly stop?: AbortSignal;
};

export type Verzending = {
  readonly verstuurd: number;
  readonly uitgesteld: number;
  /** Why the last mail that was put off was not taken: `452` or `ECONNREFUSED`. Never an address. */
  readonly storing?: string;
};

/** As long as nobody may try a message again that another process is sending, or was when it died. */
const LEASE = { minutes: 10 } as const;
/** Tried again after 1, 2, 4 … minutes, at most a day. */
const WAIT_MINUTES_MAX = 24 * 60;

/**
 * Sends by mail what is due, one message after another. A message is marked before it is offered and again after it was
 * taken. A process that dies in between leaves it marked; it is offered again after ten minutes under the same
 * Message-ID (ADR 0088). When the mail server can not be reached at all, the others wait for the next time.
 */
export async function verstuurPost(omgeving: Postomgeving): Promise<Verzending> {
  let verstuurd = 0;
  let uitgesteld = 0;
  let last: Storing | undefined;
  for (let mail = await take(omgeving); mail !== undefined; mail = await take(omgeving)) {
    const storing = await offer(omgeving, mail);
    if (storing === undefined) {
      verstuurd += 1;
      continue;
    }
    uitgesteld += 1;
    last = storing;
    if (!storing.bereikt) break;
  }
  return { verstuurd, uitgesteld, ...(last === undefined ? {} : { storing: last.code }) };
}

async function take({ database, now, stop }: Postomgeving): Promise<Zending | undefined> {
  if (stop?.aborted === true) return undefined;
  const moment = now();
  const taken = await database.transaction('', async (transaction) =>
    ok(await takeZending(transaction, { moment, opnieuwOp: moment.add(LEASE) })),
  );
  return taken.ok ? taken.value : undefined;
}

/** `bereikt`: the server answered about this mail, so another one may be taken. */
type Storing = { readonly code: string; readonly bereikt: boolean };

/** Nothing when the mail was taken. */
async function offer({ database, bezorg, now }: Postomgeving, mail: Zending): Promise<Storing | undefined> {
  const storing = await bezorg(mail).then(() => undefined, storingOf);
  await database.transaction('', async (transaction) => {
    if (storing === undefined) await markVerstuurd(transaction, mail, now());
    else await postponeZending(transaction, mail, now().add({ minutes: waitMinutes(mail.pogingen) }));
    return ok(undefined);
  });
  return storing;
}

/** What a mail server says quotes addresses, so only its number is kept. */
function storingOf(error: unknown): Storing {
  const { code, responseCode } = Object(error) as Readonly<Record<string, unknown>>;
  if (typeof responseCode === 'number') return { code: String(responseCode), bereikt: code !== 'EAUTH' };
  return { code: typeof code === 'string' ? code : 'onbekend', bereikt: false };
}

function waitMinutes(pogingen: number): number {
  return Math.min(2 ** Math.min(pogingen - 1, 11), WAIT_MINUTES_MAX);
}
