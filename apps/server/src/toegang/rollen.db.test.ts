import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROLLEN, ROLLEN_ZORGAANBIEDER, ROLLEN_ZORGKANTOOR } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import { TOEGANGSREGELS } from '@kavel/contract';
import type { Postbus, Toegang } from '@kavel/contract';
import { loadBeleid } from '@kavel/service/beleid';
import { publishClick } from '@kavel/service/click';
import { loadPrognoseinrichting } from '@kavel/service/toewijzing';
import { PROEFADRES, meldAan } from '@kavel/testkit/aanmelding';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import {
  CLICKMAAND,
  clickomgeving,
  openClickjaar,
  postClick,
  storeVoorbeeldproductie,
} from '@kavel/testkit/clickjaar';
import { operationsOf } from '@kavel/testkit/api';
import type { ApiDocument } from '@kavel/testkit/api';
import { testDatabase } from '@kavel/testkit/database';
import { doe, procedureomgeving } from '@kavel/testkit/dossier';
import { proefinrichting, proefproductiebronnen } from '@kavel/testkit/inname';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createServices } from '../create-services.ts';
import { openapiDocument } from '../openapi.ts';

/** Every route, as every role, as nobody, and as the people of another organisation. */

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const { database, asOwner } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-rollen-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});
const beleid = await loadBeleid(CHECKOUT);
const prognose = await loadPrognoseinrichting({ checkout: CHECKOUT });
if (!beleid.ok || !prognose.ok) throw new Error('the product cannot read its own data');
const omgeving = clickomgeving(database);
const services = createServices({
  ...{ database, beleid: beleid.value, bronteksten: new Map(), regios: omgeving.regios },
  ...{ aanlevering: proefinrichting(), productie: proefproductiebronnen(), prognose: prognose.value },
  referentie: { checkout: CHECKOUT, dataFolder: home },
  vernieuw: () => Promise.resolve(),
  now: () => Temporal.Instant.from('2018-02-12T10:00:00+01:00'),
});
const app = await createApp({
  ...{ version: '0.1.0', adres: PROEFADRES, grenzen: { bytes: 100_000, verzoekenPerMinuut: 100_000 } },
  gereedheid: () => ({ status: 'gereed', services }),
});

const KANTOOR = 'zorg-en-zekerheid';
const AGB = '10000001';
const ANDERE_AGB = '10000002';
const VAST: Readonly<Partial<Record<Rol, string>>> = {
  clientenraad: 'clientenraad-voorbeeld',
  brancheorganisatie: 'branche-voorbeeld',
  ...{ zn: 'zn', vws: 'vws', nza: 'nza', beheerder: 'beheer' },
};

type Vrager = {
  readonly rol?: Rol;
  readonly organisatie?: string;
  readonly headers: Aangemeld | Record<string, never>;
};
const isAanbieder = (rol: Rol) => (ROLLEN_ZORGAANBIEDER as readonly Rol[]).includes(rol);

async function vrager(rol: Rol, organisatie: string): Promise<Vrager> {
  return { rol, organisatie, headers: await meldAan(services.sessies, rol, organisatie) };
}
const niemand: Vrager = { headers: {} };
const eigen = await Promise.all(
  ROLLEN.map((rol) => vrager(rol, VAST[rol] ?? (isAanbieder(rol) ? AGB : KANTOOR))),
);
const anderen = await Promise.all([
  ...ROLLEN_ZORGAANBIEDER.map((rol) => vrager(rol, ANDERE_AGB)),
  ...ROLLEN_ZORGKANTOOR.map((rol) => vrager(rol, 'cz')),
]);

type Verzoek = { readonly operatie: string; readonly method: string; readonly url: string };

