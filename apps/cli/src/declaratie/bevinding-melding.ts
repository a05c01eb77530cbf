import type { Bevinding } from '@kavel/core/declaratie';
import type { Melding } from '../context.ts';

/** A finding as a message on a file; with `--json` its own fields stay beside it. */
export function bevindingMelding(bestand: string, bevinding: Bevinding): Melding & Bevinding {
  return { ...bevinding, code: bevinding.retourcode, bestand, melding: bevinding.omschrijving };
}

/** `regel 5, record 04, veld 0426 (0001): …` */
export function bevindingText({ retourcode, record, veld, regel, omschrijving }: Bevinding): string {
  const plaats = [
    `regel ${regel}`,
    ...(record === '' ? [] : [`record ${record}`]),
    ...(veld === '' ? [] : [`veld ${veld}`]),
  ];
  return `${plaats.join(', ')} (${retourcode}): ${omschrijving}`;
}
