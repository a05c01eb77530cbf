import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Static, TSchema } from 'typebox';
import { duplicateText } from './finding.ts';
import type { InvoerCode, InvoerFinding } from './finding.ts';
import { JsonWalk, createLineFinder } from './json-walk.ts';
import type { JsonSyntaxError } from './json-walk.ts';
import { pathText } from './path.ts';
import type { InvoerPath } from './path.ts';
import { MEESTE_FOUTEN, fits, isVertrouwelijk, schemaFindings } from './schema-check.ts';

/**
 * Reads a JSON text strictly: valid JSON, no field twice in one object, and exactly the schema (which should
 * forbid unknown fields). `bestand` is the name that the findings show. Good input is parsed once and never
 * walked for positions. A schema with `vertrouwelijk: true` keeps the values of its document out of the findings.
 */
export function readJson<Schema extends TSchema>(
  schema: Schema,
  text: string,
  bestand: string,
): Result<Static<Schema>, readonly InvoerFinding[]> {
  const json = withoutMark(text);
  const value = parseOrUndefined(json);
  if (value !== undefined && fits(schema, value) && countFields(json) === countKeys(value)) {
    return ok(value as Static<Schema>);
  }
  return err(explain(schema, json, value, bestand));
}

/** Programs on Windows put a byte order mark first; it is no part of the text. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Fields as written: strings that a colon follows. More than the parsed value has means a field came twice. */
function countFields(json: string): number {
  let count = 0;
  for (const match of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gs)) {
    if (match[1] !== undefined) count += 1;
  }
  return count;
}

function countKeys(root: unknown): number {
  let count = 0;
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    const children: unknown[] = Object.values(value);
    if (!Array.isArray(value)) count += children.length;
    for (const child of children) pending.push(child);
  }
  return count;
}

function explain(schema: TSchema, json: string, value: unknown, bestand: string): InvoerFinding[] {
  const walk = new JsonWalk(json);
  const syntax = walk.run();
  const lineOf = createLineFinder(json);
  const finding = (code: InvoerCode, path: InvoerPath, offset: number, melding: string): InvoerFinding => ({
    code,
    bestand,
    regel: lineOf(offset),
    veld: pathText(path),
    melding,
  });
  if (syntax !== null) {
    return [finding('json-onleesbaar', [], syntax.offset, syntaxText(syntax, isVertrouwelijk(schema)))];
  }
  const doubles = walk.duplicates
    .slice(0, MEESTE_FOUTEN)
    .map(({ path, offset }) => finding('veld-dubbel', path, offset, duplicateText(String(path.at(-1)))));
  const wrong = schemaFindings(schema, value).map(({ code, path, melding }) =>
    finding(code, path, walk.offsetOf(path), melding),
  );
  return [...doubles, ...wrong].sort((one, other) => one.regel - other.regel);
}

function syntaxText({ expected, found }: JsonSyntaxError, vertrouwelijk: boolean): string {
  const printable = found.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const shown = vertrouwelijk ? 'iets anders' : printable || 'een onleesbaar teken';
  const actual = found === '' ? 'het bestand houdt hier op' : `hier staat ${shown}`;
  return `dit is geen geldige JSON: verwacht ${expected}, maar ${actual}. Herstel de tekst op deze regel.`;
}

/**
 * Tells the line (from 1) of the value at a path of a valid JSON text, for findings that come after the schema. The text is
 * walked once, at the first question.
 */
export function createJsonPlaces(text: string): (path: InvoerPath) => number {
  let found: { readonly walk: JsonWalk; readonly lineOf: (offset: number) => number } | undefined;
  return (path) => {
    found ??= walkThrough(withoutMark(text));
    return found.lineOf(found.walk.offsetOf(path));
  };
}

function walkThrough(json: string) {
  const walk = new JsonWalk(json);
  walk.run();
  return { walk, lineOf: createLineFinder(json) };
}

/** The line of one place, where only one is asked. */
export function jsonLineOf(text: string, path: InvoerPath): number {
  return createJsonPlaces(text)(path);
}
