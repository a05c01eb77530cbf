import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensurePortal } from '../scripts/portal-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adres: string;
  }
}

const MAIN = join(import.meta.dirname, '../apps/server/src/main.ts');
const READY = /Kavel draait op (http:\S+)/;

/** A cluster is many small files: in memory it is made in a second, and it dies with the run. */
const HOME = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/**
 * Once per run: the real server, as `npm start` runs it, on a free port with a database and a demonstration year of its
 * own. Stopped by its process id, with its data removed, whatever the tests did.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await ensurePortal())) throw new Error('The portal could not be built');
  const dataFolder = mkdtempSync(join(HOME, 'kavel-e2e-'));
  const remove = (): void => {
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const { adres, stop } = await startKavel(dataFolder);
    project.provide('adres', adres);
    return async () => {
      await stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}

export type Draaiend = {
  readonly adres: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

/** Starts the server over a data folder, and waits until it answers. Whoever starts it stops it. */
export async function startKavel(dataFolder: string): Promise<Draaiend> {
  const server = spawn(process.execPath, [MAIN], {
    env: { ...process.env, KAVEL_DATA: dataFolder, KAVEL_PORT: String(await freePort()), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): Promise<void> => stopProcess(server);
  try {
    return { adres: await readyAddress(server), pid: server.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function readyAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = READY.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}:\n${output}`));
    });
  });
}

function stopProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => {
      resolve();
    });
    server.kill('SIGTERM');
  });
}
