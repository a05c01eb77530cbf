/** Where a value sits in a document: keys of objects and positions in lists. */
export type InvoerPath = readonly (string | number)[];

/** `['regels', 0, 'agb']` as people write it: `regels[0].agb`. */
export function pathText(path: InvoerPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

/** Reads what `pathText` writes, for the `veld` of a refusal that the core made. */
export function parsePathText(text: string): InvoerPath {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, position]) =>
    position === undefined ? name : Number(position),
  );
}

/** Reads an RFC 6901 pointer against the value it points into, so that list positions become numbers. */
export function pointerPath(pointer: string, root: unknown): InvoerPath {
  const path: (string | number)[] = [];
  let value: unknown = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = childOf(value, key);
  }
  return path;
}

export function valueAt(root: unknown, path: InvoerPath): unknown {
  return path.reduce<unknown>((value, part) => childOf(value, String(part)), root);
}

function childOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
