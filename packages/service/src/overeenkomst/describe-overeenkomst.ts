import { pctText } from '@kavel/core/basis';
import type { Afronding } from '@kavel/core/basis';
import { instellingenDocument } from '@kavel/formats/overeenkomst';
import type { Overeenkomstberekening } from './calculate-overeenkomst.ts';

/** A calculated set in plain values, with what it took for true. */
export function describeOvereenkomst(berekening: Overeenkomstberekening) {
  const { afspraken, invoer, verschillen } = berekening;
  const { regio, jaar, ruimteEurocent, somEurocent, zorgaanbieders, regels } = afspraken;
  return {
    ...{ regio, jaar, ruimteEurocent, somEurocent, restEurocent: ruimteEurocent - somEurocent },
    zorgaanbieders,
    regels,
    verschillen,
    instellingen: instellingenDocument(invoer.instellingen),
    aannames: overeenkomstAannames(berekening),
  };
}

/** What the source leaves open and this calculation took for true; shown with every answer. */
export function overeenkomstAannames({ invoer, afspraken }: Overeenkomstberekening): string[] {
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
