import { assert, pctText, unreachable } from '../basis/index.ts';
import type { Bewerking, Operand } from './beleid.ts';
import { waardeText } from './feit.ts';
import type { FeitSoort, Feitcatalogus, Feitdefinitie, Feiten } from './feit.ts';
import { partsOf, passes } from './voorwaarde.ts';
import type { Toepassing, Toets, Voorwaarde } from './voorwaarde.ts';

/** The Dutch of steps, conditions and values: the same words in the leesversie and in an explanation. */

/** The definition of a fact that the policy names; the reader has refused names that are not in the catalogue. */
export function definitieOf(catalogus: Feitcatalogus, feit: string): Feitdefinitie {
  const definitie = catalogus.get(feit);
  assert(definitie !== undefined, `${feit} is not in the fact catalogue`);
  return definitie;
}

/** A condition as the policy states it, in the order of a subordinate clause: `het eerste contractjaar 2017 is`. */
export function toetsText(catalogus: Feitcatalogus, feit: string, toets: Toets): string {
  const { label, soort, bijzin } = definitieOf(catalogus, feit);
  const [enige, ander] = toets.soort === 'is' ? toets.waarden : [];
  if (bijzin !== undefined && typeof enige === 'boolean' && ander === undefined) {
    return enige ? bijzin.ja : bijzin.nee;
  }
  return `${label} ${gevraagdText(soort, toets)} is`;
}

function gevraagdText(soort: FeitSoort, toets: Toets): string {
  switch (toets.soort) {
    case 'is':
      return toets.waarden.map((waarde) => waardeText(soort, waarde)).join(' of ');
    case 'bekend':
      return 'bekend';
    case 'minder dan':
    case 'ten minste':
      return `${toets.soort} ${waardeText(soort, toets.grens)}`;
    default:
      return unreachable(toets);
  }
}

/** The facts behind a condition as they are, and what was asked where that makes the difference. */
export function omdatText(catalogus: Feitcatalogus, regel: Toepassing, feiten: Feiten): string {
  const parts = partsOf(regel).map(({ feit, toets, wanted }) => {
    const { label, soort } = definitieOf(catalogus, feit);
    const waarde = feiten[feit];
    if (waarde === undefined) return { holds: undefined, text: `feit ontbreekt: ${feit} (${label})` };
    const asked = `(gevraagd: ${wanted ? '' : 'niet '}${gevraagdText(soort, toets)})`;
    const holds = passes(toets, waarde) === wanted;
    const is = `${label} is ${waardeText(soort, waarde)}`;
    return { holds, text: holds ? is : `${is} ${asked}` };
  });
  const failed = parts.filter(({ holds }) => holds === false);
  const told = failed.length > 0 ? failed : parts;
  return told.length === 0 ? 'geldt altijd' : told.map(({ text }) => text).join(' en ');
}

/** A main clause in the three parts that change places behind a condition. */
type Hoofdzin = readonly [onderwerp: string, werkwoord: string, rest: string];

/** What a step does, as a clause: `het percentage is ten hoogste 97%`. */
export function bewerkingText(catalogus: Feitcatalogus, bewerking: Bewerking): string {
  return bewerkingZin(catalogus, bewerking).join(' ');
}

/** A sentence of a rule: as it stands, or behind a condition as `als …, dan is het percentage ten hoogste 97%`. */
export function metVoorwaarde(als: string, [onderwerp, werkwoord, rest]: Hoofdzin): string {
  return als === '' ? `${onderwerp} ${werkwoord} ${rest}` : `${als}, dan ${werkwoord} ${onderwerp} ${rest}`;
}

export function bewerkingZin(catalogus: Feitcatalogus, bewerking: Bewerking): Hoofdzin {
  switch (bewerking.werkwoord) {
    case 'neem':
      return ['het percentage', 'is', operandText(catalogus, bewerking.operand)];
    case 'tel op':
      return ['er', 'komt', `${puntenText(catalogus, bewerking.operand)} bij`];
    case 'trek af':
      return ['er', 'gaat', `${puntenText(catalogus, bewerking.operand)} af`];
    case 'ten hoogste':
    case 'ten minste': {
      const grens = operandText(catalogus, bewerking.operand);
      return ['het percentage', 'is', `${bewerking.werkwoord} ${grens}`];
    }
    case 'rond af': {
      const naar = `${decimalenText(bewerking.decimalen)}, ${bewerking.wijze}`;
      return ['het percentage', 'wordt', `afgerond op ${naar}`];
    }
    case 'contractduur':
      return ['de overeenkomst', 'duurt', `${bewerking.jaren} jaar`];
    case 'niet vast te stellen':
      return ['het percentage', 'is', `niet vast te stellen: ${bewerking.reden}`];
    case 'uitgesloten':
      return ['de zorgaanbieder', 'is', `uitgesloten: ${bewerking.reden}`];
    default:
      return unreachable(bewerking);
  }
}

function operandText(catalogus: Feitcatalogus, operand: Operand): string {
  return operand.soort === 'vast' ? pctText(operand.waarde) : definitieOf(catalogus, operand.feit).label;
}

function puntenText(catalogus: Feitcatalogus, operand: Operand): string {
  return operand.soort === 'vast'
    ? waardeText('procentpunt', operand.waarde)
    : definitieOf(catalogus, operand.feit).label;
}

function decimalenText(decimalen: number): string {
  return decimalen === 1 ? '1 decimaal' : `${decimalen} decimalen`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A condition behind its word: `als de zorgaanbieder nieuw is`; empty without parts. */
export function voorwaardeText(word: string, voorwaarde: Voorwaarde, catalogus: Feitcatalogus): string {
  if (voorwaarde.length === 0) return '';
  return `${word} ${voorwaarde.map(({ feit, toets }) => toetsText(catalogus, feit, toets)).join(' en ')}`;
}
