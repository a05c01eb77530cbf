import { posix } from 'node:path';
import type { Complaint, Rule, TextFile } from './text-file.ts';

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, '');
}

function isDocument({ path }: TextFile): boolean {
  return path.endsWith('.md');
}

export const oneTitle: Rule = (files) =>
  files.filter(isDocument).flatMap(({ path, text }) => {
    const titles = withoutCode(text).match(/^# .+/gm)?.length ?? 0;
    return titles === 1
      ? []
      : [{ path, line: 1, text: `${String(titles)} titles (# …), a document has one` }];
  });

/** The links to places in the repository, with their line. */
function localLinks({ path, text }: TextFile): (Complaint & { target: string })[] {
  return withoutCode(text)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
        const [place = ''] = link.split('#');
        if (/^[a-z]+:/.test(place) || place === '') return [];
        const target = posix.join(posix.dirname(path), place);
        return [{ path, line: index + 1, text: `${link} does not exist`, target }];
      }),
    );
}

export const deadLinks: Rule = (files) => {
  const paths = files.map(({ path }) => path);
  const exists = (target: string): boolean =>
    paths.includes(target) || paths.some((path) => path.startsWith(`${target.replace(/\/$/, '')}/`));
  return files
    .filter(isDocument)
    .flatMap(localLinks)
    .filter(({ target }) => !exists(target));
};

const ADR = /^docs\/adr\/(.*)$/;

function adrComplaints({ path, text }: TextFile, number: string): Complaint[] {
  const wanted = [`# ${number} `, '## Context', '## Decision', '## Consequences'];
  const missing = wanted.filter((heading) => !text.split('\n').some((line) => line.startsWith(heading)));
  return missing.map((heading) => ({ path, line: 1, text: `heading "${heading.trim()}" is missing` }));
}

/** Decisions are numbered once and say in what context, what, and what follows from it. */
export const adrs: Rule = (files) => {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const name = ADR.exec(file.path)?.[1];
    if (name === undefined) return [];
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1];
    if (number === undefined) return [{ path: file.path, line: 1, text: 'an ADR is called NNNN-title.md' }];
    const twin = seen.get(number);
    seen.set(number, file.path);
    const double =
      twin === undefined ? [] : [{ path: file.path, line: 1, text: `${twin} has this number too` }];
    return [...double, ...adrComplaints(file, number)];
  });
};
