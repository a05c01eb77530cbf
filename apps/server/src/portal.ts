import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './server-app.ts';
import { sendProblem } from './problem.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built portal. Files under `assets/` carry a content hash in their name and may be kept for a year;
 * the page itself is asked for anew. Every other address of a browser gets the page: the portal has its own routes.
 * Without a folder there is only the API.
 */
export async function registerPortal(app: App, folder: string | undefined): Promise<void> {
  const page = folder === undefined ? undefined : await servePage(app, folder);
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
    const isApi = request.url.startsWith('/v1/') || request.url.startsWith('/assets/');
    if (page === undefined || !wantsPage || isApi) return sendProblem(request, reply, 'pad-onbekend');
    return reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-cache').send(page);
  });
}

async function servePage(app: App, folder: string): Promise<string> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: YEAR_SECONDS * 1000,
  });
  return readFile(join(folder, 'index.html'), 'utf8');
}
