import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Static, TSchema } from 'typebox';
import { LineCounter, isAlias, isCollection, isMap, isNode, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import { duplicateText } from './finding.ts';
import type { InvoerCode, InvoerFinding } from './finding.ts';
import { pathText } from './path.ts';
import type { InvoerPath } from './path.ts';
import { fits, schemaFindings } from './schema-check.ts';

/** The value of a YAML text with the line (from 1) of every place in it, for findings that come after the schema. */
export type YamlValue<T> = { readonly value: T; readonly lineOf: (path: InvoerPath) => number };

/**
 * Reads a YAML text strictly: one document in block style, no anchors, aliases or tags, no field twice, and
 * exactly the schema. Scalars stay text (schema `failsafe`): `95.50` never becomes a float and `no` never false.
 */
export function readYaml<Schema extends TSchema>(
  schema: Schema,
  text: string,
  bestand: string,
): Result<YamlValue<Static<Schema>>, readonly InvoerFinding[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const finding = (code: InvoerCode, offset: number, veld: string, melding: string): InvoerFinding => ({
    code,
    bestand,
    regel: lines.linePos(offset).line,
    veld,
    melding,
  });
  const found = [
    ...toldErrors(document).map((error) => syntaxFinding(error, text, finding)),
    ...styleFindings(document, finding),
  ];
  if (found.length > 0) return err(found);
  const value: unknown = document.toJS();
  if (fits(schema, value)) {
    const lineOf = (path: InvoerPath): number => lines.linePos(offsetOf(document, path)).line;
    return ok({ value: value as Static<Schema>, lineOf });
  }
  const wrong = schemaFindings(schema, value).map(({ code, path, melding }) =>
    finding(code, offsetOf(document, path), pathText(path), melding),
  );
  return err(wrong.sort((one, other) => one.regel - other.regel));
}

type MakeFinding = (code: InvoerCode, offset: number, veld: string, melding: string) => InvoerFinding;

/** Behind the first place that is no YAML the parser guesses, so of those only the first is told. */
function toldErrors({ errors, warnings }: Document): readonly YAMLError[] {
  const all = [...errors, ...warnings];
  const first = all.find(({ code }) => code !== 'DUPLICATE_KEY');
  return all.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
}

function syntaxFinding(error: YAMLError, text: string, finding: MakeFinding): InvoerFinding {
  const offset = error.pos[0];
  if (error.code === 'DUPLICATE_KEY') {
    const name = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
    return finding('veld-dubbel', offset, name, duplicateText(name));
  }
  const melding = `dit is geen geldige YAML. Controleer op deze regel het inspringen (spaties, geen tabs), de dubbele punt en de aanhalingstekens.`;
  return finding('yaml-onleesbaar', offset, '', melding);
}

/** Flow style hides mistakes: a decimal comma in `{ x: 97,5 }` makes two keys. Anchors hide where text comes from. */
function styleFindings(document: Document, finding: MakeFinding): InvoerFinding[] {
  const found: InvoerFinding[] = [];
  const refuse = (node: Node, what: string): void => {
    const melding = `${what} is in dit bestand niet toegestaan. Schrijf elke waarde voluit, elk veld op een eigen regel.`;
    found.push(finding('yaml-schrijfwijze', node.range?.[0] ?? 0, '', melding));
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) refuse(node, 'een verwijzing (*naam)');
      else if (node.anchor !== undefined) refuse(node, 'een anker (&naam)');
      else if (isCollection(node) && node.flow === true && node.items.length > 0)
        refuse(node, 'de schrijfwijze met { } of [ ]');
      else if (node.tag !== undefined && !CORE_TAGS.includes(node.tag))
        refuse(node, 'een typeaanduiding (!naam)');
    },
  });
  return found;
}

const CORE_TAGS = ['tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:str'];

/** Where the value at a path starts, or else the nearest value around it. */
function offsetOf(document: Document, path: InvoerPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    node = isMap(node) || isSeq(node) ? node.get(part, true) : undefined;
    if (!isNode(node)) break;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
