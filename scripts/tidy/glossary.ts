import { posix } from 'node:path';
import ts from 'typescript';
import type { Complaint, Rule, TextFile } from './text-file.ts';

const GLOSSARY = 'BEGRIPPEN.md';
const COLUMNS = ['begrip', 'English', 'betekenis', 'bron', 'thuis'];
const INDEX = /^packages\/core\/src\/[^/]+\/index\.ts$/;

/** Exported types that are machinery of the core, not words of the field. */
const TECHNICAL = new Set(['Result', 'TieBreak', 'CanonicalValue']);
const TECHNICAL_PATTERN = /^Compiled|(Refusal|Finding|Options|Opties|Sink)$/;

type Row = { readonly line: number; readonly cells: readonly string[] };

function rowsOf({ text }: TextFile): Row[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.startsWith('|') || /^\|[\s|:-]+$/.test(line)) return [];
    const cells = line
      .slice(1)
      .replace(/\|\s*$/, '')
      .split('|')
      .map((cell) => cell.trim());
    return cells.join() === COLUMNS.join() ? [] : [{ line: index + 1, cells }];
  });
}

/** `Productieafspraak` and `productie-afspraak` are one word; an accent in the table is none in code. */
function wordOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}

/** A row may explain a few words of one family: `click-invoer, click-regel`. */
function wordsOf({ cells }: Row): string[] {
  return (cells[0] ?? '').split(',').map(wordOf);
}

type ExportedType = { readonly name: string; readonly path: string; readonly line: number };

function parse({ path, text }: TextFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function declaredTypes(file: TextFile): ExportedType[] {
  const source = parse(file);
  return source.statements.flatMap((node) => {
    const declares = ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
    if (!declares || !isExported(node)) return [];
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    return [{ name: node.name.text, path: file.path, line }];
  });
}

/** The types that an index passes on, whether by star or by name. */
function typesOfIndex(index: TextFile, files: ReadonlyMap<string, TextFile>): ExportedType[] {
  return parse(index).statements.flatMap((node) => {
    if (!ts.isExportDeclaration(node) || node.moduleSpecifier === undefined) return [];
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    const target = files.get(posix.join(posix.dirname(index.path), specifier));
    const types = target === undefined ? [] : declaredTypes(target);
    const { exportClause } = node;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return types;
    const names = new Set(exportClause.elements.map(({ name }) => name.text));
    return types.filter(({ name }) => names.has(name));
  });
}

function rowComplaints({ line, cells }: Row, paths: ReadonlySet<string>): Complaint[] {
  const complain = (text: string): Complaint[] => [{ path: GLOSSARY, line, text }];
  const home = cells.at(-1) ?? '';
  if (cells.length !== COLUMNS.length || cells.includes('')) {
    return complain(`a row has ${String(COLUMNS.length)} filled columns: ${COLUMNS.join(', ')}`);
  }
  return paths.has(home) ? [] : complain(`the home ${home} does not exist`);
}

function doubles(rows: readonly Row[]): Complaint[] {
  const seen = new Set<string>();
  return rows.flatMap((row) =>
    wordsOf(row).flatMap((word) => {
      const isDouble = seen.has(word);
      seen.add(word);
      return isDouble ? [{ path: GLOSSARY, line: row.line, text: `${word} already has a row` }] : [];
    }),
  );
}

/** Each domain type that a module of the core shows has one row, and each row a home that exists. */
export const glossary: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const document = byPath.get(GLOSSARY);
  if (document === undefined) return [{ path: GLOSSARY, line: 1, text: 'the glossary is missing' }];
  const rows = rowsOf(document);
  const known = new Set(rows.flatMap(wordsOf));
  const unknown = files
    .filter(({ path }) => INDEX.test(path))
    .flatMap((index) => typesOfIndex(index, byPath))
    .filter(({ name }) => !TECHNICAL.has(name) && !TECHNICAL_PATTERN.test(name) && !known.has(wordOf(name)))
    .map(({ name, path, line }) => ({ path, line, text: `${name} has no row in ${GLOSSARY}` }));
  const paths = new Set(byPath.keys());
  return [...unknown, ...rows.flatMap((row) => rowComplaints(row, paths)), ...doubles(rows)];
};
