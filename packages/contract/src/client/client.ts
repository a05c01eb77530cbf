import type { Problem } from '../problem.ts';
import { ApiFault, unreachableProblem } from './api-fault.ts';
import { OPERATIONS } from './operations.ts';
import type { Operations } from './operations.ts';

/** What carries a request: `fetch`, or something that acts like it. */
export type Send = (address: string, init: RequestInit) => Promise<Response>;

export type ClientSettings = {
  readonly send: Send;
  /** Where the server is; nothing for the one that a page came from. */
  readonly base?: string;
  /** Told at every request: the place for what says who asks. */
  readonly headers?: () => Readonly<Record<string, string>>;
};

type Name = keyof Operations;
type Question<N extends Name> = Operations[N]['question'];
type Body<N extends Name> = Operations[N] extends { readonly body: infer B } ? { readonly body: B } : object;

export type Asking = {
  readonly signal?: AbortSignal;
  /** Such as Idempotency-Key or If-Match. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Carries this one request, for instance because it tells how far an upload is. */
  readonly send?: Send;
};

export type Client = {
  /** Asks one operation of the API. Throws an ApiFault when it is refused or nothing answers. */
  readonly ask: <N extends Name>(
    name: N,
    question: Question<N>,
    asking?: Asking & Body<N>,
  ) => Promise<Operations[N]['answer']>;
};

export function createClient(settings: ClientSettings): Client {
  return {
    async ask(name, question, asking) {
      const { answer } = OPERATIONS[name];
      const address = `${settings.base ?? ''}${addressOf(name, question)}`;
      const response = await respond(settings, { name, address }, asking ?? {});
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      if (!response.ok) throw new ApiFault(isJson ? await problemIn(response) : unreachableProblem(address));
      if (answer === 'file') return { content: await response.blob(), name: fileName(response) } as never;
      if (!isJson) throw new ApiFault(unreachableProblem(address));
      return (await response.json()) as never;
    },
  };
}

async function respond(
  { send: usual, headers: common }: ClientSettings,
  { name, address }: { readonly name: Name; readonly address: string },
  { signal, headers, send = usual, body }: Asking & { readonly body?: unknown },
): Promise<Response> {
  const { method, takes }: { method: string; takes?: string } = OPERATIONS[name];
  const init = {
    method,
    headers: {
      accept: 'application/json',
      // The browser itself names the boundary of parts.
      ...(takes === undefined || takes === 'multipart/form-data' ? {} : { 'content-type': takes }),
      ...common?.(),
      ...headers,
    },
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined ? {} : { body: takes === 'application/json' ? JSON.stringify(body) : body }),
  } as RequestInit;
  try {
    return await send(address, init);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiFault(unreachableProblem(address));
  }
}

async function problemIn(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}

function fileName(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'bestand';
}

/** The address of an operation with everything asked in it, for instance for a link. */
export function addressOf<N extends Name>(name: N, question: Question<N>): string {
  const left = new Map(Object.entries(question).filter(([, value]) => value !== undefined));
  const path = OPERATIONS[name].path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = String(left.get(field));
    left.delete(field);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams([...left].map(([field, value]) => [field, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}
