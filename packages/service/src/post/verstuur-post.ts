import { ok } from '@kavel/core/basis';
import { markVerstuurd, readZending } from '@kavel/store/post';
import type { Zending } from '@kavel/store/post';
import type { Database } from '@kavel/store';
import { werkRonde } from '@kavel/store/wachtrij';
import type { Postsleutel, Posttaak, Storing } from '@kavel/store/wachtrij';

/** Hands one mail to a mail server; it resolves once that server has taken it over. Stopped, it was not taken. */
export type Bezorger = (mail: Zending, stop: AbortSignal) => Promise<void>;

export type Postomgeving = {
  readonly database: Database;
  readonly bezorg: Bezorger;
  readonly now: () => Temporal.Instant;
};

export type Verzending = {
  readonly verstuurd: number;
  readonly uitgesteld: number;
  /** Why the last mail that was put off was not taken: `452` or `ECONNREFUSED`. Never an address. */
  readonly storing?: string;
};

/**
 * Sends by mail what is due, one message after another. A process that dies leaves the mail that was under way; it is offered
 * again after ten minutes under the same Message-ID (ADR 0088). When the mail server can not be reached at all, the others wait
 * for the next time.
 */
export async function verstuurPost(omgeving: Postomgeving): Promise<Verzending> {
  let verstuurd = 0;
  let uitgesteld = 0;
  let last: Storing | undefined;
  const bezorgEen = posttaak(omgeving, () => {
    verstuurd += 1;
  });
  await werkRonde({
    address: omgeving.database.address,
    async taak(sleutel, stop) {
      const storing = await bezorgEen(sleutel, stop);
      if (storing !== undefined) {
        uitgesteld += 1;
        last = storing;
      }
      return storing;
    },
  });
  return { verstuurd, uitgesteld, ...(last === undefined ? {} : { storing: last.code }) };
}

/** Sends one message, and then marks it. Who dies in between has sent what will be sent again. */
export function posttaak({ database, bezorg, now }: Postomgeving, verstuurd?: () => void): Posttaak {
  return async (sleutel, stop) => {
    const mail = await read(database, sleutel);
    if (mail === undefined) return undefined;
    const storing = await bezorg(mail, stop).then(() => undefined, storingOf);
    if (storing !== undefined) return storing;
    await database.transaction('', async (transaction) => {
      await markVerstuurd(transaction, sleutel, now());
      return ok(undefined);
    });
    verstuurd?.();
    return undefined;
  };
}

async function read(database: Database, sleutel: Postsleutel): Promise<Zending | undefined> {
  const found = await database.transaction('', async (transaction) =>
    ok(await readZending(transaction, sleutel)),
  );
  return found.ok ? found.value : undefined;
}

/** What a mail server says quotes addresses, so only its number is kept. */
function storingOf(error: unknown): Storing {
  const { code, responseCode } = Object(error) as Readonly<Record<string, unknown>>;
  if (typeof responseCode === 'number') return { code: String(responseCode), bereikt: code !== 'EAUTH' };
  return { code: typeof code === 'string' ? code : 'onbekend', bereikt: false };
}
