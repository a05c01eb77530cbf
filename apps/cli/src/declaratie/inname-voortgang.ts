import type { CliContext } from '../context.ts';
import type { Innameuitslag } from './inname-uitslag.ts';

/** Files up to which each has its line; above it a line per second says how far the run is. */
const EACH_UP_TO = 50;
const SECOND = 1_000;

/** Says on standard error how far a run of intake is: files, lines per second, and the time that remains. */
export class Voortgang {
  readonly #context: CliContext;
  readonly #uitslag: Innameuitslag;
  readonly #total: number | undefined;
  readonly #begin: number;
  #last: number;

  /** `total` is unknown for a folder that is followed. */
  constructor(context: CliContext, uitslag: Innameuitslag, total?: number) {
    this.#context = context;
    this.#uitslag = uitslag;
    this.#total = total;
    this.#begin = context.now().epochMilliseconds;
    this.#last = this.#begin;
  }

  /** After a file; `line` is about that file. */
  meld(line: string): void {
    const { bestanden } = this.#uitslag;
    const total = this.#total;
    if (total === undefined) this.#context.progress(`[${bestanden}] ${line}`);
    else if (total <= EACH_UP_TO) this.#context.progress(`[${bestanden}/${total}] ${line}`);
    else this.#meldStand(total);
  }

  #meldStand(total: number): void {
    const now = this.#context.now().epochMilliseconds;
    const { bestanden, regels } = this.#uitslag;
    if (now - this.#last < SECOND && bestanden < total) return;
    this.#last = now;
    const milliseconds = Math.max(1, now - this.#begin);
    const rate = Math.round((regels * SECOND) / milliseconds);
    const left = Math.round((milliseconds * (total - bestanden)) / bestanden / SECOND);
    const resterend = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    this.#context.progress(
      `[${bestanden}/${total}] ${regels} regels ingenomen, ${rate} regels per seconde, nog ${resterend}`,
    );
  }
}
