import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createVoortgang } from './voortgang.ts';

function outputOf(isTTY: boolean): { readonly terminal: Writable; readonly text: () => string } {
  const written: string[] = [];
  const terminal = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { terminal: Object.assign(terminal, { isTTY, columns: 80 }), text: () => written.join('') };
}

describe('progress while starting', () => {
  it('writes plain lines where there is no terminal, a few for each step', () => {
    const { terminal, text } = outputOf(false);
    const voortgang = createVoortgang(terminal);
    voortgang.begin('Bestanden innemen', 720);
    for (let gedaan = 1; gedaan <= 720; gedaan += 1) voortgang.meld(gedaan);
    const lines = text().trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('Bestanden innemen: 720 van 720');
    expect(lines.join('')).not.toContain('\u001b');
  });

  it('renews one line on a terminal', () => {
    const { terminal, text } = outputOf(true);
    const voortgang = createVoortgang(terminal);
    voortgang.begin('Bestanden innemen', 2);
    voortgang.meld(1);
    const written = text();
    expect(written).not.toContain('\n');
    expect(written).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} Bestanden innemen: 1 van 2`);
  });

  it('tells /gezond the same', () => {
    const voortgang = createVoortgang(outputOf(false).terminal);
    voortgang.begin('Click', 24);
    voortgang.meld(3);
    expect(voortgang.stand()).toEqual({ stap: 'Click', gedaan: 3, totaal: 24 });
  });
});
