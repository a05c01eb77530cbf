import type { Eis, Eistoets, Feitdefinitie, Grens } from '@kavel/core/beleid';
import type { InvoerPath } from '../invoer/index.ts';
import type { Clausules } from './clausule.ts';
import { readGeldig } from './datum.ts';
import { findFeit, readFeitWaarde } from './feitwaarde.ts';
import type { Lezing } from './lezing.ts';
import type { EisTekst } from './schema.ts';
import { readVoorwaarde } from './voorwaarde.ts';

/** Reads the requirements of a document; one that cannot be used is left out and has a finding. */
export function readEisen(lezing: Lezing, clausules: Clausules, teksten: readonly EisTekst[]): Eis[] {
  return teksten.flatMap((tekst, index) => {
    const path = ['eisen', index];
    const clausule = clausules.find([...path, 'clausule'], tekst.clausule);
    const toets = readToets(lezing, path, tekst);
    const als = readVoorwaarde(lezing, [...path, 'als'], tekst.als);
    const tenzij = readVoorwaarde(lezing, [...path, 'tenzij'], tekst.tenzij);
    const geldig =
      tekst.geldig === undefined ? undefined : readGeldig(lezing, [...path, 'geldig'], tekst.geldig);
    if (clausule === undefined || toets === undefined) return [];
    const { id, feit, kavels, gevolg } = tekst;
    const reikwijdte = {
      ...(kavels === undefined ? {} : { kavels }),
      ...(geldig === undefined ? {} : { geldig }),
    };
    return [{ id, feit, toets, als, tenzij, ...reikwijdte, gevolg, clausule }];
  });
}

function readToets(lezing: Lezing, path: InvoerPath, tekst: EisTekst): Eistoets | undefined {
  const definitie = findFeit(lezing, [...path, 'feit'], tekst.feit);
  const given = (['ten minste', 'ten hoogste', 'is'] as const).filter((word) => tekst[word] !== undefined);
  const [word] = given;
  if (word === undefined || given.length > 1) {
    lezing.refuse(
      word === undefined ? 'werkwoord-ontbreekt' : 'werkwoord-te-veel',
      path,
      `eis "${tekst.id}" heeft precies een van ten minste, ten hoogste of is. Verbeter de eis.`,
    );
    return undefined;
  }
  if (definitie === undefined) return undefined;
  if (word === 'is') {
    const waarden = [tekst.is ?? ''].flat().map((waarde) => {
      return readFeitWaarde(lezing, [...path, 'is'], definitie, waarde);
    });
    return { soort: 'is', waarden: waarden.filter((waarde) => waarde !== undefined) };
  }
  const grens = readGrens(lezing, [...path, word], definitie, tekst[word] ?? '');
  return grens === undefined ? undefined : { soort: word, grens };
}

/** A number in the unit of the fact, or another fact of the same kind. */
function readGrens(
  lezing: Lezing,
  path: InvoerPath,
  definitie: Feitdefinitie,
  tekst: string,
): Grens | undefined {
  if (!/^[a-zA-Z]/.test(tekst)) {
    const waarde = readFeitWaarde(lezing, path, definitie, tekst);
    return typeof waarde === 'number' ? { soort: 'vast', waarde } : undefined;
  }
  const ander = findFeit(lezing, path, tekst);
  if (ander === undefined) return undefined;
  if (ander.soort === definitie.soort && ander.soort !== 'jaNee') return { soort: 'feit', feit: tekst };
  lezing.refuse(
    'feit-ongeldig',
    path,
    `${definitie.naam} is van soort ${definitie.soort} en laat zich niet vergelijken met ${tekst}, van soort ${ander.soort}. Kies een feit van dezelfde soort.`,
  );
  return undefined;
}
