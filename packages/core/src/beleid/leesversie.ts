import { kavelNaam, pctText, unreachable } from '../basis/index.ts';
import type { Kavel, Periode } from '../basis/index.ts';
import type { BeleidDocument, Ingreep, Kader, Stap, Wijziging } from './beleid.ts';
import { budgetregelText } from './budgetregel-tekst.ts';
import { eisText } from './eis-tekst.ts';
import type { Feitcatalogus } from './feit.ts';
import { bewerkingZin, capitalize, metVoorwaarde, toetsText, voorwaardeText } from './tekst.ts';

/** A kader in plain Dutch, one numbered sentence per step, made from the data and from nothing else. */
export function kaderLeesversie(kader: Kader, catalogus: Feitcatalogus): string {
  return [...kop(kader, catalogus), ...stapRegels(kader.stappen, catalogus), ...slot(kader, catalogus)].join(
    '\n',
  );
}

/** The same for a document that changes another. */
export function wijzigingLeesversie(wijziging: Wijziging, catalogus: Feitcatalogus): string {
  const ingrepen = wijziging.ingrepen.map(
    (ingreep, index) => `${index + 1}. ${ingreepText(ingreep, catalogus)}`,
  );
  return [
    ...kop(wijziging, catalogus),
    `Wijzigt ${wijziging.op}.`,
    ...uitspraakRegels(wijziging),
    ...ingrepen,
    ...slot(wijziging, catalogus),
  ].join('\n');
}

function kop(
  { titel, rang, zorgkantoren, sectoren, geldig, bekendVanaf, groep }: BeleidDocument,
  catalogus: Feitcatalogus,
): string[] {
  const regel = `${capitalize(rang)} van ${zorgkantoren.join(', ')} voor ${sectoren.join(', ')}. Geldt ${periodeText(geldig)}, bekend vanaf ${bekendVanaf.toString()}.`;
  if (groep === undefined) return [titel, regel];
  const wie = groep.als.map(({ feit, toets }) => toetsText(catalogus, feit, toets)).join(' en ');
  return [titel, regel, `Alleen voor ${groep.naam} (${wie}). [${groep.clausule.id}]`];
}

function periodeText({ van, totEnMet }: Periode): string {
  const einde = totEnMet === undefined ? '' : ` tot en met ${totEnMet.toString()}`;
  return `van ${van.toString()}${einde}`;
}

function uitspraakRegels({ uitspraak }: Wijziging): string[] {
  if (uitspraak === undefined) return [];
  const { ecli, gerecht, instantie, partijen, bevel, voorwaarde, termijn } = uitspraak;
  return [
    `Uitspraak van ${gerecht}, ${ecli}, ${instantie}. Partijen: ${partijen}`,
    `Bevel: ${bevel}.${voorwaarde === undefined ? '' : ` Voorwaarde: ${voorwaarde}`}${termijn === undefined ? '' : ` Termijn: ${termijn}`}`,
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
  const kavels = kavelsText(stap.kavels);
  const als = voorwaardeText('als', stap.als, catalogus);
  const tenzij = voorwaardeText('tenzij', stap.tenzij, catalogus);
  const zin = metVoorwaarde(als, bewerkingZin(catalogus, stap.bewerking));
  const begin = kavels === '' ? capitalize(zin) : kavels + zin;
  return `${begin}${tenzij === '' ? '' : `, ${tenzij}`}${tussenText(stap)}${stap.enKlaar ? '; daarna is de berekening klaar' : ''}${geldigText(stap.geldig)}.`;
}

/** For which kavels a rule is, in front of its sentence; empty for all. */
export function kavelsText(kavels: readonly Kavel[] | undefined): string {
  return kavels === undefined ? '' : `Voor ${kavels.map((kavel) => kavelNaam[kavel]).join(' en ')}: `;
}

function geldigText(geldig: Periode | undefined): string {
  return geldig === undefined ? '' : ` (alleen ${periodeText(geldig)})`;
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
    case 'schort op':
      return `"${ingreep.doel}" is opgeschort. [${ingreep.clausule.id}]`;
    case 'trek in':
      return `"${ingreep.doel}" telt niet meer; wat dat wijzigde, herleeft. [${ingreep.clausule.id}]`;
    case 'voeg toe':
      return `${capitalize(ingreep.plaats)} "${ingreep.doel}" komt erbij: ${stapText(ingreep.stap, catalogus)} [${ingreep.stap.clausule.id}]`;
    default:
      return unreachable(ingreep);
  }
}

function slot(document: BeleidDocument, catalogus: Feitcatalogus): string[] {
  const bij = (voorbehoud: { readonly bij?: string }): string =>
    voorbehoud.bij === undefined ? '' : ` (bij "${voorbehoud.bij}")`;
  return [
    ...document.eisen.map(
      (eis) =>
        `# ${kavelsText(eis.kavels)}${eisText(catalogus, eis)}${geldigText(eis.geldig)} Zo niet: ${eis.gevolg} [${eis.clausule.id}]`,
    ),
    ...document.budgetregels.map(
      (regel) => `€ ${budgetregelText(regel)}${geldigText(regel.geldig)} [${regel.clausule.id}]`,
    ),
    ...document.voorbehouden.map(
      (voorbehoud) =>
        `! ${kavelsText(voorbehoud.kavels)}${voorbehoud.tekst}${bij(voorbehoud)}${geldigText(voorbehoud.geldig)} [${voorbehoud.clausule.id}]`,
    ),
    ...document.openstaand.map(
      ({ vraag, lezing, clausule }) => `? ${vraag} Gelezen als: ${lezing} [${clausule.id}]`,
    ),
  ];
}
