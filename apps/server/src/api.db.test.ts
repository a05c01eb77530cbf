import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBeleid } from '@kavel/service/beleid';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { TOEGANGSREGELS } from '@kavel/contract';
import { calculateClick } from '@kavel/core/click';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import { createJudge, operationsOf, requestsTo } from '@kavel/testkit/api';
import type { ApiDocument, ApiOperation, ApiRequest } from '@kavel/testkit/api';
import { EXAMPLE_RUN } from '@kavel/testkit/click';
import { testDatabase } from '@kavel/testkit/database';
import { contractjaardocument, overeenkomstdocument, zorgaanbiederslijst } from '@kavel/testkit/document';
import {
  PROEFAANBIEDER,
  openProefjaar,
  proefbestand,
  proefinrichting,
  proefproductiebronnen,
} from '@kavel/testkit/inname';
import { berichtXml, dag, toewijzing } from '@kavel/testkit/iwlz';
import { FICTIEVE_BSNS } from '@kavel/testkit/declaratie';
import { publiceerKader, tijdpadMetSluiting } from '@kavel/testkit/procedure';
import { goed2019 } from '@kavel/testkit/tijdpad';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import { WERKWIJZEN, createBekendlezers } from '@kavel/service/procedure';
import { verifyJournaal } from '@kavel/service/journaal';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';
import { openapiDocument } from './openapi.ts';
import type { Services } from './services.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-api-'));
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
const aanlevering = proefinrichting();

const makeServices = (): Services =>
  createServices({
    ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: aanlevering.regios, aanlevering },
    ...{ prognose: prognose.value, productie: proefproductiebronnen() },
    referentie: { checkout: CHECKOUT, dataFolder: home },
    vernieuw: () => {
      services = makeServices();
      return Promise.resolve();
    },
    now: () => Temporal.Instant.from('2018-02-07T10:00:00+01:00'),
  });
let services = makeServices();

const BYTES_MAX = 50_000;
const app = await createApp({
  ...{ version: '0.1.0', adres: PROEFADRES },
  gereedheid: () => ({ status: 'gereed', services }),
  grenzen: { bytes: BYTES_MAX, verzoekenPerMinuut: 1_000_000 },
});
await app.ready();

const document = openapiDocument(app) as unknown as ApiDocument;
const judge = createJudge(document);

const RELATIES = `regio;zorgaanbieder;naam;adressen;sector;contractVan;contractTotEnMet;eersteContractjaar;productieJanJunEurocent
5517;${PROEFAANBIEDER};FICTIEF;;VV;;;2015;0
`;
const berekend = calculateClick(EXAMPLE_RUN);
if (!berekend.ok) throw new Error('the example is no click');
function bodiesFor(operaties: readonly string[], body: string) {
  return Object.fromEntries(operaties.map((name) => [name, [Buffer.from(body)]]));
}

const KNOWN = {
  fields: {
    ...{ regio: ['5517', '5518'], jaar: ['2018', '2019'], maand: ['1', '12'], regels: ['1', '30'] },
    ...{ agb: [PROEFAANBIEDER, '99470018'], zorgaanbieder: [PROEFAANBIEDER, '99470018'] },
    ...{
      soort: DOSSIERSOORTEN,
      id: ['zz-2018', `zz-2018.${PROEFAANBIEDER}`, `zz-2018.${PROEFAANBIEDER}.ZZP`],
    },
    ...{ sha256: ['0'.repeat(64)], stuk: ['a', 'b'], naam: ['FICTIEF.pdf'], inzage: ['eigen'] },
    ...{ nummer: ['1', '2'], volgnummer: ['1', '2'] },
    ...{ tijdpad: ['zorg-en-zekerheid-2018'], kader: ['zz-2018', 'cz-2024-2026-vv'] },
    ...{ prestatie: ['Z043', 'H126'], versie: ['0'.repeat(16)], bron: ['eigen%20lijst'] },
  },
  bodies: {
    ...Object.fromEntries(
      ['submitDeclaratie', 'checkDeclaratie', 'answerDeclaratie'].map((name) => [
        name,
        [Buffer.from(proefbestand('F1', 2)), Buffer.from(proefbestand('F2', 3))],
      ]),
    ),
    ...Object.fromEntries(
      ['submitOpgave', 'checkOpgave'].map((name) => [
        name,
        [Buffer.from(`agb;kavel;maand;bedrag\n${PROEFAANBIEDER};ZZP;2018-01;1,00\n`)],
      ]),
    ),
    ...Object.fromEntries(
      ['previewEditie', 'takeOverEditie'].map((name) => [
        name,
        [
          Buffer.from(
            'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron\n2019;H126;uur;zorg;5000;2019-01-01;2019-12-31;FICTIEF proef\n',
          ),
          Buffer.from('code;omschrijving\n0001;FICTIEF\n'),
        ],
      ]),
    ),
    ...bodiesFor(['previewContractjaar', 'openContractjaar'], contractjaardocument()),
    ...bodiesFor(
      ['calculateOvereenkomst', 'makeBudgetformulierCsv', 'makeBudgetformulierXlsx'],
      overeenkomstdocument(),
    ),
    ...bodiesFor(['checkTijdpad', 'deriveTijdpad'], goed2019.text),
    ...bodiesFor(
      ['calculateTarieflijst', 'calculateTarieflijstCsv'],
      zorgaanbiederslijst('10000001;FICTIEF;VV;ZZP;ja;97,0'),
    ),
    ...bodiesFor(['checkTariefbewijs'], '{"rekenversie": "2"}'),
    ...bodiesFor(['checkInkooprelaties', 'submitInkooprelaties'], RELATIES),
    ...bodiesFor(['calculateClick'], JSON.stringify(EXAMPLE_RUN)),
    ...bodiesFor(['verifyClickrun'], JSON.stringify(berekend.value)),
    forecastToewijzingen: [
      Buffer.from(
        berichtXml({ soort: 'AW33', afzender: '5517' }, [
          { bsn: FICTIEVE_BSNS[0], records: [toewijzing({ zzp: '753', einddatum: dag('2018-01-31') })] },
        ]),
      ),
    ],
  },
};

