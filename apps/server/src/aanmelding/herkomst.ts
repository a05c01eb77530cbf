import type { FastifyRequest } from 'fastify';

/**
 * Whether the browser says that a page of Kavel itself sent this (OWASP, Fetch Metadata). A browser always says where a
 * write comes from, so one that does not say is not taken either (ADR 0048).
 */
export function isEigenHerkomst({ headers }: Pick<FastifyRequest, 'headers'>, adres: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === adres : site === 'same-origin';
}

/** The path of the portal to go back to; anything that leads elsewhere becomes the first page. */
export function terugNaar(gevraagd: string | undefined, adres: string): string {
  const begin = '/';
  if (gevraagd === undefined || gevraagd.length > TERUG_MAX || !/^\/[^/\\]/.test(gevraagd)) return begin;
  if (!URL.canParse(gevraagd, adres)) return begin;
  const { origin, pathname, search, hash } = new URL(gevraagd, adres);
  const isPagina = !NIET_TERUG.some((prefix) => pathname.startsWith(prefix));
  // A path of two slashes is an address of another site.
  return origin === adres && isPagina && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : begin;
}

const TERUG_MAX = 2000;
const NIET_TERUG = ['/aanmelden', '/afmelden', '/demonstratie', '/v1/'];