/** Every operation of the document, asked about region 5517, 2018 and the first provider. */
function listVerzoeken(agb: string): readonly Verzoek[] {
  const WAARDE: Readonly<Record<string, string>> = {
    ...{ regio: '5517', jaar: '2018', maand: '1', agb, versie: '0'.repeat(16), prestatie: 'Z043' },
    volgnummer: '1',
    ...{ soort: 'inschrijving', id: `zz-2018.${agb}`, sha256: '0'.repeat(64) },
    ...{ kader: 'zz-2018', nummer: '1' },
  };
  /** Of kinds whose name has other parts. */
  const NAAM: Readonly<Record<string, string>> = {
    ...{ kader: 'zz-2018', gunning: `zz-2018.${agb}.ZZP` },
    ...{ bezwaar: `zz-2018.${agb}.1`, 'kort-geding': `zz-2018.${agb}.1` },
  };
  const QUERY: Readonly<Record<string, string>> = {
    ...{
      submitDeclaratie: 'zorgaanbieder',
      checkDeclaratie: 'zorgaanbieder',
      answerDeclaratie: 'zorgaanbieder',
    },
    ...{
      submitOpgave: 'regio,jaar,agb',
      checkOpgave: 'regio,jaar,agb',
      makeOpgavesjabloon: 'regio,jaar,agb',
    },
    ...{ readOpgaven: 'regio,jaar,agb', forecastToewijzingen: 'regio,jaar,agb' },
    ...{ makeVoorbeeldberichten: 'agb', makeVoorbeeldbestand: 'maand' },
    ...{ previewEditie: 'soort,bron', takeOverEditie: 'soort,bron,versie' },
    addInschrijfstuk: 'stuk,stuksoort,naam',
    readClickeffecten: 'agb',
  };
  /** A document of any dossier. */
  const STUK = { form: /^add[A-Za-z]+stuk$/, query: 'naam,inzage' };
  return operationsOf(openapiDocument(app) as unknown as ApiDocument).map(({ method, path, operationId }) => {
    const kind = /dossiers\/([a-z-]+)\//.exec(path)?.[1] ?? '';
    const valueOf = (name: string) => (name === 'id' ? NAAM[kind] : undefined) ?? WAARDE[name] ?? name;
    const filled = `/v1${path}`.replace(/\{([a-z0-9]+)\}/g, (_, name: string) => valueOf(name));
    const asked = QUERY[operationId] ?? (STUK.form.test(operationId) ? STUK.query : '');
    const query = new URLSearchParams(
      asked.split(',').flatMap((name) => {
        if (name === '') return [];
        const eigen = {
          ...{ zorgaanbieder: agb, soort: 'tarieven', bron: 'proef' },
          ...{ stuksoort: 'bestuursverklaring', inzage: 'eigen' },
        }[name];
        return [[name, eigen ?? WAARDE[name] ?? 'proef']];
      }),
    ).toString();
    return {
      operatie: operationId,
      method,
      url: query === '' ? filled : `${filled}?${query}`,
    };
  });
}
await app.ready();
const verzoeken = listVerzoeken(AGB);
const JSONVRAGEN = new Set([
  ...['calculateTarief', 'calculateWoonplaatsregios', 'calculateGunningsoverzicht', 'calculateClick'],
  ...['previewContracteerruimte', 'adjustContracteerruimte', 'eraseTekst', 'setMailadres'],
]);

async function vraag({ method, url, operatie }: Verzoek, { headers }: Vrager) {
  const isBericht = operatie === 'forecastToewijzingen';
  const type = isBericht ? 'multipart/form-data; boundary=x' : 'application/octet-stream';
  const isJson = JSONVRAGEN.has(operatie) || /^actOn|Clickrun$/.test(operatie);
  const soort = isJson ? 'application/json' : type;
  const answer = await app.inject({
    ...{ method: method as 'GET', url },
    headers: { ...headers, ...(method === 'GET' ? {} : { 'content-type': soort }) },
    ...(method === 'GET' ? {} : { payload: isBericht ? '--x--\r\n' : '{}' }),
  });
  const isProblem = answer.headers['content-type'] === 'application/problem+json';
  return {
    status: answer.statusCode,
    body: answer.body,
    ...(isProblem ? answer.json<{ code: string }>() : { code: '' }),
  };
}

