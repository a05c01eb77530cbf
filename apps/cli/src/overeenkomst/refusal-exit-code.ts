import type { OvereenkomstberekeningRefusal } from '@kavel/service/overeenkomst';

type RefusalCode = OvereenkomstberekeningRefusal['code'];

/** What a rule of the kader refuses; every other refusal means that the input itself is wrong. */
const RULES: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'afspraken-boven-ruimte',
  'nieuwe-aanbieder-alleen-thuis',
  'prijs-boven-maximum',
  'reservering-boven-ruimte',
]);

/** 1 when only rules refuse, 2 when the input is wrong (interfaces.md, exit codes). */
export function refusalExitCode(refusals: readonly OvereenkomstberekeningRefusal[]): 1 | 2 {
  return refusals.every(({ code }) => RULES.has(code)) ? 1 : 2;
}
