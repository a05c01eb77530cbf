import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { OpenVraag } from '@kavel/core/beleid';
import type { Proces, Processtap } from '@kavel/core/thema';
import { readYaml } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import { readClausule } from './clausule.ts';
import { Lezing } from './lezing.ts';
import type { BeleidFinding, Omgeving } from './lezing.ts';
import { readJaren } from './read-thematabel.ts';
import { ProcesSchema } from './thema-schema.ts';

export type ProcesBestand = {
  readonly proces: Proces;
  readonly lineOf: (path: InvoerPath) => number;
};

/** Reads one description of the purchase, `proces/<jaren>.yaml`. The order of the steps is that of the file. */
export function readProces(
  text: string,
  bestand: string,
  omgeving: Omgeving,
): Result<ProcesBestand, readonly BeleidFinding[]> {
  const read = readYaml(ProcesSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const lezing = new Lezing(bestand, lineOf, omgeving);
  lezing.refuseDoubles(
    ['stappen'],
    value.stappen.map(({ id }) => id),
  );
  const stappen = value.stappen.flatMap(({ id, wat, wie, soort, gevolg, ...tekst }, index): Processtap[] => {
    const clausule = readClausule(lezing, ['stappen', index], id, tekst);
    if (clausule === undefined) return [];
    const stap: Processtap = { ...clausule, nummer: index + 1, wat, wie, soort };
    return [gevolg === undefined ? stap : { ...stap, gevolg }];
  });
  const openstaand = (value.openstaand ?? []).flatMap((open, index): OpenVraag[] => {
    const clausule = stappen.find(({ id }) => id === open.stap);
    if (clausule !== undefined) return [{ vraag: open.vraag, lezing: open.lezing, clausule }];
    const melding = `de stap "${open.stap}" staat niet (goed) onder stappen. Noem een stap van dit proces.`;
    lezing.refuse('doel-onbekend', ['openstaand', index, 'stap'], melding);
    return [];
  });
  const { titel, sectoren } = value;
  const jaren = readJaren(lezing, value.jaren);
  const proces: Proces = { id: value.proces, titel, jaren, sectoren, stappen, openstaand };
  return lezing.findings.length === 0 ? ok({ proces, lineOf }) : err(lezing.findings);
}
