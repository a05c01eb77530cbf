import { PATHS, fillPath } from '@kavel/contract/paths';
import type { Problem, Prognose, Voorbeeldberichten } from '@kavel/contract';
import { ApiFault, unreachableProblem } from './api-fault.ts';
import { read } from './api.ts';
import type { Sleutel } from './api.ts';

/** Messages go up with the question, and come back as sums; the server keeps nothing of them. */

/** The name of a part; that of the file stays in the browser, for it can be a person's. */
const BERICHTVELD = 'bericht';

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

/** `fetch` does not tell how far an upload is, so this is the older way. */
export function sendBerichten({ vraag, berichten, meld }: Prognoseverzending): Promise<Prognose> {
  const { regio, jaar, agb, instelling } = vraag;
  const query = new URLSearchParams({
    ...{ regio, jaar: String(jaar) },
    ...(agb === undefined ? {} : { agb }),
    ...instelling,
  });
  const address = `${PATHS.prognose}?${query.toString()}`;
  const body = new FormData();
  for (const bericht of berichten) body.append(BERICHTVELD, bericht, `${BERICHTVELD}.xml`);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => {
      meld(total === 0 ? 1 : loaded / total);
    };
    request.upload.onload = () => {
      meld(1);
    };
    request.onerror = () => {
      reject(new ApiFault(unreachableProblem(address)));
    };
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 200 && answer !== null) resolve(answer as Prognose);
      else reject(new ApiFault((answer as Problem | null) ?? unreachableProblem(address)));
    };
    request.send(body);
  });
}

/** Fictitious messages that go with the simulated year. */
export function readVoorbeeldberichten({ regio, jaar }: Sleutel, agb?: string): Promise<Voorbeeldberichten> {
  const address = fillPath(PATHS.voorbeeldberichten, { regio, jaar });
  return read<Voorbeeldberichten>(agb === undefined ? address : `${address}?agb=${agb}`, {});
}
