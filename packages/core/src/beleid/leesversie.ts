import { kavelNaam, pctText, unreachable } from '../basis/index.ts';
import type { BeleidDocument, Ingreep, Kader, Stap, Voorwaarde, Wijziging } from './beleid.ts';
import type { Feitcatalogus } from './feit.ts';
import { capitalize, bewerkingText, toetsText } from './tekst.ts';

/** A kader in plain Dutch, one numbered sentence per step, made from the data and from nothing else. */
export function kaderLeesversie(kader: Kader, catalogus: Feitcatalogus): string {
  return [...kop(kader), ...stapRegels(kader.stappen, catalogus), ...slot(kader)].join('\n');
}

/** The same for a document that changes another. */
export function wijzigingLeesversie(wijziging: Wijziging, catalogus: Feitcatalogus): string {
  const ingrepen = wijziging.ingrepen.map(
    (ingreep, index) => `${index + 1}. ${ingreepText(ingreep, catalogus)}`,
  );
  return [...kop(wijziging), `Wijzigt ${wijziging.op}.`, ...ingrepen, ...slot(wijziging)].join('\n');
}

function kop({ titel, rang, zorgkantoren, sectoren, geldig, bekendVanaf }: BeleidDocument): string[] {
  const einde = geldig.totEnMet === undefined ? '' : ` tot en met ${geldig.totEnMet.toString()}`;
  return [
    titel,
    `${capitalize(rang)} van ${zorgkantoren.join(', ')} voor ${sectoren.join(', ')}. Geldt van ${geldig.van.toString()}${einde}, bekend vanaf ${bekendVanaf.toString()}.`,
  ];
}

/** Members of a choice are lettered under one number. */
function stapRegels(stappen: readonly Stap[], catalogus: Feitcatalogus): string[] {
  const lines: string[] = [];
  let nummer = 0;
  let letter = 0;
  let keuze: string | undefined;
  for (const stap of stappen) {
    if (stap.keuze === undefined || stap.keuze !== keuze) nummer += 1;
    if (stap.keuze !== undefined && stap.keuze !== keuze) {
      letter = 0;
      lines.push(`${nummer}. Hoogstens een van deze regels, de eerste die past:`);
    }
    keuze = stap.keuze;
    const teken = keuze === undefined ? `${nummer}.` : `   ${String.fromCharCode(97 + letter)}.`;
    letter += 1;
    lines.push(`${teken} ${stapText(stap, catalogus)} [${stap.clausule.id}]`);
  }
  return lines;
}

/** One step as a sentence. */
export function stapText(stap: Stap, catalogus: Feitcatalogus): string {
  const kavels =
    stap.kavels === undefined ? '' : `Voor ${stap.kavels.map((kavel) => kavelNaam[kavel]).join(' en ')}: `;
  const als = voorwaardeText('als', stap.als, catalogus);
  const tenzij = voorwaardeText('tenzij', stap.tenzij, catalogus);
  const bewerking = bewerkingText(catalogus, stap.bewerking);
  const zin = als === '' ? bewerking : `${als}, dan geldt: ${bewerking}`;
  const begin = kavels === '' ? capitalize(zin) : kavels + zin;
  return `${begin}${tenzij === '' ? '' : `, ${tenzij}`}${tussenText(stap)}${stap.enKlaar ? '; daarna is de berekening klaar' : ''}.`;
}

function voorwaardeText(word: string, voorwaarde: Voorwaarde, catalogus: Feitcatalogus): string {
  if (voorwaarde.length === 0) return '';
  return `${word} ${voorwaarde.map(({ feit, toets }) => toetsText(catalogus, feit, toets)).join(' en ')}`;
}

function tussenText({ tussen }: Stap): string {
  if (tussen === undefined) return '';
  const gevolg = tussen.buiten === 'melden' ? 'erbuiten volgt een melding' : 'erbuiten wordt geweigerd';
  return ` (tussen ${pctText(tussen.van)} en ${pctText(tussen.totEnMet)}; ${gevolg})`;
}

function ingreepText(ingreep: Ingreep, catalogus: Feitcatalogus): string {
  switch (ingreep.soort) {
    case 'vervang':
      return `In plaats van "${ingreep.doel}": ${stapText(ingreep.stap, catalogus)} [${ingreep.stap.clausule.id}]`;
    case 'vervalt':
      return `"${ingreep.doel}" vervalt. [${ingreep.clausule.id}]`;
    case 'voeg toe':
      return `${capitalize(ingreep.plaats)} "${ingreep.doel}" komt erbij: ${stapText(ingreep.stap, catalogus)} [${ingreep.stap.clausule.id}]`;
    default:
      return unreachable(ingreep);
  }
}

function slot(document: BeleidDocument): string[] {
  return [
    ...document.voorbehouden.map(({ tekst, clausule }) => `! ${tekst} [${clausule.id}]`),
    ...document.openstaand.map(
      ({ vraag, lezing, clausule }) => `? ${vraag} Gelezen als: ${lezing} [${clausule.id}]`,
    ),
  ];
}
