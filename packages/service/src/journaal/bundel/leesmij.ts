import type { Journaalkop } from '@kavel/core/journaal';
import type { Dossiersleutel } from '@kavel/core/procedure';

export type Bundelgegevens = {
  readonly dossier: Dossiersleutel;
  readonly uitgegevenOp: string;
  readonly kop: Journaalkop;
  readonly documenten: number;
};

/** What is in a bundle and how to check it, for whoever gets it. */
export function leesmij({ dossier, uitgegevenOp, kop, documenten }: Bundelgegevens): string {
  return `# Bewijsbundel ${dossier.soort} ${dossier.id}, regio ${dossier.regio}

Deze map bevat wat er in dit dossier is gebeurd, zoals Kavel het op ${uitgegevenOp} (UTC) had en zoals de ontvanger het mag
lezen.
Handelingen: ${kop.nummer}. Documenten: ${documenten}. U kunt zelf controleren dat er niets aan is veranderd.

## Controleren

U hebt alleen Node nodig, versie 18 of nieuwer. Ga naar deze map en geef de opdracht:

    node verifieer.mjs

Hebt u een ontvangstbewijs van een handeling? Dan controleert u of juist die handeling erin staat:

    node verifieer.mjs --bewijs <hash van het ontvangstbewijs>

De opdracht zegt wat er niet klopt, en schrijft niets. U kunt \`verifieer.mjs\` ook eerst lezen: het is één kort bestand.

## Wat bewijst dit, en wat niet

Elke handeling noemt de hash van de handeling ervoor. Verandert, verwijdert of verplaatst iemand iets, dan past de keten niet
meer. Wie de hele bundel opnieuw maakt, krijgt wel een kloppende keten, maar met andere hashes. Vergelijk daarom de hash van de
laatste handeling met een ontvangstbewijs, of met een bundel die eerder is uitgegeven:

    ${kop.hash ?? 'geen'}

Een tekst die \`gewist\` is, is weggehaald omdat zij over een persoon ging. Dat er een tekst stond, en waar, blijft zichtbaar. De
keten klopt dan nog steeds.

Wat \`afgeschermd\` is, is er wel, maar niet voor de ontvanger van deze bundel: wat de andere partij voorbereidt, en wie er voor
haar handelde. Van zo'n handeling staat hier de hash, zodat te zien is dat de keten klopt.

## De bestanden

- \`dossier.json\`: welk dossier, van wie, voor wie de bundel is gemaakt, en waar het journaal eindigt.
- \`journaal.json\`: de handelingen, de eerste eerst. \`tekst\` is wat is gehasht, \`hash\` de hash, \`bladen\` wie het deed, waarom, en
  wat er gebeurde. Elk blad hoort bij één hash in \`verbintenissen\`.
- \`documenten.json\` en \`documenten/\`: de documenten; elk bestand heet naar zijn SHA-256.
- \`hashes.json\`: de SHA-256 van elk bestand.
`;
}
