import { capitalize, definitieOf, metVoorwaarde, omdatText, toetsText, voorwaardeText } from './tekst.ts';
import type { Eis, Eisoordeel } from './eis.ts';
import { waardeText } from './feit.ts';
import type { Feitcatalogus, Feiten } from './feit.ts';
import type { Geldend } from './geldend.ts';

/** What an eis asks, as a sentence: `De klant/werkgebiedratio is ten minste 3.` */
export function eisText(catalogus: Feitcatalogus, eis: Geldend<Eis>): string {
  const als = voorwaardeText('als', eis.als, catalogus);
  const tenzij = voorwaardeText('tenzij', eis.tenzij, catalogus);
  const zin = metVoorwaarde(als, kernZin(catalogus, eis));
  return `${capitalize(zin)}${tenzij === '' ? '' : `, ${tenzij}`}.`;
}

function kernZin(
  catalogus: Feitcatalogus,
  { feit, toets }: Geldend<Eis>,
): Parameters<typeof metVoorwaarde>[1] {
  const { label, soort, bijzin } = definitieOf(catalogus, feit);
  if (toets.soort === 'is') {
    return bijzin === undefined
      ? [label, 'is', toets.waarden.map((waarde) => waardeText(soort, waarde)).join(' of ')]
      : ['het', 'moet', `zo zijn dat ${toetsText(catalogus, feit, toets)}`];
  }
  const { grens } = toets;
  const bound =
    grens.soort === 'vast' ? waardeText(soort, grens.waarde) : definitieOf(catalogus, grens.feit).label;
  return [label, 'is', `${toets.soort} ${bound}`];
}

/** How a provider stands to an eis, with what is known and what follows. */
export function eisoordeelText(
  catalogus: Feitcatalogus,
  { eis, stand, mist }: Eisoordeel,
  feiten: Feiten,
): string {
  const vraag = `Eis: ${eisText(catalogus, eis)}`;
  switch (stand) {
    case 'voldaan':
      return `${vraag} Voldaan: ${isText(catalogus, eis, feiten)}.`;
    case 'niet voldaan':
      return `${vraag} Niet voldaan: ${isText(catalogus, eis, feiten)}. ${eis.gevolg}`;
    case 'onbekend':
      return `${vraag} Niet te beoordelen; feit ontbreekt: ${mist.map((naam) => `${naam} (${definitieOf(catalogus, naam).label})`).join(', ')}.`;
    case 'niet van toepassing':
      return `${vraag} Niet van toepassing: ${omdatText(catalogus, eis, feiten)}.`;
    case 'opgeschort':
      return `${vraag} Opgeschort door ${eis.opgeschortDoor?.titel ?? ''}.`;
  }
}

function isText(catalogus: Feitcatalogus, { feit, toets }: Geldend<Eis>, feiten: Feiten): string {
  const namen = [feit, ...(toets.soort !== 'is' && toets.grens.soort === 'feit' ? [toets.grens.feit] : [])];
  return namen
    .map((naam) => {
      const { label, soort } = definitieOf(catalogus, naam);
      return `${label} is ${waardeText(soort, feiten[naam] ?? null)}`;
    })
    .join(' en ');
}