const OVERSIZE = Buffer.alloc(2 * 1_048_576, 'a');

const ZORGKANTOOR = await meldAan(services.sessies, 'controller', 'zorg-en-zekerheid');
const INKOPER = await meldAan(services.sessies, 'inkoper', 'zorg-en-zekerheid');
const TWEEDE = await meldAan(services.sessies, 'tweede-ondertekenaar', 'zorg-en-zekerheid');
const AANBIEDER = await meldAan(services.sessies, 'bestuurder', PROEFAANBIEDER);
const BEHEERDER = await meldAan(services.sessies, 'beheerder', 'beheer');

/** Someone whom the table of roles lets in, when what is asked is of that person. */
function vragerVan(operatie: string) {
  const regel = TOEGANGSREGELS[operatie];
  const rollen = typeof regel === 'object' ? regel.flatMap((toelating) => toelating.rollen) : [];
  if (rollen.includes('beheerder')) return BEHEERDER;
  if (rollen.includes('controller')) return ZORGKANTOOR;
  if (rollen.includes('tweede-ondertekenaar') && rollen.length === 1) return TWEEDE;
  return rollen.includes('bestuurder') || !rollen.includes('inkoper') ? AANBIEDER : INKOPER;
}

/** The one place for what says who asks. */
async function send({ operationId }: ApiOperation, { oversize, headers: own, ...request }: ApiRequest) {
  const payload = oversize === undefined ? {} : { payload: OVERSIZE };
  const { statusCode, headers, body } = await app.inject({
    ...{ ...request, ...payload },
    headers: { ...vragerVan(operationId), ...own },
  });
  return { status: statusCode, type: headers['content-type']?.toString(), body };
}

beforeAll(async () => {
  await openProefjaar(database);
  const { regios, kalender } = aanlevering;
  const bekend = createBekendlezers({ beleid: beleid.value, kalender, maximumBytes: BYTES_MAX });
  const omgeving = { database, regios, werkwijzen: WERKWIJZEN, bekend };
  const tijdpad = tijdpadMetSluiting('2018-03-01');
  await publiceerKader(omgeving, { naam: 'zz-2018', tijdpad, op: '2018-01-25T09:00:00Z' });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

const ROUNDS = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '12');
/** An address that takes nothing answers the same every time. */
const roundsOf = ({ parameters = [], requestBody }: ApiOperation) =>
  requestBody !== undefined || parameters.some(({ name }) => name !== undefined)
    ? ROUNDS
    : Math.ceil(ROUNDS / 5);

describe('whatever is sent, the answer is one that the document promises', () => {
  it.each(operationsOf(document).map((operation) => ({ name: operation.operationId, operation })))(
    '$name',
    async ({ operation }) => {
      await fc.assert(
        fc.asyncProperty(requestsTo(operation, document, KNOWN), async (request) => {
          const answer = await send(operation, request);
          // What is in the place of a name can make another address of it.
          if (answer.status === 404 && answer.body.includes('"pad-onbekend"')) return;
          expect(answer.status).toBeLessThan(500);
          expect(judge(operation, answer)).toBeUndefined();
        }),
        { numRuns: roundsOf(operation) },
      );
    },
  );

  it('and nothing is lost or half done by it', async () => {
    const [row] = await asOwner('select count(*)::int as n from kavel.contractjaar');
    expect(row).toEqual({ n: 1 });
    expect((await verifyJournaal(database, WERKWIJZEN)).bevindingen).toEqual([]);
  });
});
