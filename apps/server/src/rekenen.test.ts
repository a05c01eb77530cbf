import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tariefbewijs, Tijdpaden } from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { loadWerkkalender } from '@kavel/service/kalender';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { PROEFADRES } from '@kavel/testkit/aanmelding';
import { overeenkomstdocument, zorgaanbiederslijst } from '@kavel/testkit/document';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { gedrukt2017, goed2019 } from '@kavel/testkit/tijdpad';
import { describe, expect, it, test } from 'vitest';
import { callKavel } from '../../cli/src/call-kavel.ts';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';

/** Calculations that anyone may ask. They store nothing: whoever touches the database fails. */
const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
const kalender = await loadWerkkalender(CHECKOUT);
if (!beleid.ok || !prognose.ok || !kalender.ok) throw new Error('the product cannot read its own data');
const database = new Proxy(Object.create(null) as Parameters<typeof createServices>[0]['database'], {
  get: (_, name) => {
    throw new Error(`the database was asked for ${String(name)}`);
  },
});
const aanlevering = { ...proefinrichting(), kalender: kalender.value };
const services = createServices({
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: aanlevering.regios, aanlevering },
  ...{ productie: proefproductiebronnen(), prognose: prognose.value },
  referentie: { checkout: CHECKOUT, dataFolder: join(CHECKOUT, 'bestaat-niet') },
  vernieuw: () => Promise.resolve(),
  now: () => Temporal.Instant.from('2026-11-25T12:00:00Z'),
});
const app = await createApp({
  ...{ version: '0.1.0', adres: PROEFADRES },
  gereedheid: () => ({ status: 'gereed', services }),
});