/** What the table of roles says about this person, who asks about the first provider and its region. */
function verwacht(operatie: string, { rol, organisatie }: Vrager): string {
  const regel = TOEGANGSREGELS[operatie];
  if (regel === undefined) throw new Error(`${operatie} has no row`);
  if (regel === 'publiek') return 'mag';
  if (rol === undefined) return '401 niet-aangemeld';
  if (regel === 'aangemeld') return 'mag';
  const rows = regel.filter(({ rollen }) => rollen.includes(rol));
  if (rows.length === 0) return '403 rol-mag-niet';
  const isVreemd = organisatie === ANDERE_AGB || organisatie === 'cz';
  return isVreemd && rows.every(({ mits }) => mits !== 'geen') ? '403 andere-organisatie' : 'mag';
}

beforeAll(async () => {
  await openClickjaar(database);
  await storeVoorbeeldproductie(database, 1);
  await postClick(omgeving, 1);
  const published = await publishClick(omgeving, { ...CLICKMAAND, maand: 1, door: 'Bert' });
  if (!published.ok) throw new Error(published.error.code);
  await doe(procedureomgeving(database), { soort: 'schrijf', toelichting: 'FICTIEF 10000001' });
});

describe('the table of roles', () => {
  it('has a row for every operation, and no other', () => {
    const routes = [...verzoeken.map(({ operatie }) => operatie), 'readOpenapi'];
    expect(Object.keys(TOEGANGSREGELS).sort()).toEqual([...new Set(routes)].sort());
  });

  it('lets no route start without one', async () => {
    const other = await createApp({
      ...{ version: '0.1.0', adres: PROEFADRES },
      gereedheid: () => ({ status: 'gereed', services }),
    });
    expect(() => other.get('/v1/vergeten', { schema: { operationId: 'vergeten' } }, () => '')).toThrow(
      'TOEGANGSREGELS',
    );
    expect(() => other.get('/v1/naamloos', () => '')).toThrow('TOEGANGSREGELS');
  });

  it('gives every role something of its own to do, or only what is public', () => {
    const named = new Set(
      Object.values(TOEGANGSREGELS).flatMap((regel) =>
        typeof regel === 'string' ? [] : regel.flatMap(({ rollen }) => rollen),
      ),
    );
    expect(ROLLEN.filter((rol) => !named.has(rol))).toEqual(['nza']);
  });
});

describe.each(verzoeken)('$operatie', (verzoek) => {
  it('answers each role, nobody, and another organisation as the table says, and tells these nothing', async () => {
    const isPubliek = TOEGANGSREGELS[verzoek.operatie] === 'publiek';
    const vreemden: readonly Vrager[] = [niemand, ...anderen];
    for (const wie of isPubliek ? [niemand, eigen[0]!] : [...vreemden, ...eigen]) {
      const { status, code, body } = await vraag(verzoek, wie);
      const told = status === 401 || status === 403 ? `${status} ${code}` : 'mag';
      const { rol, organisatie } = wie;
      expect({ rol, organisatie, told }).toEqual({ rol, organisatie, told: verwacht(verzoek.operatie, wie) });
      expect(status).toBeLessThan(500);
      // What one asked may come back, also from the log of one's own; who that is does not.
      if (vreemden.includes(wie)) expect(body).not.toContain('FICTIEF 10000001');
      if (vreemden.includes(wie) && verzoek.operatie !== 'readToegang') {
        expect(body.replaceAll(verzoek.url, '')).not.toContain(AGB);
      }
    }
  });
});

it('a provider finds nothing of another in anything that it may ask', async () => {
  const [wie] = anderen;
  if (wie === undefined) throw new Error('there is no other provider');
  let read = 0;
  for (const verzoek of listVerzoeken(ANDERE_AGB)) {
    const isPubliek = TOEGANGSREGELS[verzoek.operatie] === 'publiek';
    if (isPubliek || verzoek.operatie === 'readToegang') continue;
    const { status, body } = await vraag(verzoek, wie);
    if (status === 200) read += 1;
    expect(body).not.toContain(AGB);
    expect(body).not.toContain('10000003');
  }
  expect(read).toBeGreaterThan(4);
});

