/** A file of the repository as tidy reads it; `path` is relative to the root, with forward slashes. */
export type TextFile = { readonly path: string; readonly text: string };

/** What is wrong, where, and what to do about it. */
export type Complaint = { readonly path: string; readonly line: number; readonly text: string };

/** Reads files of the repository and lists what breaks one house rule. */
export type Rule = (files: readonly TextFile[]) => readonly Complaint[];

export function isCode({ path }: TextFile): boolean {
  return /\.(ts|tsx|js|mjs|sql|css)$/.test(path);
}

/** A complaint about every line that matches, once per line. */
export function complainOnLines(file: TextFile, pattern: RegExp, text: string): Complaint[] {
  return file.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [{ path: file.path, line: index + 1, text }] : []));
}
