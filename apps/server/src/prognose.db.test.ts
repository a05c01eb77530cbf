import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Prognose, Voorbeeldberichten } from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { intakeDeclaratie } from '@kavel/service/declaratie';
import { loadWereldBronnen, openWereldjaar } from '@kavel/service/demonstratie';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { createWereld } from '@kavel/simulatie';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { testDatabase } from '@kavel/testkit/database';
import { FICTIEVE_BSNS } from '@kavel/testkit/declaratie';
import {
  openProefjaar,
  proefbestand,
  proefinrichting,
  proefomgeving,
  proefproductiebronnen,
} from '@kavel/testkit/inname';
import {
  AGB,
  aanvang,
  berichtXml,
  dag,
  FICTIEVE_CLIENTNAAM,
  mutatie,
  proefschemas,
  toewijzing,
} from '@kavel/testkit/iwlz';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-prognose-api-'));
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
const aanlevering = proefinrichting();

let controller: Aangemeld | undefined;

async function startApp(inrichting = prognose, bytes = 100_000) {
  if (!inrichting.ok) throw new Error('the XSDs cannot be read');
  const services = createServices({
    ...{ database, beleid: beleid.ok ? beleid.value : (undefined as never), bronteksten: new Map() },
    ...{ regios: aanlevering.regios, aanlevering, prognose: inrichting.value },
    productie: proefproductiebronnen(),
    referentie: { checkout: CHECKOUT, dataFolder: join(CHECKOUT, 'bestaat-niet') },
    vernieuw: () => Promise.resolve(),
    now: () => Temporal.Instant.from('2018-02-07T10:00:00+01:00'),
  });
  const grenzen = { bytes, verzoekenPerMinuut: 1_000 };
  controller = await meldAan(services.sessies, 'controller', 'zorg-en-zekerheid');
  return createApp({
    ...{ version: '0.1.0', adres: PROEFADRES, grenzen },
    gereedheid: () => ({ status: 'gereed', services }),
  });
}

const app = await startApp();
const zzp = { zzp: '753' };
const [EEN, TWEE] = FICTIEVE_BSNS;
const BERICHTEN = [
  berichtXml({ soort: 'AW33', afzender: '5517' }, [
    { bsn: EEN, records: [toewijzing({ ...zzp, einddatum: dag('2018-01-31') })] },
    { bsn: TWEE, records: [toewijzing({ ...zzp, einddatum: dag('2018-01-10') })] },
  ]),
  berichtXml({ soort: 'AW35', afzender: AGB }, [{ bsn: EEN, records: [aanvang(zzp)] }]),
  berichtXml({ soort: 'AW39', afzender: AGB, dagtekening: '2018-01-25' }, [
    { bsn: EEN, records: [mutatie({ ...zzp, mutatiedatum: dag('2018-01-25') })] },
  ]),
];

function multipart(parts: readonly string[]): { payload: string; headers: Record<string, string> } {
  const grens = 'grens-van-de-proef';
  const each = parts.map(
    (xml) =>
      `--${grens}\r\nContent-Disposition: form-data; name="bericht"; filename="${FICTIEVE_CLIENTNAAM}-${EEN}.xml"\r\nContent-Type: text/xml\r\n\r\n${xml}\r\n`,
  );
  return {
    payload: `${each.join('')}--${grens}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${grens}` },
  };
}

const post = (parts: readonly string[], query = '', headers: Record<string, string> = {}, to = app) => {
  const body = multipart(parts);
  return to.inject({
    method: 'POST',
    url: `/v1/toewijzingen/prognose?regio=5517&jaar=2018${query}`,
    payload: body.payload,
    headers: { ...controller, ...body.headers, ...headers },
  });
};

beforeAll(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database);
  const taken = await intakeDeclaratie(proefomgeving(database), {
    bytes: proefbestand('F1', 20),
    door: 'Anja',
  });
  if (!taken.ok) throw new Error('the claim is refused');
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

