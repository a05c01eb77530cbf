import type { Complaint, Rule, TextFile } from './text-file.ts';
import { complainOnLines, isCode } from './text-file.ts';

const LINES_MAX = 400;

/** What a program writes for the compiler is read by nobody. */
const isGenerated = ({ text }: TextFile): boolean => text.startsWith('// Generated ');

export const fileLength: Rule = (files) =>
  files
    .filter((file) => isCode(file) && !isGenerated(file))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n').length - 1;
      return lines > LINES_MAX
        ? [
            {
              path,
              line: LINES_MAX,
              text: `${String(lines)} lines, at most ${String(LINES_MAX)}: find the second idea`,
            },
          ]
        : [];
    });

/** Spelled in two parts, so that this file does not name what it forbids. */
const OPEN_END = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);

export const openEnds: Rule = (files) =>
  files
    .filter(isCode)
    .flatMap((file) => complainOnLines(file, OPEN_END, 'finish it, or leave it out and open an issue'));

const NAMELESS = /(^|\/)(utils?|helpers?|common|misc|lib|types|constants)(\/|\.(ts|tsx|js|mjs)$)/;

/** A file that is named after nothing attracts everything. */
export const fileNames: Rule = (files) =>
  files.flatMap(({ path }) => {
    if (!/^[\w./@+-]+$/.test(path)) return [{ path, line: 1, text: 'file names are ASCII without spaces' }];
    if (NAMELESS.test(path)) return [{ path, line: 1, text: 'name the file after what is in it' }];
    return [];
  });

const SUPPRESSION =
  /\/[/*]+\s*(eslint-disable[\w-]*|@ts-(?:expect-error|ignore|nocheck)|prettier-ignore)(.*)/;

/** The reason is the sentence behind `--`; behind `@ts-expect-error` it follows at once. */
function hasReason(kind: string, rest: string): boolean {
  const reason = kind.startsWith('@ts-') ? rest : (/ -- (.*)/.exec(rest)?.[1] ?? '');
  return reason.replace(/\W/g, '').length >= 10;
}

function suppressionsOf({ path, text }: TextFile): (Complaint & { reason: boolean })[] {
  return text.split('\n').flatMap((line, index) => {
    const match = SUPPRESSION.exec(line);
    if (match === null) return [];
    const [, kind = '', rest = ''] = match;
    return [{ path, line: index + 1, text: 'a suppression says why', reason: hasReason(kind, rest) }];
  });
}

/** Every suppression carries a reason, and there are exactly as many as `allowed`: lower it when one goes. */
export function suppressions(allowed: number): Rule {
  return (files) => {
    const found = files.filter(isCode).flatMap(suppressionsOf);
    const silent = found.filter(({ reason }) => !reason);
    const last = found.at(-1);
    if (found.length > allowed && last !== undefined) {
      const text = `${String(found.length)} suppressions, ${String(allowed)} allowed: solve it without one`;
      return [...silent, { path: last.path, line: last.line, text }];
    }
    if (found.length < allowed) {
      const text = `only ${String(found.length)} suppressions left: lower SUPPRESSIONS_ALLOWED to that`;
      return [...silent, { path: 'scripts/tidy.ts', line: 1, text }];
    }
    return silent;
  };
}
