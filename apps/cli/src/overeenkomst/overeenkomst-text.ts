import { euroText, eurocent, kavelNaam, pctText } from '@kavel/core/basis';
import { kavelafspraken } from '@kavel/core/overeenkomst';
import type { Productieafspraak } from '@kavel/core/overeenkomst';
import type { Overeenkomstberekening } from '@kavel/service/overeenkomst';

/** What the source leaves open and this calculation took for true; shown with every answer. */
export function assumptions({ invoer, afspraken }: Overeenkomstberekening): string[] {
  const { lezing, extrapolatie, toekenningspercentage } = invoer.instellingen;
  const fictief = afspraken.zorgaanbieders.some(({ prestaties }) =>
    prestaties.some(({ bron }) => bron.startsWith('FICTIEF')),
  );
  return [
    lezing === 'helftVanJaar'
      ? `Het toekenningspercentage van ${pctText(toekenningspercentage)} is een deel van het geëxtrapoleerde jaar (aangenomen; 003 §4.4 laat twee lezingen toe).`
      : 'Het toekenningspercentage van 50% is het halve jaar zelf; het jaar wordt dus heel toegekend (aangenomen; 003 §4.4 laat twee lezingen toe).',
    ...(extrapolatie === 'dagen'
      ? ['Extrapolatie naar dagen rekent met de dagen van het basisjaar (aangenomen).']
      : []),
    ...(fictief ? ['FICTIEF: prijzen steunen op verzonnen tarieven van de demonstratie.'] : []),
  ];
}

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
    '',
    ...assumptions(berekening).map((assumption) => `Aanname: ${assumption}`),
  ].join('\n');
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