const DELEN = 1400;

describe('POST /v1/toewijzingen/prognose', () => {
  it('answers expected days with the agreed price, next to what is stored, whatever the order of the messages', async () => {
    const answer = await post(BERICHTEN);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const plaats = { agb: AGB, kavel: 'ZZP', maand: '2018-01' };
    const found = answer.json<Prognose>();
    expect(found).toMatchObject({
      ...{ regio: '5517', regioNaam: 'Zuid-Holland Noord', jaar: 2018 },
      berichten: [
        { nummer: 1, getoetst: false, aantalBevindingen: 0, inhoud: { soort: 'AW33', clienten: 2 } },
        { nummer: 2, inhoud: { soort: 'AW35' } },
        { nummer: 3, inhoud: { soort: 'AW39' } },
      ],
      ...{ clientenToegewezen: 2, clientenZonderAanvang: 1, bevindingen: [] },
      regels: [
        {
          ...plaats,
          verwacht: 25 * DELEN,
          wachtend: 10 * DELEN,
          bedrag: { prestatie: 'Z043', verwachtEurocent: 25 * 15_000 },
        },
      ],
      vergelijking: { verschillen: [{ ...plaats, gedeclareerdeDagen: 20, verschil: -5 * DELEN }] },
    });
    const other = await post(BERICHTEN.toReversed());
    expect(other.json<Prognose>().regels).toEqual(found.regels);
  });

  it('an assumption and a provider can be asked; without stored production there is nothing to compare', async () => {
    const without = await post(BERICHTEN, '&mutatiedag=telt-niet-mee');
    expect(without.json()).toMatchObject({
      instelling: { mutatiedag: 'telt-niet-mee', overlap: 'laatste-ingang' },
      regels: [{ verwacht: 24 * DELEN }],
    });
    expect((await post(BERICHTEN, '&agb=99470018')).json()).toMatchObject({ agb: '99470018', regels: [] });
    const later = await app.inject({
      ...{ method: 'POST', url: '/v1/toewijzingen/prognose?regio=5517&jaar=2019' },
      payload: multipart(BERICHTEN).payload,
      headers: { ...controller, ...multipart(BERICHTEN).headers },
    });
    expect(later.statusCode).toBe(200);
    expect(later.json()).not.toHaveProperty('vergelijking');
    expect((await post(BERICHTEN, '&mutatiedag=soms')).statusCode).toBe(400);
  });

  it('a message with a fault does not count, and the ones after it are read', async () => {
    const wrong = BERICHTEN[1]!.replace(`>${AGB}</b:Instelling>`, '>1</b:Instelling>');
    const long = `geen xml ${'x'.repeat(60_000)}`;
    const answer = await post([long, wrong, BERICHTEN[0]!, BERICHTEN[2]!]);
    expect(answer.json()).toMatchObject({
      aantalBevindingen: 2,
      bevindingen: [
        { code: 'geen-xml', bericht: 1, regel: 1, keurtAf: true },
        { code: 'waarde-ongeldig', bericht: 2, veld: 'GeleverdZorgzwaartepakket/Instelling', keurtAf: true },
      ],
      regels: [{ verwacht: 0 }],
    });
  });

  it('no answer has a BSN, a name or the name of a file, and nothing is stored', async () => {
    const counts = () =>
      asOwner(
        'select (select count(*) from kavel.declaratie_regel)::int as r, (select count(*) from kavel.declaratie_weigering)::int as w',
      );
    const before = await counts();
    const wrong = BERICHTEN[1]!.replace('>1</b:StatusAanlevering>', `>${EEN}</b:StatusAanlevering>`);
    const told = (await Promise.all([post(BERICHTEN), post([wrong, `<x>${EEN}`])]))
      .map(({ body, headers }) => body + JSON.stringify(headers))
      .join('\n');
    expect(told).not.toMatch(new RegExp(`${EEN}|${TWEE}|${FICTIEVE_CLIENTNAAM}`));
    expect(told).not.toMatch(/[0-9a-f]{32}/);
    expect(await counts()).toEqual(before);
  });

  it('refuses another site, what is too much, and what is no message at all', async () => {
    const codeOf = async (answer: ReturnType<typeof post>) => {
      const { statusCode, body } = await answer;
      return [statusCode, (JSON.parse(body) as { code: string }).code];
    };
    expect(await codeOf(post(BERICHTEN, '', { origin: 'https://elders.example' }))).toEqual([
      403,
      'vreemde-herkomst',
    ]);
    const large = 'x'.repeat(60_000);
    expect(await codeOf(post([large, large]))).toEqual([413, 'berichten-te-groot']);
    expect(await codeOf(post(BERICHTEN, '', { 'content-type': 'application/json' }))).toEqual([
      415,
      'inhoud-onbekend',
    ]);
    const half = app.inject({
      ...{ method: 'POST', url: '/v1/toewijzingen/prognose?regio=5517&jaar=2018' },
      payload: multipart(BERICHTEN).payload.slice(0, 900),
      headers: { ...controller, ...multipart([]).headers },
    });
    expect(await codeOf(half)).toEqual([400, 'aanvraag-ongeldig']);
  });

  it('messages are held against XSDs only where the installation names a folder', async () => {
    for (const [name, text] of Object.entries(proefschemas())) writeFileSync(join(home, name), text);
    const inrichting = await loadPrognoseinrichting({ checkout: CHECKOUT, iwlzXsdMap: home });
    const to = await startApp(inrichting);
    const strange = BERICHTEN[0]!.replace('<b:Leefeenheid>1</b:Leefeenheid>', '');
    const answer = await post([strange, BERICHTEN[1]!], '', {}, to);
    expect(answer.json()).toMatchObject({
      berichten: [
        { getoetst: true, aantalBevindingen: 1 },
        { getoetst: true, aantalBevindingen: 0 },
      ],
      bevindingen: [{ code: 'xsd-afwijking', bericht: 1 }, { code: 'aanvang-zonder-toewijzing' }],
    });
    if (inrichting.ok) inrichting.value.xsds?.close();
    const none = await loadPrognoseinrichting({ checkout: CHECKOUT, iwlzXsdMap: join(home, 'leeg') });
    expect(none.ok).toBe(false);
  });
});