it('the wall around a provider hides nothing of its own: it reads what its zorgkantoor reads of it', async () => {
  const bestuurder = eigen.find(({ rol }) => rol === 'bestuurder') ?? niemand;
  const controller = eigen.find(({ rol }) => rol === 'controller') ?? niemand;
  for (const operatie of ['readZorgaanbieder', 'readEigenAanleveringen', 'readOpgaven']) {
    const verzoek = verzoeken.find((one) => one.operatie === operatie)!;
    const [own, theirs] = [await vraag(verzoek, bestuurder), await vraag(verzoek, controller)];
    expect(own.status).toBe(200);
    expect(own.body).toBe(theirs.body);
  }
});

it('one name of another is enough to be refused, wherever it stands', async () => {
  const bestuurder = eigen.find(({ rol }) => rol === 'bestuurder') ?? niemand;
  for (const query of [
    `agb=${AGB}&agb=${ANDERE_AGB}`,
    `agb=${AGB}&zorgaanbieder=${ANDERE_AGB}`,
    'agb=',
    'AGB=1',
  ]) {
    const url = `/v1/productie?regio=5517&jaar=2018&${query}`;
    const { status, code } = await vraag({ operatie: 'readOpgaven', method: 'GET', url }, bestuurder);
    expect([status, code]).toEqual([403, 'andere-organisatie']);
  }
});

it.each(['takeOverEditie', 'submitOpgave', 'submitDeclaratie'])(
  'whoever sends %s with the key of another is not answered what the other was',
  async (operatie) => {
    const { url } = verzoeken.find((one) => one.operatie === operatie)!;
    const isReplayed = async ({ headers }: Vrager) => {
      const own = { ...headers, 'content-type': 'application/octet-stream', 'idempotency-key': 'dezelfde' };
      const answer = await app.inject({ method: 'POST', url, headers: own, payload: '{}' });
      return answer.headers['idempotency-replayed'] === 'true';
    };
    const mogen = [...eigen, ...anderen].filter((wie) => verwacht(operatie, wie) === 'mag');
    expect(mogen.length).toBeGreaterThan(1);
    for (const wie of mogen) expect(await isReplayed(wie)).toBe(false);
    // A claim that was refused is judged again: its findings may quote a person.
    for (const wie of mogen) expect(await isReplayed(wie)).toBe(operatie !== 'submitDeclaratie');
  },
);

it('a mailbox is of its organisation and of no other, and is read in pages', async () => {
  const read = async ({ headers }: Vrager, query: string) =>
    (await app.inject({ url: `/v1/postbus?limit=1${query}`, headers })).json<Postbus>();
  const bestuurder = eigen.find(({ rol }) => rol === 'bestuurder') ?? niemand;
  await doe(procedureomgeving(database), { soort: 'schrijf', toelichting: 'a' }, { id: 'b', regio: '5501' });
  const first = await read(bestuurder, '');
  const second = await read(bestuurder, `&cursor=${first.cursor ?? ''}`);
  const ids = [...first.berichten, ...second.berichten].map(({ regio, dossier }) => `${regio} ${dossier.id}`);
  expect(ids).toEqual(['5501 b', '5517 10000001']);
  expect(second.cursor).toBeUndefined();
  for (const wie of [...anderen, eigen.find(({ rol }) => rol === 'controller') ?? niemand]) {
    expect((await read(wie, '')).berichten).toEqual([]);
  }
  for (const cursor of ['0', Buffer.from('na:5').toString('base64url')]) {
    expect(await read(bestuurder, `&cursor=${cursor}`)).toMatchObject({ status: 400 });
  }
});

