import type { InvoerPath } from './path.ts';

/** Where a text stops being JSON. `expected` is Dutch; `found` is what stands there, empty at the end. */
export type JsonSyntaxError = { readonly offset: number; readonly expected: string; readonly found: string };

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';
type Place = { readonly offset: number; readonly children: Map<string | number, Place> };
type Container = { readonly place: Place; readonly isObject: boolean; key: string | number };

const EXPECTED: Readonly<Record<Expecting, string>> = {
  value: 'een waarde',
  'value-or-end': 'een waarde of ]',
  key: 'een veldnaam tussen dubbele aanhalingstekens',
  'key-or-end': 'een veldnaam tussen dubbele aanhalingstekens of }',
  colon: 'een dubbele punt',
  'comma-or-end': 'een komma of het sluitteken',
  nothing: 'het einde van het bestand',
};

const BLANK = /[ \t\r\n]*/y;
const MARK = /[{}[\]:,]/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const FOUND_LENGTH = 12;

/**
 * Walks the tokens of a JSON text (RFC 8259) and remembers where every value starts. It does not recurse, so a
 * deep text costs no stack. Used only when there is something to report: good input never pays for it.
 */
export class JsonWalk {
  readonly duplicates: { readonly path: InvoerPath; readonly offset: number }[] = [];
  #root: Place = { offset: 0, children: new Map() };
  readonly #open: Container[] = [];
  readonly #text: string;
  #expecting: Expecting = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  /** Walks to the end, or to the first token that the grammar does not allow. */
  run(): JsonSyntaxError | null {
    let offset = this.#skipBlank(0);
    while (offset < this.#text.length) {
      const expected = EXPECTED[this.#expecting];
      const token = this.#tokenAt(offset);
      if (token === null || !this.#take(token, offset)) {
        return { offset, expected, found: token ?? this.#text.slice(offset, offset + FOUND_LENGTH) };
      }
      offset = this.#skipBlank(offset + token.length);
    }
    if (this.#expecting === 'nothing') return null;
    return { offset: this.#text.trimEnd().length, expected: EXPECTED[this.#expecting], found: '' };
  }

  /** Where the value at `path` starts, or else the nearest value around it. */
  offsetOf(path: InvoerPath): number {
    let place = this.#root;
    for (const part of path) {
      const child = place.children.get(part);
      if (child === undefined) break;
      place = child;
    }
    return place.offset;
  }

  #tokenAt(offset: number): string | null {
    const text = this.#text;
    return matchAt(MARK, text, offset) ?? matchAt(STRING, text, offset) ?? matchAt(LITERAL, text, offset);
  }

  #skipBlank(offset: number): number {
    return offset + (matchAt(BLANK, this.#text, offset)?.length ?? 0);
  }

  #take(token: string, offset: number): boolean {
    switch (this.#expecting) {
      case 'key':
        return this.#takeKey(token, offset);
      case 'key-or-end':
        return token === '}' ? this.#close() : this.#takeKey(token, offset);
      case 'colon':
        this.#expecting = 'value';
        return token === ':';
      case 'value':
        return this.#takeValue(token, offset);
      case 'value-or-end':
        return token === ']' ? this.#close() : this.#takeValue(token, offset);
      case 'comma-or-end':
        return this.#takeCommaOrEnd(token);
      case 'nothing':
        return false;
    }
  }

  #takeKey(token: string, offset: number): boolean {
    const top = this.#open.at(-1);
    if (top === undefined || !token.startsWith('"')) return false;
    top.key = JSON.parse(token) as string;
    if (top.place.children.has(top.key)) this.duplicates.push({ path: this.#path(), offset });
    this.#expecting = 'colon';
    return true;
  }

  #takeValue(token: string, offset: number): boolean {
    if ('}]:,'.includes(token)) return false;
    const place: Place = { offset, children: new Map() };
    const top = this.#open.at(-1);
    if (top === undefined) this.#root = place;
    else top.place.children.set(top.key, place);
    if (token === '{') this.#openContainer({ place, isObject: true, key: '' }, 'key-or-end');
    else if (token === '[') this.#openContainer({ place, isObject: false, key: 0 }, 'value-or-end');
    else this.#afterValue();
    return true;
  }

  #takeCommaOrEnd(token: string): boolean {
    const top = this.#open.at(-1);
    if (top === undefined) return false;
    if (token === (top.isObject ? '}' : ']')) return this.#close();
    if (typeof top.key === 'number') top.key += 1;
    this.#expecting = top.isObject ? 'key' : 'value';
    return token === ',';
  }

  /** Path of the value that the innermost container is about to take. */
  #path(): InvoerPath {
    return this.#open.map((container) => container.key);
  }

  #openContainer(container: Container, expecting: Expecting): void {
    this.#open.push(container);
    this.#expecting = expecting;
  }

  #close(): true {
    this.#open.pop();
    this.#afterValue();
    return true;
  }

  #afterValue(): void {
    this.#expecting = this.#open.length === 0 ? 'nothing' : 'comma-or-end';
  }
}

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

/** Tells the line of an offset, from 1; the text is looked through once, however often is asked. */
export function createLineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
