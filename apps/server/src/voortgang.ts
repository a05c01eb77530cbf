import type { Writable } from 'node:stream';

/** How far the start-up is: for `/gezond` and for the person who waits at the terminal. */
export type Voortgang = {
  readonly begin: (stap: string, totaal: number) => void;
  readonly meld: (gedaan: number) => void;
  readonly einde: () => void;
  readonly stand: () => { readonly stap: string; readonly gedaan: number; readonly totaal: number };
};

type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

const BALK = 24;
const LINES_PER_STEP = 4;

/** A bar that renews itself on a terminal; elsewhere plain lines, a few for each step. */
export function createVoortgang(terminal: Terminal): Voortgang {
  const isTerminal = terminal.isTTY === true;
  let stand = { stap: 'Starten', gedaan: 0, totaal: 0 };
  let written = -1;

  const write = (): void => {
    const part = stand.totaal === 0 ? 0 : stand.gedaan / stand.totaal;
    if (isTerminal) {
      terminal.write(`\r\u001b[2K${barText(stand, part).slice(0, (terminal.columns ?? 80) - 1)}`);
      return;
    }
    const quarter = Math.floor(part * LINES_PER_STEP);
    if (quarter === written) return;
    written = quarter;
    terminal.write(`${lineText(stand)}\n`);
  };
  return {
    begin(stap, totaal) {
      stand = { stap, gedaan: 0, totaal };
      written = -1;
      write();
    },
    meld(gedaan) {
      stand = { ...stand, gedaan };
      write();
    },
    einde() {
      if (isTerminal) terminal.write('\r\u001b[2K');
    },
    stand: () => stand,
  };
}

function barText(stand: ReturnType<Voortgang['stand']>, part: number): string {
  const full = Math.round(part * BALK);
  return `${'█'.repeat(full)}${'░'.repeat(BALK - full)} ${lineText(stand)}`;
}

function lineText({ stap, gedaan, totaal }: ReturnType<Voortgang['stand']>): string {
  return totaal === 0 ? stap : `${stap}: ${gedaan} van ${totaal}`;
}
