import type { App } from './server-app.ts';

/** What became of the wish to listen. */
export type Luisteruitkomst =
  | { readonly soort: 'luistert'; readonly adres: string }
  | { readonly soort: 'kavel-draait-al'; readonly adres: string }
  | { readonly soort: 'poort-bezet'; readonly poort: number };

/** Kavel has no sign-in yet, so it can be reached from this machine only (ADR 0061). */
const HOST = '127.0.0.1';

const ANSWER_WITHIN_MS = 2_000;

/** Listens on the port, or finds out who already does: a Kavel is named, another program is not disturbed. */
export async function listenOrFind(app: App, poort: number): Promise<Luisteruitkomst> {
  const adres = `http://localhost:${poort}`;
  try {
    await app.listen({ host: HOST, port: poort });
    return { soort: 'luistert', adres };
  } catch (error) {
    if (!isPortInUse(error)) throw error;
    return (await isKavel(poort)) ? { soort: 'kavel-draait-al', adres } : { soort: 'poort-bezet', poort };
  }
}

function isPortInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** A program that is no Kavel may answer anything, slowly or not at all. */
async function isKavel(poort: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${HOST}:${poort}/gezond`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null && 'naam' in body && body.naam === 'kavel';
  } catch {
    return false;
  }
}
