import { proefjaar } from '../inname/index.ts';

/** Documents as a person sends them, all of them fictitious. */

/** What opens the contract year of `proefjaar`. */
export function contractjaardocument(anders: object = {}): string {
  const { regio, jaar, zorgkantoor, declaratietermijnWerkdagen, contracteerruimte, ...rest } = proefjaar();
  const { bedragEurocent, ...ruimte } = contracteerruimte;
  const { zorgaanbieders, afspraken, tarieven } = rest;
  const document = {
    ...{ regio, jaar, zorgkantoor, declaratietermijnWerkdagen, ...ruimte },
    ...{ contracteerruimteEurocent: bedragEurocent, zorgaanbieders, afspraken, tarieven },
  };
  return JSON.stringify({ ...document, ...anders }, null, 1);
}

/** Agreements of one provider in region 5517 in 2018. `prestatie`: what its one line says otherwise. */
export function overeenkomstdocument(prestatie: object = {}): string {
  const zorgaanbieder = {
    ...{
      agb: '10000001',
      nieuweAanbieder: false,
      eersteContractjaar: 2017,
      productieJanJunEurocent: 4_999_999,
    },
    percentages: { ZZP: '97' },
    prestaties: [
      { prestatie: 'Z043', kavel: 'ZZP', productieJanJun: 1_810, bovenregionaal: 0, ...prestatie },
    ],
    meerzorg: [{ kavel: 'MEERZORG_VVGGZ', productieJanJunEurocent: 1_234_567, bovenregionaalEurocent: 67 }],
  };
  const ruimte = { contracteerruimteEurocent: 50_000_000, reserveringEurocent: 0 };
  return JSON.stringify({ regio: '5517', jaar: 2018, ...ruimte, zorgaanbieders: [zorgaanbieder] }, null, 1);
}

/** One line for each sector and kavel given; what policy asks beside it is unknown. */
export function zorgaanbiederslijst(...regels: readonly string[]): string {
  return `${['agb;naam;sector;kavel;beknoptPlan;percentageVorigJaar', ...regels].join('\n')}\n`;
}