describe('GET …/voorbeeldberichten', () => {
  it('gives the messages of a simulated year, and none of another', async () => {
    const other = await app.inject({
      url: '/v1/regios/5517/jaren/2018/voorbeeldberichten',
      headers: { ...controller },
    });
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([422, 'geen-voorbeeldberichten']);
    await asOwner('truncate kavel.organisatie cascade');
    const bronnen = await loadWereldBronnen(CHECKOUT);
    const wereld = bronnen.ok ? createWereld({ schaal: 'klein', getal: 42 }, bronnen.value) : bronnen;
    if (!wereld.ok) throw new Error('the world cannot be made');
    const bron = wereld.value.regios.find(({ code }) => code === '5517')!;
    await openWereldjaar({ database }, wereld.value, { bron, jaar: bron.createJaar() });
    const answer = await app.inject({
      url: '/v1/regios/5517/jaren/2018/voorbeeldberichten',
      headers: { ...controller },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const found = answer.json<Voorbeeldberichten>();
    expect(found.verschillen.map(({ soort }) => soort).toSorted()).toEqual([
      'einde-gemeld',
      'zonder-aanvang',
      'zonder-declaratie',
    ]);
    const own = await app.inject({
      url: `/v1/regios/5517/jaren/2018/voorbeeldberichten?agb=${found.verschillen[0]!.agb}`,
      headers: { ...controller },
    });
    const { berichten } = own.json<Voorbeeldberichten>();
    expect(berichten).toHaveLength(3);
    expect(found.berichten).toEqual(expect.arrayContaining([...berichten]));
  });
});
