import { existsSync } from 'node:fs';
import { access, constants, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { decodeTekst } from '@kavel/service/document';
import type { Settings } from '@kavel/service/instelling';
import type { Database, Store } from '@kavel/service/opslag';

/** 0 done, 1 refused by a rule or findings, 2 wrong use or unreadable input, 3 failure or defect. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What is wrong and where, in Dutch; an `InvoerFinding` of formats fits as it is. */
export type Melding = {
  readonly code: string;
  readonly melding: string;
  readonly bestand?: string;
  readonly regel?: number;
  readonly veld?: string;
};

export type Answer = {
  /** The one document of `--json`; its fields are fixed by interfaces.md. */
  readonly json: unknown;
  /** The same for people, in Dutch. */
  readonly text: string;
  /** 1 when the answer itself is a refusal or holds findings of class error, 2 when input was unreadable. */
  readonly exitCode?: 0 | 1 | 2;
};

/** What main.ts gives the commands of the world outside. */
export type World = {
  readonly settings: Settings;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly now: () => Temporal.Instant;
  /** Who runs the command, as the system knows it; `undefined` when it does not. */
  readonly accountName: () => string | undefined;
  /** Aborted at the first Ctrl-C after it was asked for; the second one ends the program at once. */
  readonly interruption: () => AbortSignal;
  /** Starts or joins the database; most commands never ask. */
  readonly openStore: () => Promise<Store>;
  /** Runs another program of this checkout in the place of the command. */
  readonly startProgram: (
    entry: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<ExitCode>;
};

/** What a command may do: read its input, answer once, or refuse. Commands touch no `process` of their own. */
export type CliContext = {
  readonly settings: Settings;
  readonly now: () => Temporal.Instant;
  readonly accountName: () => string | undefined;
  /** For long work that stops at a good moment: aborted at the first Ctrl-C. */
  readonly interruption: () => AbortSignal;
  /** The database, opened on first use and closed when the command ends. */
  readonly database: () => Promise<Database>;
  /** `-` is standard input. An unreadable file stops the command with exit code 2. */
  readonly readBytes: (file: string) => Promise<{ readonly bestand: string; readonly bytes: Uint8Array }>;
  /** Reads a file in the way of `read`; a file that cannot be read stops the command with exit code 2. */
  readonly readWith: <Value>(file: string, read: (path: string) => Promise<Value>) => Promise<Value>;
  /** As `readBytes`, decoded; bytes that are not UTF-8 stop the command with exit code 2. */
  readonly readText: (file: string) => Promise<{ readonly bestand: string; readonly text: string }>;
  /** Stops the command with exit code 2 when `file` cannot be written: asked before an act that happens only once. */
  readonly expectWritable: (file: string) => Promise<void>;
  /** Makes a folder that may already be there; a file in its place stops the command with exit code 2. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Writes a file the user asked for; a place that cannot be written stops the command with exit code 2. */
  readonly writeText: (file: string, text: string) => Promise<void>;
  /** As `writeText`, for a file that is no text of its own. */
  readonly writeBytes: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly answer: (answer: Answer) => void;
  /** Hands the terminal to a program of this checkout, with `env` on top of our own; its exit code is ours. */
  readonly startProgram: (
    entry: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<void>;
  /** Ends the command: 1 when a rule refuses, 2 when the input or its use is wrong. */
  readonly refuse: (exitCode: 1 | 2, meldingen: readonly Melding[]) => never;
  /** A line about progress on standard error, silent with `--json`. */
  readonly progress: (text: string) => void;
  /** Something the user must know beside the answer: standard error, also with `--json`. */
  readonly warn: (text: string) => void;
};

/** Carries a refusal from a command to `runCli`, as commander carries its usage errors. */
export class Refused extends Error {
  readonly exitCode: 1 | 2;
  readonly meldingen: readonly Melding[];

  constructor(exitCode: 1 | 2, meldingen: readonly Melding[]) {
    super(meldingen.map((melding) => melding.melding).join('\n'));
    this.exitCode = exitCode;
    this.meldingen = meldingen;
  }
}

export type Output = {
  /** Ends with this exit code and no answer of our own. */
  readonly leave: (exitCode: ExitCode) => void;
  readonly answer: (answer: Answer) => void;
  readonly report: (meldingen: readonly Melding[]) => void;
  readonly exitCode: () => ExitCode;
};

/** `wantsJson` is asked at the moment of writing, after the options are read. */
export function createOutput(world: Pick<World, 'stdout' | 'stderr'>, wantsJson: () => boolean): Output {
  let exitCode: ExitCode = 0;
  const writeJson = (json: unknown): void => {
    world.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  };
  return {
    leave(code) {
      exitCode = code;
    },
    answer(answer) {
      exitCode = answer.exitCode ?? 0;
      if (wantsJson()) writeJson(answer.json);
      else world.stdout.write(`${answer.text}\n`);
    },
    report(meldingen) {
      if (wantsJson()) writeJson({ bevindingen: meldingen });
      for (const melding of meldingen) world.stderr.write(`${meldingText(melding)}\n`);
    },
    exitCode: () => exitCode,
  };
}

export type LazyStore = {
  readonly database: () => Promise<Database>;
  readonly close: () => Promise<void>;
};

export function lazyStore(openStore: World['openStore']): LazyStore {
  let opened: Promise<Store> | undefined;
  return {
    database: async () => (await (opened ??= openStore())).database,
    // A store that did not open has told so to the command that asked for it.
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

export type Surroundings = {
  readonly output: Output;
  readonly store: LazyStore;
  readonly wantsJson: () => boolean;
};

export function createContext(world: World, { output, store, wantsJson }: Surroundings): CliContext {
  const refuse = (exitCode: 1 | 2, meldingen: readonly Melding[]): never => {
    throw new Refused(exitCode, meldingen);
  };
  const readBytes: CliContext['readBytes'] = (file) =>
    file === '-' ? readStdin(world.stdin) : readDisk(file);
  return {
    settings: world.settings,
    now: world.now,
    accountName: world.accountName,
    interruption: world.interruption,
    database: store.database,
    readBytes,
    readWith: readingDisk,
    async readText(file) {
      const { bestand, bytes } = await readBytes(file);
      return { bestand, text: decodeUtf8(bestand, bytes) };
    },
    expectWritable,
    makeFolder: (folder) =>
      writing(folder, async () => {
        await mkdir(folder, { recursive: true });
      }),
    writeText: writeOut,
    writeBytes: writeOut,
    startProgram: async (entry, args, env) => {
      output.leave(await world.startProgram(entry, args, env));
    },
    answer: output.answer,
    refuse,
    progress(text) {
      if (!wantsJson()) world.stderr.write(`${text}\n`);
    },
    warn: (text) => world.stderr.write(`Let op: ${text}\n`),
  };
}

/** `bestand:regel veld — melding`, without the parts that are unknown. */
function meldingText({ bestand, regel, veld, melding }: Melding): string {
  const place = [bestand, regel].filter((part) => part !== undefined).join(':');
  const where = [place, veld].filter((part) => part !== undefined && part !== '').join(' ');
  return where === '' ? melding : `${where} — ${melding}`;
}

async function readStdin(stdin: Readable): Promise<{ bestand: string; bytes: Uint8Array }> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  return { bestand: 'standaardinvoer', bytes: Buffer.concat(chunks) };
}

const READ_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'Dit bestand bestaat niet. Kijk de naam en de map na.',
  EISDIR: 'Dit is een map. Noem een bestand.',
  EACCES: 'U mag dit bestand niet lezen. Pas de rechten aan.',
};

async function readDisk(file: string): Promise<{ bestand: string; bytes: Uint8Array }> {
  return { bestand: file, bytes: await readingDisk(file, (path) => readFile(path)) };
}

async function readingDisk<Value>(file: string, read: (path: string) => Promise<Value>): Promise<Value> {
  try {
    return await read(file);
  } catch (error) {
    const melding = READ_FAULTS[systemCode(error)];
    if (melding === undefined) throw error;
    throw new Refused(2, [{ code: 'bestand-onleesbaar', bestand: file, melding }]);
  }
}

const WRITE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'De map bestaat niet. Maak haar eerst aan.',
  EISDIR: 'Dit is een map. Noem een bestand.',
  EEXIST: 'Dit is een bestand. Noem een map.',
  ENOTDIR: 'Deze plaats ligt onder een bestand. Noem een plaats in een map.',
  EACCES: 'U mag hier niet schrijven. Kies een andere plaats.',
};

async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  await writing(file, () => writeFile(file, content));
}

async function expectWritable(file: string): Promise<void> {
  await writing(file, async () => {
    await access(dirname(file), constants.W_OK);
    if (existsSync(file)) await (await open(file, 'r+')).close();
  });
}

async function writing(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const melding = WRITE_FAULTS[systemCode(error)];
    if (melding === undefined) throw error;
    throw new Refused(2, [{ code: 'bestand-onschrijfbaar', bestand: file, melding }]);
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function decodeUtf8(bestand: string, bytes: Uint8Array): string {
  const text = decodeTekst(bytes);
  if (text.ok) return text.value;
  throw new Refused(2, [{ ...text.error, bestand }]);
}