type Antwoord = Readonly<Record<string, unknown>>;
const send = async (path: string, payload: string | object, type = 'application/json') => {
  const answer = await app.inject({
    ...{ method: 'POST', url: `/v1/${path}`, headers: { 'content-type': type } },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  const isJson = answer.headers['content-type']?.toString().includes('json') === true;
  return { status: answer.statusCode, answer, json: isJson ? answer.json<Antwoord>() : {} };
};
const read = async (path: string) => {
  const answer = await app.inject({ url: `/v1/${path}` });
  return { status: answer.statusCode, answer, json: answer.json<Antwoord>() };
};
/** What `kavel … --json` says to the same document. */
const commandLine = async (args: readonly string[], stdin: string) =>
  JSON.parse((await callKavel([...args, '--json'], { stdin })).stdout) as Antwoord;
/** Findings of the command line, under the name that a file has here. */
const findings = ({ bevindingen }: Antwoord) =>
  (bevindingen as Antwoord[]).map(({ code, regel, veld, melding }) => ({
    ...{ code, bestand: 'uw bestand', regel, veld, melding },
  }));

describe('small calculations', () => {
  it('divides to the cent, and says why it cannot', async () => {
    const good = await send('verdelingen', { bedragEurocent: -100, gewichten: [1, 1, 1] });
    expect(good.json).toEqual({ delen: [-34, -33, -33] });
    const zero = await send('verdelingen', { bedragEurocent: 5, gewichten: [0] });
    expect(zero).toMatchObject({ status: 422, json: { code: 'berekening-geweigerd' } });
    expect(zero.json['detail']).toContain('Alle gewichten zijn 0');
    const many = { bedragEurocent: 5, gewichten: Array.from({ length: 10_001 }, () => 1) };
    expect((await send('verdelingen', many)).status).toBe(400);
  });

  test.each([
    ['2018-05-09', {}, { strikt: '2018-05-15', sluiting: '2018-05-16T00:00:00+02:00' }],
    ['2018-05-08T22:30:00Z', { tijd: '17:00' }, { sluiting: '2018-05-15T17:00:00+02:00' }],
    ['2020-05-01', {}, { onvolledigeJaren: [2020] }],
  ])('counts a term from %s', async (van, tijd, expected) => {
    const { json } = await send('termijnberekeningen', { van, lengte: 2, eenheid: 'werkdagen', ...tijd });
    expect(json).toMatchObject(expected);
  });

  test.each([
    ['2018-02-30', 1, 'Deze bestaat niet'],
    ['31-01-2018', 1, 'Schrijf een datum als'],
    ['2018-01-31', 30_000, 'hooguit honderd jaar'],
  ])('refuses a term from %s of %i months', async (van, lengte, says) => {
    const { status, json } = await send('termijnberekeningen', { van, lengte, eenheid: 'maanden' });
    expect([status, json['code']]).toEqual([422, 'berekening-geweigerd']);
    expect(json['detail']).toContain(says);
  });
});

describe('timetables', () => {
  it('gives those that ship, each with its calendar', async () => {
    const { tijdpaden } = (await read('tijdpaden')).answer.json<Tijdpaden>();
    const shipped = beleid.value.tijdpaden.map(({ ontwerp }) => ontwerp.id);
    expect(tijdpaden.map(({ tijdpad }) => tijdpad)).toEqual(shipped);
    for (const { tijdpad, stappen } of tijdpaden) {
      const agenda = await app.inject({ url: `/v1/tijdpaden/${tijdpad}/agenda.ics` });
      expect(agenda.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(agenda.headers['content-disposition']).toContain(`${tijdpad}.ics`);
      expect(agenda.body).toMatch(/^BEGIN:VCALENDAR\r\n/);
      const dated = stappen.filter(({ wanneer }) => wanneer !== undefined);
      expect(agenda.body.split('BEGIN:VEVENT').length - 1).toBeGreaterThanOrEqual(dated.length);
      const again = await app.inject({
        url: `/v1/tijdpaden/${tijdpad}/agenda.ics`,
        headers: { 'if-none-match': agenda.headers['etag']?.toString() ?? '' },
      });
      expect(again.statusCode).toBe(304);
    }
    expect((await read('tijdpaden/weg/agenda.ics')).json['code']).toBe('document-onbekend');
  });

  it('judges and derives one as the command line does', async () => {
    const { json } = await send('tijdpadcontroles', gedrukt2017.text, 'application/yaml');
    const { tijdpad, bevindingen } = json;
    expect(json['uitkomst']).toBe('goed');
    expect({ tijdpad, bevindingen }).toEqual(
      await commandLine(['tijdpad', 'controleer', '-'], gedrukt2017.text),
    );
    const derived = (await send('tijdpadafleidingen', goed2019.text, 'application/octet-stream')).json;
    expect(derived).toMatchObject(await commandLine(['tijdpad', 'leid-af', '-'], goed2019.text));
    expect(derived).toMatchObject({ bevindingen: [], onvolledigeJaren: [] });
  });

  it('refuses one with line and field as the command line does', async () => {
    const wrong = goed2019.text
      .replace('na: publicatie-kader', 'na: kader')
      .replace('rol: dialoog', 'role: x');
    const { status, json } = await send('tijdpadafleidingen', wrong, 'application/yaml');
    expect([status, json['uitkomst']]).toEqual([200, 'geweigerd']);
    const told = await commandLine(['tijdpad', 'controleer', '-'], wrong);
    expect(json['bevindingen']).toEqual(findings(told));
    const latin1 = await app.inject({
      ...{ method: 'POST', url: '/v1/tijdpadcontroles', payload: Buffer.from([0xe9]) },
      headers: { 'content-type': 'application/yaml' },
    });
    expect(latin1.json()).toMatchObject({ aantal: 1, bevindingen: [{ code: 'geen-utf8' }] });
    const long = await send('tijdpadcontroles', 'x'.repeat(100_001), 'application/yaml');
    expect([long.status, long.json['code']]).toEqual([413, 'bestand-te-groot']);
  });
});

describe('agreements', () => {
  it('calculates a set as the command line does, and writes the form', async () => {
    const document = overeenkomstdocument();
    const { uitkomst, ...set } = (await send('overeenkomstberekeningen', document)).json;
    expect(uitkomst).toBe('goed');
    expect(set).toEqual(await commandLine(['overeenkomst', 'bereken', '--invoer', '-'], document));
    const csv = await send('overeenkomstberekeningen/budgetformulier.csv?indiening=eenzijdig', document);
    expect(csv.answer.body).toContain(';eenzijdig;10000001;ZZP;Z043;1810;etmaal;');
    const werkmap = await send('overeenkomstberekeningen/budgetformulier.xlsx', document);
    expect(werkmap.answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['a rule', { kavel: 'VPT' }, 'kavel-past-niet-bij-prestatie'],
    ['a field', { kavel: 'VPT2' }, 'waarde-ongeldig'],
    ['amounts that cannot be added', { productieJanJun: Number.MAX_SAFE_INTEGER }, 'bedragen-te-groot'],
  ])('refuses %s as the command line does, and makes no form of it', async (_, prestatie, code) => {
    const document = overeenkomstdocument(prestatie);
    const { json } = await send('overeenkomstberekeningen', document);
    const told = await commandLine(['overeenkomst', 'bereken', '--invoer', '-'], document);
    expect(json).toMatchObject({ uitkomst: 'geweigerd', aantal: 1, bevindingen: [{ code }] });
    expect(json['bevindingen']).toEqual(findings(told));
    const form = await send('overeenkomstberekeningen/budgetformulier.xlsx', document);
    const [{ regel, melding } = { regel: 0, melding: '' }] = json['bevindingen'] as {
      regel: number;
      melding: string;
    }[];
    expect(form).toMatchObject({ status: 422, json: { code: 'document-geweigerd' } });
    const [error] = form.json['errors'] as { veld: string; melding: string }[];
    expect(error?.veld).toContain(`regel ${regel}`);
    expect(error?.melding).toBe(melding);
  });
});

describe('policy', () => {
  const lijst = zorgaanbiederslijst('10000001;FICTIEF a;VV;ZZP;ja;97,0', '10000002;FICTIEF b;VV;ZZP;;');
  const query = 'zorgkantoor=cz&jaar=2021&kennisdatum=2021-01-01';

  it('answers a list as the command line does, and as a table', async () => {
    const { uitkomst, ongebruikteFeiten, ...tarieven } = (
      await send(`tarieflijsten?${query}`, lijst, 'text/csv')
    ).json;
    expect([uitkomst, ongebruikteFeiten]).toEqual(['goed', []]);
    const args = ['--zorgkantoor', 'cz', '--jaar', '2021', '--kennisdatum', '2021-01-01'];
    expect(tarieven).toEqual(await commandLine(['tarief', '--lijst', '-', ...args], lijst));
    const csv = await send(`tarieflijsten/uitkomsten.csv?${query}`, lijst, 'text/csv');
    expect(csv.answer.body.split('\r\n')[1]).toContain('10000001;FICTIEF a;;VV;ZZP;percentage;97;');
  });

  it('refuses a list with its line, and a day outside the year', async () => {
    const wrong = await send(`tarieflijsten?${query}`, lijst.replace('ZZP', 'ZXP'), 'text/csv');
    expect(wrong.json).toMatchObject({
      uitkomst: 'geweigerd',
      bevindingen: [{ regel: 2, veld: 'kavel (kolom 4)' }],
    });
    const table = await send(
      `tarieflijsten/uitkomsten.csv?${query}`,
      lijst.replace('ZZP', 'ZXP'),
      'text/csv',
    );
    expect(table.json).toMatchObject({ status: 422, errors: [{ veld: 'regel 2 kavel (kolom 4)' }] });
    const outside = await send(`tarieflijsten?${query}&peildatum=2020-01-01`, lijst, 'text/csv');
    expect(outside.json).toMatchObject({ bevindingen: [{ code: 'peildatum-buiten-jaar' }] });
  });

  const vraag = {
    ...{ zorgkantoor: 'cz', jaar: 2021, sector: 'VV', kavel: 'ZZP', kennisdatum: '2021-01-01' },
    feiten: { beknoptPlan: true, percentageVorigJaar: '97.0' },
  };

  it('gives a receipt that holds, also without a ruling, and not when it was changed', async () => {
    const zonder = ['uitspraak-rbdha-2020-9527'];
    const outcomes = [];
    for (const asked of [vraag, { ...vraag, zonder }]) {
      const { answer } = await send('tariefbewijzen', asked);
      const { percentage } = answer.json<Tariefbewijs>().uitkomst;
      outcomes.push(percentage);
      expect((await send('tariefberekeningen', asked)).json['uitkomst']).toMatchObject({ percentage });
      const held = await send('tariefbewijzen/controle', answer.body);
      expect(held.json).toMatchObject({ klopt: true, afwijkingen: [], nu: { percentage } });
      const changed = answer.body.replace(`"${percentage ?? ''}"`, '"98.0"');
      const broken = await send('tariefbewijzen/controle', changed);
      expect(broken.json).toMatchObject({
        klopt: false,
        afwijkingen: ['bewijs-gewijzigd', 'uitkomst-anders'],
      });
      expect(broken.json['meldingen']).toHaveLength(2);
    }
    expect(outcomes).toEqual(['97.0', '96.0']);
    const torn = await send('tariefbewijzen/controle', '{"rekenversie":\n');
    expect(torn.json).toMatchObject({ uitkomst: 'geweigerd', bevindingen: [{ code: 'json-onleesbaar' }] });
    expect((await send('tariefbewijzen', { ...vraag, zonder: ['weg'] })).json['detail']).toContain(
      'weg bestaat niet',
    );
  });

  it('tells what differs, a kader in words, and what a check finds', async () => {
    const sides = 'zorgkantoor=cz&sector=VV&kavel=ZZP&peildatum=2021-01-01';
    const known = '&kennisdatum=2020-09-30&metKennisdatum=2020-10-02';
    const { json } = await read(`beleidsverschillen?${sides}${known}`);
    const args = ['--zorgkantoor', 'cz', '--sector', 'VV', '--kavel', 'ZZP', '--peildatum', '2021-01-01'];
    const days = ['--kennisdatum', '2020-09-30', '--met-kennisdatum', '2020-10-02'];
    expect(json).toEqual(await commandLine(['beleid', 'verschil', ...args, ...days], ''));
    expect(json['verschillen']).not.toEqual([]);
    expect((await read(`beleidsverschillen?${sides}`)).json['verschillen']).toEqual([]);
    expect((await read('kaders/cz-2024-2026-vv/leesversie')).json['tekst']).toContain('CZ');
    expect((await read('kaders/weg/leesversie')).json['code']).toBe('document-onbekend');
    const check = (await read('beleid/controle')).json as {
      documenten: number;
      bevindingen: { klasse: string }[];
    };
    expect(check.documenten).toBeGreaterThan(10);
    expect(check.bevindingen.filter(({ klasse }) => klasse === 'fout')).toEqual([]);
  });
});
