import { connectDatabase } from '@kavel/store';
import type { DatabaseAddress } from '@kavel/store';
import { loadRegios } from '@kavel/service/uitnutting';
import { bevestigingText, dienIn, inschrijfomgeving } from '@kavel/testkit/laatste-minuut';
import type { Inschrijver } from '@kavel/testkit/laatste-minuut';

/**
 * Stands for the server: a process of its own with the pool of the product, and the clock of every request read when the
 * request has come in. Its requests come over a pipe of the operating system and not over HTTP.
 */

export type Aanvraag = {
  readonly nummer: number;
  readonly inschrijver: Inschrijver;
  /** What the clock of the procedure is ahead of that of the machine, in milliseconds. */
  readonly klokMilliseconds: number;
};

export type Antwoord = { readonly nummer: number; readonly moment: string; readonly bevestiging: string };

const database = connectDatabase(JSON.parse(process.argv[2] ?? '""') as DatabaseAddress);
const regios = loadRegios();
if (!regios.ok) throw new Error(JSON.stringify(regios.error));
const omgeving = inschrijfomgeving(database, regios.value);

async function answer({ nummer, inschrijver, klokMilliseconds }: Aanvraag): Promise<void> {
  const moment = Temporal.Now.instant().add({ milliseconds: klokMilliseconds });
  const done = await dienIn(omgeving, inschrijver, moment);
  const antwoord: Antwoord = { nummer, moment: done.moment, bevestiging: bevestigingText(done) };
  process.send?.(antwoord);
}

process.on('message', (message) => void answer(message as Aanvraag));
process.on('disconnect', () => void database.close());
process.send?.('klaar');
