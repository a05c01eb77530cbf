import type { TariefVraag } from '@kavel/contract';
import type { Client } from '@kavel/contract/client';

/** For tests: the questions about contract years and calculations whose answers are the examples in the description. */

export const REKENVRAGEN = {
  calculateVerdeling: { bedragEurocent: 100, gewichten: [1, 1, 1] },
  calculateTermijn: { van: '2018-10-12', lengte: 20, eenheid: 'kalenderdagen' },
  adjustContracteerruimte: {
    soort: 'aangepast',
    bedragEurocent: 60_000_000_000,
    reserveringEurocent: 0,
    vanKrachtOp: '2018-08-01',
    bron: 'FICTIEF',
  },
} as const;

const JAAR = { regio: '5517', jaar: 2018 };

/** Opens the year of the document, and changes its room. */
export async function askAboutContractjaar({ ask }: Client, document: string) {
  const opening = { body: new Blob([document]) };
  const ruimte = { body: REKENVRAGEN.adjustContracteerruimte };
  return {
    previewContractjaar: await ask('previewContractjaar', JAAR, opening),
    openContractjaar: await ask('openContractjaar', JAAR, opening),
    previewContracteerruimte: await ask('previewContracteerruimte', JAAR, ruimte),
    adjustContracteerruimte: await ask('adjustContracteerruimte', JAAR, {
      ...ruimte,
      headers: { 'if-match': '"1"' },
    }),
  };
}

type Documenten = {
  readonly overeenkomst: string;
  readonly lijst: string;
  readonly tijdpad: { readonly gedrukt: string; readonly goed: string };
  readonly tariefvraag: TariefVraag;
};

export async function askToRekenen({ ask }: Client, documenten: Documenten) {
  const { tijdpad, tariefvraag } = documenten;
  const overeenkomst = { body: new Blob([documenten.overeenkomst]) };
  const lijst = { body: new Blob([documenten.lijst]) };
  const lijstvraag = { zorgkantoor: 'cz', jaar: 2021, kennisdatum: '2021-01-01' } as const;
  const bewijs = await ask('makeTariefbewijs', {}, { body: tariefvraag });
  return {
    calculateVerdeling: await ask('calculateVerdeling', {}, { body: REKENVRAGEN.calculateVerdeling }),
    calculateTermijn: await ask('calculateTermijn', {}, { body: REKENVRAGEN.calculateTermijn }),
    readTijdpaden: await ask('readTijdpaden', {}),
    checkTijdpad: await ask('checkTijdpad', {}, { body: new Blob([tijdpad.gedrukt]) }),
    deriveTijdpad: await ask('deriveTijdpad', {}, { body: new Blob([tijdpad.goed]) }),
    calculateOvereenkomst: await ask('calculateOvereenkomst', {}, overeenkomst),
    makeBudgetformulierCsv: await headOf(ask('makeBudgetformulierCsv', {}, overeenkomst)),
    calculateTarieflijst: await ask('calculateTarieflijst', lijstvraag, lijst),
    calculateTarieflijstCsv: await headOf(ask('calculateTarieflijstCsv', lijstvraag, lijst)),
    makeTariefbewijs: bewijs,
    checkTariefbewijs: await ask('checkTariefbewijs', {}, { body: new Blob([JSON.stringify(bewijs)]) }),
    readBeleidsverschillen: await ask('readBeleidsverschillen', {
      ...{ zorgkantoor: 'cz', sector: 'VV', kavel: 'ZZP', peildatum: '2021-01-01' },
      ...{ kennisdatum: '2020-09-30', metKennisdatum: '2020-10-02' },
    }),
    readLeesversie: await ask('readLeesversie', { kader: 'cz-2024-2026-vv' }),
    checkBeleid: await ask('checkBeleid', {}),
  };
}

/** The heading and the first line of a table. */
export async function headOf(file: Promise<{ readonly content: Blob }>): Promise<string> {
  return (await (await file).content.text()).split('\r\n').slice(0, 2).join('\n');
}
