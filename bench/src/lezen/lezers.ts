import { Agent, get } from 'node:http';
import type { IncomingMessage } from 'node:http';

/** What one reader got. */
export type Gelezen = { readonly headers: IncomingMessage['headers']; readonly bytes: Buffer };

/** How long each answer took, in milliseconds, in order; and how many a second. */
export type Leesronde = { readonly milliseconds: readonly number[]; readonly perSecond: number };

export function readOnce(url: URL, headers: Record<string, string>, agent?: Agent): Promise<Gelezen> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, ...(agent === undefined ? {} : { agent }) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve({ headers: answer.headers, bytes: Buffer.concat(parts) });
        else reject(new Error(`${url.pathname}: ${answer.statusCode ?? 'no status'}`));
      });
    });
    request.on('error', reject);
  });
}

/** Many readers at once, each on a connection of its own that stays open, each asking again as soon as it is answered. */
export async function readForSeconds(
  url: URL,
  headers: Record<string, string>,
  { readers, seconds }: { readonly readers: number; readonly seconds: number },
): Promise<Leesronde> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const taken: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const reader = async (): Promise<void> => {
    for (let asked = performance.now(); asked < end; asked = performance.now()) {
      await readOnce(url, headers, agent);
      taken.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  agent.destroy();
  const spent = (performance.now() - start) / 1_000;
  return { milliseconds: taken.toSorted((left, right) => left - right), perSecond: taken.length / spent };
}
