import { euroText } from '@kavel/core/basis';
import type { EiLayout } from '@kavel/core/declaratie';
import type { Retourafwijking, Retourbericht, Retouroorzaak, Retouroverzicht } from '@kavel/formats/ei';

type Oorzaak = Retouroorzaak & { readonly omschrijving: string | undefined };

/** What `kavel declaratie retour` answers. */
export type Retourantwoord = Omit<Retouroverzicht, 'oorzaken'> & {
  readonly kop: Retourbericht['kop'];
  readonly indeling: Pick<EiLayout, 'bron' | 'zekerheid'>;
  readonly oorzaken: readonly Oorzaak[];
  readonly vergeleken: boolean;
  readonly afwijkingen: readonly Retourafwijking[];
};

export function retourText(naam: string, antwoord: Retourantwoord): string {
  const { kop, indeling, aantalPrestaties, oorzaken, vergeleken, afwijkingen } = antwoord;
  return [
    `${naam}: antwoord op factuur ${kop.factuurnummer} van ${kop.agb} aan ${kop.uzovi}, ${kop.periodeBegin} tot en met ${kop.periodeEinde}`,
    ...(indeling.zekerheid === 'aangenomen' ? [`Let op: de indeling is aangenomen. ${indeling.bron}.`] : []),
    `Prestaties: ${aantalPrestaties}`,
    `  gedeclareerd    ${euroText(antwoord.gedeclareerdEurocent)}`,
    `  toegekend       ${euroText(antwoord.toegekendEurocent)}`,
    `  niet toegekend  ${euroText(antwoord.afgewezenEurocent)}`,
    ...(oorzaken.length === 0
      ? []
      : ['Per retourcode (een record met meer codes telt bij elke code):', ...oorzaken.map(oorzaakText)]),
    ...(afwijkingen.length === 0 ? [] : ['Wat niet klopt:', ...afwijkingen.map(afwijkingText)]),
    vergeleken
      ? `Vergeleken met de declaratie op detailnummer${afwijkingen.length === 0 ? ': alles klopt' : ''}.`
      : 'Niet vergeleken met de declaratie. Met --bij doet Kavel dat wel.',
  ].join('\n');
}

function oorzaakText(oorzaak: Oorzaak): string {
  const { retourcode, record, aantal, regels, gedeclareerdEurocent, toegekendEurocent, omschrijving } =
    oorzaak;
  const bedragen =
    record === '04'
      ? `, ${euroText(gedeclareerdEurocent)} gedeclareerd, ${euroText(toegekendEurocent)} toegekend`
      : '';
  const wat = omschrijving ?? 'Deze code staat niet in referentie/retourcodes.csv.';
  return `  ${retourcode} record ${record}, ${regelsText(aantal, regels)}${bedragen}: ${wat}`;
}

function afwijkingText({ aantal, regels, melding }: Retourafwijking): string {
  return `  ${regelsText(aantal, regels)}: ${melding}`;
}

/** `3 keer (regel 4, 5, 9)` */
function regelsText(aantal: number, regels: readonly number[]): string {
  return `${aantal} keer (regel ${regels.join(', ')}${aantal > regels.length ? ', …' : ''})`;
}
