import { valueAt } from './path.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'een geheel getal',
  number: 'een getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object met velden',
  null: 'null',
};

/** What a schema asks, in Dutch; its own `description` goes first because its author knows the domain. */
export function describeExpected(schema: unknown): string {
  const own = valueAt(schema, ['description']);
  if (typeof own === 'string') return own;
  const variants = valueAt(schema, ['anyOf']);
  if (Array.isArray(variants)) return variants.map(describeExpected).join(' of ');
  const values = valueAt(schema, ['enum']);
  if (Array.isArray(values)) return `een van ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  const value = valueAt(schema, ['const']);
  if (value !== undefined) return JSON.stringify(value);
  const type = valueAt(schema, ['type']);
  const name = typeof type === 'string' ? (TYPE_NAMES[type] ?? type) : 'een andere waarde';
  return `${name}${boundsText(schema)}`;
}

function boundsText(schema: unknown): string {
  const bounds: readonly (readonly [string, string])[] = [
    ['minimum', 'vanaf'],
    ['maximum', 'tot en met'],
    ['minLength', 'met lengte vanaf'],
    ['maxLength', 'met lengte tot en met'],
    ['minItems', 'met aantal vanaf'],
    ['maxItems', 'met aantal tot en met'],
    ['pattern', 'volgens het patroon'],
  ];
  return bounds
    .flatMap(([keyword, word]) => {
      const limit = valueAt(schema, [keyword]);
      return typeof limit === 'number' || typeof limit === 'string' ? [` ${word} ${limit}`] : [];
    })
    .join('');
}

const LONGEST_QUOTE = 60;

/** What stands in the file, short enough to read in a message. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'niets';
  if (Array.isArray(value)) return 'een lijst';
  if (typeof value === 'object' && value !== null) return 'een object met velden';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
