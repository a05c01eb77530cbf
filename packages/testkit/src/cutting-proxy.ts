import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedConnection } from '@kavel/store';

/** Where a connection is cut. Bytes count from its begin, per direction; the last of them is still handed on. */
export type Cut =
  | { readonly at: 'question' | 'answer'; readonly bytes: number }
  /** Nothing more is handed on from the `nummer`-th message with rows of a COPY. */
  | { readonly at: 'copy'; readonly nummer: number }
  /** The client has sent everything but its commit. */
  | { readonly at: 'before-commit' }
  /** The server has committed, and the client is not told. */
  | { readonly at: 'commit-answer' };

export type CuttingProxy = {
  /** As the server, but through this proxy. */
  readonly connection: EmbeddedConnection;
  /** Cuts the next connection once; undefined cuts none. */
  readonly arm: (cut: Cut | undefined) => void;
  /** What went over the connections since `arm`. */
  readonly seen: () => Traffic;
  readonly close: () => Promise<void>;
};

export type Traffic = {
  readonly question: number;
  readonly answer: number;
  readonly copies: number;
  readonly cut: boolean;
};

/** Stands between Kavel and PostgreSQL on a unix socket of its own, and breaks the connection where it is told to. */
export async function startCuttingProxy(server: EmbeddedConnection): Promise<CuttingProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'kavel-knip-'));
  const socketName = `.s.PGSQL.${server.port}`;
  const open = new Set<Socket>();
  let line = new Line(undefined);
  const listener = createServer((client) => {
    const upstream = connect(join(server.host, socketName));
    const ends = [client, upstream];
    for (const socket of ends) {
      open.add(socket);
      // A cut is no error of the test; what it does to Kavel is what is looked at.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        for (const end of ends) end.destroy();
      });
    }
    const { questions, answers } = line.begin();
    client.on('data', (piece) => {
      const bytes = bytesOf(piece);
      hand(bytes, questions(bytes), { to: upstream, ends });
    });
    upstream.on('data', (piece) => {
      const bytes = bytesOf(piece);
      hand(bytes, answers(bytes), { to: client, ends });
    });
  });
  listener.listen(join(folder, socketName));
  await once(listener, 'listening');
  return {
    connection: { ...server, host: folder },
    arm: (cut) => {
      line = new Line(cut);
    },
    seen: () => line.traffic,
    close: async () => {
      for (const socket of open) socket.destroy();
      listener.close();
      await once(listener, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A socket without an encoding gives bytes. */
function bytesOf(piece: string | Buffer): Buffer {
  return typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/** Hands on the first `allowed` bytes; the connection ends behind them when these are not all. */
function hand(
  bytes: Buffer,
  allowed: number,
  { to, ends }: { readonly to: Socket; readonly ends: readonly Socket[] },
): void {
  if (allowed >= bytes.length) {
    to.write(bytes);
    return;
  }
  to.write(bytes.subarray(0, allowed), () => {
    for (const end of ends) end.destroy();
  });
}

const COPY_DATA = 'd';
const QUERY = 'Q';
const COMMIT = 'commit\0';

/** Follows the messages of the client (PostgreSQL manual, Message Formats) until it has to cut. */
class Line {
  readonly #cut: Cut | undefined;
  readonly #traffic = { question: 0, answer: 0, copies: 0, cut: false };
  #committing = false;

  constructor(cut: Cut | undefined) {
    this.#cut = cut;
  }

  get traffic(): Traffic {
    return { ...this.#traffic };
  }

  /** For a new connection: how many of these next bytes go through, either way. */
  begin() {
    const messages = new Messages();
    return {
      questions: (bytes: Buffer): number => {
        const before = this.#traffic.question;
        this.#traffic.question += bytes.length;
        return this.#judge(bytes, Math.min(this.#limit('question', before), this.#follow(messages, bytes)));
      },
      answers: (bytes: Buffer): number => {
        const before = this.#traffic.answer;
        this.#traffic.answer += bytes.length;
        const told = this.#committing && this.#cut?.at === 'commit-answer' ? 0 : Number.POSITIVE_INFINITY;
        return this.#judge(bytes, Math.min(this.#limit('answer', before), told));
      },
    };
  }

  #limit(way: 'question' | 'answer', before: number): number {
    return this.#cut?.at === way ? Math.max(0, this.#cut.bytes - before) : Number.POSITIVE_INFINITY;
  }

  /** How many bytes come before the message at which this cuts. */
  #follow(messages: Messages, bytes: Buffer): number {
    for (const { kind, begin, body } of messages.add(bytes)) {
      if (kind === COPY_DATA) this.#traffic.copies += 1;
      const commits = kind === QUERY && body.toString('latin1') === COMMIT;
      if (commits) this.#committing = true;
      if (commits && this.#cut?.at === 'before-commit') return Math.max(0, begin);
      if (this.#cut?.at === 'copy' && this.#traffic.copies === this.#cut.nummer) return Math.max(0, begin);
    }
    return Number.POSITIVE_INFINITY;
  }

  #judge(bytes: Buffer, allowed: number): number {
    if (this.#traffic.cut) return 0;
    if (allowed < bytes.length) this.#traffic.cut = true;
    return allowed;
  }
}

type Message = { readonly kind: string; readonly begin: number; readonly body: Buffer };

/** Puts the messages of a client together from pieces; `begin` is where one starts in the last piece. */
class Messages {
  #rest: Buffer = Buffer.alloc(0);
  /** The first message has no letter. */
  #started = false;

  *add(bytes: Buffer): Iterable<Message> {
    const old = this.#rest.length;
    const all = Buffer.concat([this.#rest, bytes]);
    let at = 0;
    for (;;) {
      const letter = this.#started ? 1 : 0;
      if (at + letter + 4 > all.length) break;
      const end = at + letter + all.readInt32BE(at + letter);
      if (end > all.length) break;
      if (this.#started) {
        yield { kind: String.fromCharCode(all[at] ?? 0), begin: at - old, body: all.subarray(at + 5, end) };
      }
      this.#started = true;
      at = end;
    }
    this.#rest = all.subarray(at);
  }
}
