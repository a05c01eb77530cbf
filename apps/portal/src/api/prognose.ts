import type { Operations } from '@kavel/contract/client';
import type { Prognose, Voorbeeldberichten } from '@kavel/contract';
import { ask } from './client.ts';
import type { Sleutel } from './queries.ts';
import { uploadTelling } from './upload.ts';

/** Messages go up with the question, and come back as sums; the server keeps nothing of them. */

/** The name of a part; that of the file stays in the browser, for it can be a person's. */
const BERICHTVELD = 'bericht';

type Vraag = Operations['forecastToewijzingen']['question'];

export type Prognosevraag = Sleutel & {
  readonly agb?: string;
  readonly instelling: Readonly<Record<string, string>>;
};

export type Prognoseverzending = {
  readonly vraag: Prognosevraag;
  readonly berichten: readonly Blob[];
  /** Told which part of the bytes has gone; 1: the server has them all and counts. */
  readonly meld: (deel: number) => void;
};

export function sendBerichten({ vraag, berichten, meld }: Prognoseverzending): Promise<Prognose> {
  const { instelling, ...sleutel } = vraag;
  const body = new FormData();
  for (const bericht of berichten) body.append(BERICHTVELD, bericht, `${BERICHTVELD}.xml`);
  const question: Vraag = { ...sleutel, ...instelling };
  return ask('forecastToewijzingen', question, { body, send: uploadTelling(meld) });
}

/** Fictitious messages that go with the simulated year. */
export const readVoorbeeldberichten = ({ regio, jaar }: Sleutel, agb?: string): Promise<Voorbeeldberichten> =>
  ask('makeVoorbeeldberichten', { regio, jaar, agb });
