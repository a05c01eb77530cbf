import { intakeDeclaratie } from '@kavel/service/declaratie';
import type { Innameomgeving } from '@kavel/service/declaratie';
import { momentOf } from '@kavel/service/demonstratie';
import { readBytes } from './bestanden.ts';
import type { Klaargezet } from './bestanden.ts';

export type Ingenomen = { readonly bestanden: number; readonly regels: number; readonly geweigerd: number };

/** Files of how many regions are on their way at once: while one waits for the database, another is read. */
const LANES = 4;

/**
 * Takes in the files of a month, each its own transaction, those of a region in order of receipt. A good file that is
 * refused, or a spoiled one that is not, stops the measurement. The only place that knows how intake is called.
 */
export async function takeIn(
  omgeving: Omit<Innameomgeving, 'now'>,
  regios: readonly (readonly Klaargezet[])[],
): Promise<Ingenomen> {
  const waiting = [...regios];
  const total = { bestanden: 0, regels: 0, geweigerd: 0 };
  const lane = async (): Promise<void> => {
    for (let files = waiting.shift(); files !== undefined; files = waiting.shift()) {
      for (const file of files) {
        const accepted = await takeInOne(omgeving, file);
        total.bestanden += 1;
        total.regels += accepted ? file.regels : 0;
        total.geweigerd += accepted ? 0 : 1;
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return total;
}

async function takeInOne(omgeving: Omit<Innameomgeving, 'now'>, file: Klaargezet): Promise<boolean> {
  const now = (): Temporal.Instant => momentOf(file.ontvangenOp, 12);
  const inname = await intakeDeclaratie({ ...omgeving, now }, { bytes: readBytes(file), door: 'Bench' });
  if (inname.ok !== (file.fout === undefined)) {
    const why = inname.ok ? 'accepted' : JSON.stringify(inname.error).slice(0, 400);
    throw new Error(`${file.naam} (${file.fout?.soort ?? 'good'}) was ${why}`);
  }
  return inname.ok;
}
