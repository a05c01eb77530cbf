import { euroText, eurocent, kavelNaam, pctText, sumEurocent } from '@kavel/core/basis';
import type { Afronding, Eurocent } from '@kavel/core/basis';
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
    MINUUTPRIJS[invoer.instellingen.minuutprijs],
    ...(extrapolatie === 'dagen'
      ? ['Extrapolatie naar dagen rekent met de dagen van het basisjaar (aangenomen).']
      : []),
    ...(fictief ? ['FICTIEF: prijzen steunen op verzonnen tarieven van de demonstratie.'] : []),
  ];
}

const MINUUTPRIJS: Readonly<Record<Afronding, string>> = {
  rekenkundig:
    'Een gedeclareerde minuut kost de uurprijs / 60, afgerond op hele centen (aangenomen; hoe AW319 minuten prijst is niet openbaar).',
  omlaag:
    'Een gedeclareerde minuut kost de uurprijs / 60, naar beneden afgerond op hele centen (aangenomen).',
  omhoog: 'Een gedeclareerde minuut kost de uurprijs / 60, naar boven afgerond op hele centen (aangenomen).',
};

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
    ...assumptions(berekening).map((assumption) => `Aanname: ${assumption}`),
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
