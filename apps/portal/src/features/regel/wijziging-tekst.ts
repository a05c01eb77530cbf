import { stapText } from '@kavel/core/beleid';
import type { Beleidsregel, Clausule, Feitcatalogus, Ingreep, Regelwijziging } from '@kavel/core/beleid';

/** What a later document does to the rule of this page, as a sentence. */
export function gevolgTekst(
  { document }: Beleidsregel,
  regelwijziging: Regelwijziging,
  catalogus: Feitcatalogus,
): string {
  if (regelwijziging.soort === 'voorbehoud') return `Zegt erbij: ${regelwijziging.voorbehoud.tekst}`;
  const { ingreep } = regelwijziging;
  switch (ingreep.soort) {
    case 'vervang':
      return `Zet er een andere regel voor in de plaats: ${stapText(ingreep.stap, catalogus)}`;
    case 'voeg toe':
      return `Voegt er een regel aan toe, ${ingreep.plaats === 'na' ? 'erna' : 'ervoor'}: ${stapText(ingreep.stap, catalogus)}`;
    case 'vervalt':
      return 'Laat deze regel vervallen.';
    case 'schort op':
      return 'Schort deze regel op.';
    case 'trek in':
      return ingreep.doel === document.id
        ? 'Maakt een eind aan dit document; de regel telt niet meer.'
        : 'Maakt een eind aan wat deze regel wijzigde; de regel herleeft.';
  }
}

/** What an amendment does to its target, for the page of the amendment itself. */
export function ingreepTekst(ingreep: Ingreep, catalogus: Feitcatalogus): string {
  switch (ingreep.soort) {
    case 'vervang':
      return `Wordt vervangen. Nieuw: ${stapText(ingreep.stap, catalogus)}`;
    case 'voeg toe':
      return `${ingreep.plaats === 'na' ? 'Daarna' : 'Daarvoor'} komt een regel erbij: ${stapText(ingreep.stap, catalogus)}`;
    case 'vervalt':
      return 'Vervalt.';
    case 'schort op':
      return 'Is opgeschort.';
    case 'trek in':
      return 'Telt niet meer; wat dat document wijzigde, herleeft.';
  }
}

export function grondOf(regelwijziging: Regelwijziging): Clausule {
  if (regelwijziging.soort === 'voorbehoud') return regelwijziging.voorbehoud.clausule;
  return clausuleOf(regelwijziging.ingreep);
}

export function clausuleOf(ingreep: Ingreep): Clausule {
  return 'stap' in ingreep ? ingreep.stap.clausule : ingreep.clausule;
}
