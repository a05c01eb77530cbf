/** How far the writing is, for people: at most one line in five seconds. */
const SECONDS_BETWEEN = 5;

export type Voortgang = {
  readonly meld: (bestand: { readonly bytes: number; readonly regels: number }) => void;
};

export function createVoortgang(
  expectedBytes: number,
  now: () => Temporal.Instant,
  progress: (text: string) => void,
): Voortgang {
  const start = now();
  let told = 0;
  const done = { bestanden: 0, regels: 0, bytes: 0 };
  return {
    meld({ bytes, regels }) {
      done.bestanden += 1;
      done.regels += regels;
      done.bytes += bytes;
      const seconds = now().since(start).total('seconds');
      if (seconds - told < SECONDS_BETWEEN) return;
      told = seconds;
      progress(progressText(done, expectedBytes, seconds));
    },
  };
}

function progressText(
  { bestanden, regels, bytes }: { bestanden: number; regels: number; bytes: number },
  expectedBytes: number,
  seconds: number,
): string {
  const left = Math.max(0, Math.round((seconds * (expectedBytes - bytes)) / bytes));
  const counted = `${wholeText(bestanden)} bestanden, ${wholeText(regels)} prestatieregels`;
  return `${counted} (${wholeText(Math.round(regels / seconds))} per seconde); nog ongeveer ${durationText(left)}.`;
}

function wholeText(value: number): string {
  return value.toLocaleString('nl-NL');
}

function durationText(seconds: number): string {
  return seconds < 90 ? `${seconds} seconden` : `${Math.round(seconds / 60)} minuten`;
}