describe('the access log', () => {
  const read = async (wie: Vrager, query = '') =>
    (await app.inject({ url: `/v1/toegang${query}`, headers: wie.headers })).json<Toegang>();

  it('has who, what, of whom, when, from where and what came of it, and no content', async () => {
    const before = await asOwner('select coalesce(max(id), 0)::int as id from kavel.toegang');
    const { rol = 'beheerder', organisatie } = eigen.find((one) => one.rol === 'controller') ?? {};
    const verzoek = verzoeken.find((one) => one.operatie === 'readZorgaanbieder')!;
    for (const wie of [niemand, ...eigen.filter((one) => one.rol === rol), anderen[0]!])
      await vraag(verzoek, wie);
    await vraag(
      verzoeken.find((one) => one.operatie === 'readUitnutting')!,
      niemand,
    );
    const rows = await asOwner('select * from kavel.toegang where id > $1 order by id', [before[0]?.['id']]);
    const dossier = {
      betreft_regio: '5517',
      betreft_jaar: 2018,
      betreft_agb: AGB,
      handeling: verzoek.operatie,
    };
    expect(rows).toMatchObject([
      {
        ...dossier,
        persoon: null,
        organisatie: null,
        uitkomst: 'geweigerd',
        status: 401,
        reden: 'niet-aangemeld',
      },
      {
        ...dossier,
        persoon: `proef-${rol}`,
        rol,
        organisatie,
        uitkomst: 'toegestaan',
        status: 200,
        reden: null,
      },
      {
        ...dossier,
        organisatie: ANDERE_AGB,
        uitkomst: 'geweigerd',
        status: 403,
        reden: 'andere-organisatie',
      },
    ]);
    expect(rows[1]).toMatchObject({
      bron: '127.0.0.1',
      verzoek: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(JSON.stringify(rows)).not.toContain('FICTIEF');
  });

  it('is read by an organisation about its own people, by the beheerder about all, and in pages', async () => {
    const bestuurder = eigen.find(({ rol }) => rol === 'bestuurder') ?? niemand;
    const beheerder = eigen.find(({ rol }) => rol === 'beheerder') ?? niemand;
    const own = await read(bestuurder, '?limit=200');
    expect(new Set(own.toegangen.map(({ organisatie }) => organisatie))).toEqual(new Set([AGB]));
    // Every operation says in words what it is.
    expect(own.toegangen.filter(({ omschrijving }) => omschrijving === undefined)).toEqual([]);
    const first = await read(beheerder, '?limit=3');
    const second = await read(beheerder, `?limit=3&cursor=${first.cursor ?? ''}`);
    const ids = [...first.toegangen, ...second.toegangen].map(({ id }) => id);
    expect(ids).toHaveLength(6);
    // Reading the log is in the log too.
    expect(ids).toEqual(ids.toSorted((left, right) => right - left));
    const all = await asOwner('select count(distinct organisatie)::int as n from kavel.toegang');
    expect(all[0]?.['n']).toBeGreaterThan(5);
    expect((await app.inject({ url: '/v1/toegang?cursor=0', headers: beheerder.headers })).statusCode).toBe(
      400,
    );
  });

  it('can not be changed or emptied, by its owner neither', async () => {
    for (const act of [
      "update kavel.toegang set persoon = 'x'",
      'delete from kavel.toegang',
      'truncate kavel.toegang',
    ]) {
      await expect(asOwner(act)).rejects.toThrow('verandert niet');
    }
  });

  it('is written before an answer leaves: what can not be written down is not given', async () => {
    await asOwner('alter table kavel.toegang add constraint vol check (false) not valid');
    const controller = eigen.find(({ rol }) => rol === 'controller') ?? niemand;
    const verzoek = verzoeken.find((one) => one.operatie === 'readStandenCsv')!;
    const refused = await vraag(verzoek, controller);
    await asOwner('alter table kavel.toegang drop constraint vol');
    expect([refused.status, refused.code]).toEqual([500, 'storing']);
    expect(refused.body).not.toContain(AGB);
  });
});
