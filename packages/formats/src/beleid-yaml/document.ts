import { KAVELS } from '@kavel/core/basis';
import type { BeleidDocument, Groep, OpenVraag, Voorbehoud } from '@kavel/core/beleid';
import { readBudgetregels } from './budgetregel.ts';
import type { Clausules } from './clausule.ts';
import { readDatum, readGeldig } from './datum.ts';
import { readEisen } from './eis.ts';
import type { Lezing } from './lezing.ts';
import type { DocumentTekst } from './schema.ts';
import { readVoorwaarde } from './voorwaarde.ts';

/** Reads what kaders and wijzigingen have in common; undefined when a date cannot be used. */
export function readDocument(
  lezing: Lezing,
  clausules: Clausules,
  id: string,
  tekst: DocumentTekst,
): BeleidDocument | undefined {
  const { titel, rang, zorgkantoren, sectoren, kavels = [...KAVELS], onderwerp = 'tarief' } = tekst;
  const geldig = readGeldig(lezing, ['geldig'], tekst.geldig);
  const bekendVanaf = readDatum(lezing, ['bekend vanaf'], tekst['bekend vanaf']);
  const nagekekenOp = readDatum(lezing, ['nagekeken op'], tekst['nagekeken op']);
  const groep = readGroep(lezing, clausules, tekst);
  const eisen = readEisen(lezing, clausules, tekst.eisen ?? []);
  const budgetregels = readBudgetregels(lezing, clausules, tekst.budgetregels ?? []);
  const voorbehouden = readVoorbehouden(lezing, clausules, tekst);
  const openstaand = readOpenstaand(clausules, tekst);
  if (geldig === undefined || bekendVanaf === undefined || nagekekenOp === undefined) return undefined;
  const reikwijdte = { zorgkantoren, sectoren, kavels, geldig, bekendVanaf };
  const inhoud = { eisen, budgetregels, voorbehouden, openstaand };
  const voor = groep === undefined ? {} : { groep };
  return { id, titel, rang, onderwerp, nagekekenOp, ...reikwijdte, ...voor, ...inhoud };
}

function readGroep(lezing: Lezing, clausules: Clausules, { groep }: DocumentTekst): Groep | undefined {
  if (groep === undefined) return undefined;
  const clausule = clausules.find(['groep', 'clausule'], groep.clausule);
  const als = readVoorwaarde(lezing, ['groep', 'als'], groep.als);
  if (clausule === undefined) return undefined;
  return { naam: groep.naam, als, voorbehoud: groep.voorbehoud === 'ja', clausule };
}

function readVoorbehouden(
  lezing: Lezing,
  clausules: Clausules,
  { voorbehouden = [] }: DocumentTekst,
): Voorbehoud[] {
  return voorbehouden.flatMap(({ id, tekst, clausule, kavels, geldig, bij }, index) => {
    const path = ['voorbehouden', index];
    const found = clausules.find([...path, 'clausule'], clausule);
    const own = geldig === undefined ? undefined : readGeldig(lezing, [...path, 'geldig'], geldig);
    if (found === undefined) return [];
    return [
      {
        id,
        tekst,
        clausule: found,
        ...(kavels === undefined ? {} : { kavels }),
        ...(own === undefined ? {} : { geldig: own }),
        ...(bij === undefined ? {} : { bij }),
      },
    ];
  });
}

function readOpenstaand(clausules: Clausules, { openstaand = [] }: DocumentTekst): OpenVraag[] {
  return openstaand.flatMap(({ vraag, lezing, clausule }, index) => {
    const found = clausules.find(['openstaand', index, 'clausule'], clausule);
    return found === undefined ? [] : [{ vraag, lezing, clausule: found }];
  });
}
