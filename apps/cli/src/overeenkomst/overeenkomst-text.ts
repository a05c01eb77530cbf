import { euroText, eurocent, kavelNaam, sumEurocent } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import { kavelafspraken } from '@kavel/core/overeenkomst';
import type { Productieafspraak } from '@kavel/core/overeenkomst';
import { overeenkomstAannames } from '@kavel/service/overeenkomst';
import type { Overeenkomstberekening } from '@kavel/service/overeenkomst';

/** The set for people: one line per provider and kavel, the bounds that cut volume, the room that is left. */
export function overeenkomstText(berekening: Overeenkomstberekening): string {
  const { regio, jaar, ruimteEurocent, somEurocent, zorgaanbieders } = berekening.afspraken;
  return [
    `Productieafspraken regio ${regio}, ${jaar}`,
    ...zorgaanbieders.flatMap(providerLines),
    '',
    `Som van de afspraken  ${euroText(somEurocent)}`,
    `Ruimte                ${euroText(ruimteEurocent)}`,
    `Over                  ${euroText(eurocent(ruimteEurocent - somEurocent))}`,
    ...verschilLines(berekening),
    '',
    ...overeenkomstAannames(berekening).map((aanname) => `Aanname: ${aanname}`),
  ].join('\n');
}

/** What the rounding of the claimed minute makes when all of the volume is claimed. */
function verschilLines({ verschillen }: Overeenkomstberekening): string[] {
  if (verschillen.length === 0) return [];
  const som = sumEurocent(verschillen.map(({ verschilEurocent }) => verschilEurocent));
  return [
    '',
    `Afronding per minuut: wordt alles gedeclareerd, dan is dat ${signed(som)} tegenover de afspraken.`,
    ...verschillen.map(
      ({ agb, prestatie, tariefEurocent, verschilEurocent }) =>
        `  ${agb} ${prestatie}: ${euroText(tariefEurocent)} per eenheid, ${signed(verschilEurocent)}`,
    ),
  ];
}

function signed(amount: Eurocent): string {
  return `${amount > 0 ? '+' : ''}${euroText(amount)}`;
}

function providerLines(afspraak: Productieafspraak): string[] {
  const { agb, eenjarig, begrenzingen, totaalEurocent } = afspraak;
  return [
    '',
    `${agb}  ${euroText(totaalEurocent)}${eenjarig ? '  (contract voor één jaar)' : ''}`,
    ...kavelafspraken(afspraak).map(
      ({ kavel, afspraakEurocent }) => `  ${kavelNaam[kavel].padEnd(18)} ${euroText(afspraakEurocent)}`,
    ),
    ...begrenzingen.map(
      ({ prestatie, van, naar, clausule }) => `  ${prestatie}: volume van ${van} naar ${naar} (${clausule})`,
    ),
  ];
}
