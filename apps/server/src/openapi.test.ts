import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as functions from '@stoplight/spectral-functions';
import { Spectral } from '@stoplight/spectral-core';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { sharedFolder } from '@kavel/testkit';
import { PROEFADRES } from '@kavel/testkit/aanmelding';
import { problemTextByCode } from '@kavel/contract/texts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createApp } from './app.ts';
import { openapiDocument } from './openapi.ts';

type Operatie = {
  operationId?: string;
  summary?: string;
  tags?: string[];
  parameters?: { name?: string; $ref?: string }[];
  responses: Record<string, { content?: Record<string, { examples?: Record<string, unknown> }> }>;
};
type Document = { info: Record<string, unknown>; paths: Record<string, Record<string, Operatie>> };

const app = await createApp({
  ...{ version: '0.1.0', adres: PROEFADRES },
  gereedheid: () => ({ status: 'laden', stap: 'beschrijving', gedaan: 0, totaal: 0 }),
});
await app.ready();
const document = openapiDocument(app);
const { paths } = document as unknown as Document;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    method === 'servers' ? [] : [{ name: `${method} ${path}`, operation }],
  ),
);

const shared = sharedFolder();

/** The rules of the government as Spectral wants them in code: each function by itself, not by its name. */
function rulesetOf(text: string): RulesetDefinition {
  const byName = functions as unknown as Record<string, unknown>;
  const { rules } = parse(text) as { rules: Record<string, unknown> };
  const revive = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(revive);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === 'function' && typeof value === 'string' ? byName[value] : revive(value),
      ]),
    );
  };
  return { extends: [[oas, 'off']], rules: revive(rules) } as RulesetDefinition;
}

async function lint(subject: unknown): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset(rulesetOf(readFileSync(join(shared ?? '', 'adr/linter.yaml'), 'utf8')));
  const findings = await spectral.run(structuredClone(subject) as Record<string, unknown>);
  return findings.map(({ code, path, message }) => `${code}: ${path.join('/')}: ${message}`);
}

describe.skipIf(shared === undefined)('the API Design Rules of the Dutch government (Spectral)', () => {
  // A document of two megabytes against every rule: some 15 seconds on a quiet machine.
  it('the document has no finding, not even a warning', { timeout: 180_000 }, async () => {
    expect(await lint(document)).toEqual([]);
  });

  it('the rules do judge: what breaks them is found', async () => {
    const { info } = structuredClone(document) as unknown as Document;
    delete info['contact'];
    const operatie = { responses: { 200: {}, 404: { content: { 'application/json': {} } } } };
    const broken = { openapi: '3.1.0', info, paths: { '/Niet_Kebab/': { get: operatie } } };
    const codes = new Set(
      (await lint(broken)).map((finding) => finding.split(':', 2).join(':').split(': ')[0]),
    );
    for (const rule of [
      'info-contact',
      'path-keys-no-trailing-slash',
      'nlgov:paths-kebab-case',
      'nlgov:missing-header',
      'nlgov:use-problem-schema',
    ])
      expect(codes).toContain(rule);
  });
});

describe('what the document says of every operation', () => {
  it.each(operations)('$name has a name, a summary, a subject and its problems', ({ operation }) => {
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
    expect(operation.summary?.length).toBeGreaterThan(10);
    expect(operation.tags).toHaveLength(1);
    expect(operation.responses).toHaveProperty('500');
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (status < '400' || content?.['application/problem+json'] === undefined) continue;
      const codes = Object.keys(content['application/problem+json'].examples ?? {});
      expect(codes).not.toEqual([]);
      for (const code of codes) expect(problemTextByCode).toHaveProperty(code);
    }
  });

  it('no name is used twice, and every problem is answered by some operation', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const answered = new Set(
      operations.flatMap(({ operation }) =>
        Object.values(operation.responses).flatMap(({ content }) =>
          Object.keys(content?.['application/problem+json']?.examples ?? {}),
        ),
      ),
    );
    // Of no operation: what is asked is not there.
    expect(Object.keys(problemTextByCode).filter((code) => !answered.has(code))).toEqual(['pad-onbekend']);
  });
});
