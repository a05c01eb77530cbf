import { kavelNaam } from '@kavel/core/basis';
import type { Productiebezwaar } from '@kavel/core/productie';
import type { InvoerFinding } from '@kavel/formats/invoer';

/** An objection as a finding on the file, in Dutch: what is wrong and what to do. */
export function bezwaarFinding(
  bestand: string,
  bezwaar: Productiebezwaar,
): InvoerFinding<Productiebezwaar['code']> {
  const { code, regel, veld } = bezwaar;
  return { code, bestand, regel, veld, melding: bezwaarText(bezwaar) };
}

function bezwaarText(bezwaar: Productiebezwaar): string {
  switch (bezwaar.code) {
    case 'maand-buiten-jaar':
      return `${bezwaar.zorgmaand} ligt niet in het contractjaar ${bezwaar.jaar}. Kijk de maand en het jaar na.`;
    case 'zorgaanbieder-zonder-overeenkomst':
      return `${bezwaar.agb} heeft dit jaar geen overeenkomst in deze regio. Kijk de AGB-code na.`;
    case 'kavel-of-prestatie-ontbreekt':
      return 'noem het kavel of de prestatie waar dit over gaat.';
    case 'prestatie-onbekend':
      return `prestatie ${bezwaar.prestatie} is onbekend of hoort bij geen kavel. Kijk de code na.`;
    case 'kavel-ontbreekt':
      return `noem bij ${bezwaar.prestatie} het kavel: MEERZORG_GZ of MEERZORG_VVGGZ.`;
    case 'kavel-past-niet-bij-prestatie':
      return `prestatie ${bezwaar.prestatie} hoort bij kavel ${bezwaar.verwacht}. Pas het kavel aan of laat het leeg.`;
    case 'kavel-niet-afgesproken':
      return `${kavelNaam[bezwaar.kavel]} is met ${bezwaar.agb} niet afgesproken. Kijk de overeenkomst na.`;
    case 'tarief-niet-afgesproken':
      return `voor ${bezwaar.prestatie} is met ${bezwaar.agb} geen tarief afgesproken. Kijk de prestatie na.`;
    case 'volume-zonder-prestatie':
      return 'een volume hoort bij een prestatie. Noem de prestatie, of vul een bedrag in.';
    case 'regel-dubbel':
      return `dit staat al op regel ${bezwaar.eersteRegel}. Haal één van beide regels weg.`;
    case 'kavel-en-prestatie':
      return (
        `regel ${bezwaar.eersteRegel} geeft al heel ${kavelNaam[bezwaar.kavel]} op, dus dit telt dubbel. ` +
        'Kies per kavel en maand: het geheel, of de prestaties.'
      );
    case 'maand-gedeclareerd':
      return (
        `van ${bezwaar.agb} is over ${bezwaar.zorgmaand} al gedeclareerd met een declaratiebestand. ` +
        'Verbeter die declaratie met een creditregel, of laat de maand hier weg.'
      );
    case 'prestatie-weggelaten':
      return (
        `de vorige opgave had in deze maand ook ${bezwaar.prestatie} (${kavelNaam[bezwaar.kavel]}). ` +
        'Noem die prestatie ook, met 0 als er niets was.'
      );
  }
}
