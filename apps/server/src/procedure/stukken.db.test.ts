import type { GepubliceerdeKaders, Opdrachten } from '@kavel/contract';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import type { Dossierantwoord } from '@kavel/testkit/api';
import { kaderinhoud, nl, tijdpadMetSluiting } from '@kavel/testkit/procedure';
import { afterAll, describe, expect, it } from 'vitest';
import {
  AGB,
  ANDER,
  KADER,
  ZORGKANTOOR,
  antwoordIn,
  dossierIn,
  hashOf,
  journaalIn,
  lijstIn,
  probleemIn,
  startProefprocedure,
} from './procedure.proef.ts';

/** What is kept with dossiers and published over HTTP: documents, and kaders for everyone. */

/** Other kaders in the same region. */
const ANDERE = ['zz-a', 'zz-b'];
const { klok, als, vraag, lees, handel, stuur, bewaar, stop } = await startProefprocedure(
  ANDERE.map((naam) => ({ naam, sluit: '2017-12-31' })),
);
afterAll(stop);

it('a published kader is there for who is no party, with the chain alone and nothing that is prepared', async () => {
  const wie = await als('bestuurder', ANDER);
  const kader = dossierIn(await lees(wie, `kader/${KADER}`));
  expect(kader).toMatchObject({ toestand: 'gepubliceerd', staat: { opstellers: [] } });
  expect(kader.partij).toBeUndefined();
  const { regels, cursor } = journaalIn(await lees(wie, `kader/${KADER}/journaal?limit=3`));
  expect(regels.map(({ nummer, handeling }) => [nummer, handeling])).toEqual(
    [1, 2, 3].map((n) => [n, undefined]),
  );
  const rest = journaalIn(await lees(wie, `kader/${KADER}/journaal?limit=3&cursor=${cursor ?? ''}`));
  expect(rest.regels.map(({ nummer }) => nummer)).toEqual([4, 5]);
  expect(rest.cursor).toBeUndefined();
  const list = lijstIn(await lees(wie, 'kader?limit=2'));
  const next = lijstIn(await lees(wie, `kader?limit=100&cursor=${list.cursor ?? ''}`));
  const names = [...list.dossiers, ...next.dossiers].map(({ id }) => id);
  expect(names.toSorted()).toEqual([KADER, ...ANDERE].toSorted());
  const { dossiersoorten } = JSON.parse(
    (await vraag({ method: 'GET', url: '/procedure/opdrachten', headers: {} })).body,
  ) as Opdrachten;
  expect(dossiersoorten.map(({ soort }) => soort)).toContain('kort-geding');
});

describe('a published kader', () => {
  const openbaar = (path = '', headers: Partial<Aangemeld> = {}) =>
    vraag({ method: 'GET', url: `/regios/5517/kaders${path}`, headers });

  it('is read by everyone without signing in, and a draft or a consultation by nobody that way', async () => {
    klok.nu = nl('2017-06-20T12:00');
    const concept = 'zz-concept';
    const wie = await als('beleidsmedewerker');
    const { clausules, ...inhoud } = kaderinhoud();
    const hashed = clausules.map((clausule) => ({ ...clausule, sha256: hashOf('FICTIEF clausule') }));
    const stelOp = { soort: 'stel-op', inhoud: { ...inhoud, clausules: hashed } };
    expect((await handel('kader', concept, stelOp, { wie })).status).toBe(200);
    expect((await bewaar(`kader/${concept}`, 'eigen', 'FICTIEF clausule', { wie })).status).toBe(200);
    const voorstel = tijdpadMetSluiting('2017-12-31');
    await handel('kader', concept, { soort: 'bepaal-tijdpad', voorstel }, { wie });
    const paths = [`/${concept}`, `/${concept}/stukken/${hashOf('FICTIEF clausule')}`];
    const hidden = async () => {
      const answers = await Promise.all(paths.map((path) => openbaar(path)));
      const { kaders } = JSON.parse((await openbaar()).body) as GepubliceerdeKaders;
      return [...answers.map(({ status }) => status), kaders.some(({ kader }) => kader === concept)];
    };
    expect(await hidden()).toEqual([404, 404, false]);
    const open = { soort: 'open-consultatie', genodigden: ['branche-voorbeeld'] };
    await handel('kader', concept, open, { wie });
    expect(await hidden()).toEqual([404, 404, false]);
    // That it is not there is said in the same words, whoever asks.
    const nothing = probleemIn(await openbaar('/bestaat-niet'));
    expect(probleemIn(await openbaar(`/${concept}`, wie))).toMatchObject({ detail: nothing.detail });
    await handel('kader', concept, { soort: 'sluit-consultatie' }, { wie });
    const tweede = await als('tweede-ondertekenaar');
    expect((await handel('kader', concept, { soort: 'publiceer' }, { wie: tweede })).status).toBe(200);
    expect(await hidden()).toEqual([200, 200, true]);
    const [kader, stuk] = await Promise.all(paths.map((path) => openbaar(path)));
    expect(JSON.parse(kader?.body ?? '')).toMatchObject({
      ...{ regio: '5517', kader: concept, zorgkantoor: ZORGKANTOOR, toestand: 'gepubliceerd' },
      publicaties: [{ id: 'kader', soort: 'kader' }],
    });
    // No person and no organisation that was consulted.
    expect(kader?.body).not.toMatch(/proef-|fictief-|branche/);
    expect(stuk?.body).toBe('FICTIEF clausule');
    expect(stuk?.headers['content-disposition']).not.toContain('stuk.pdf');
    // What is not named by what was published stays inside, though everyone may see its dossier.
    await bewaar(`kader/${concept}`, 'partijen', 'FICTIEF notitie', { wie });
    const notitie = `/${concept}/stukken/${hashOf('FICTIEF notitie')}`;
    expect(await openbaar(notitie)).toMatchObject({ status: 404, code: 'stuk-niet-gevonden' });
    const vreemd = await als('bestuurder', ANDER);
    expect((await lees(vreemd, `kader${notitie}`)).status).toBe(404);
    expect((await lees(wie, `kader${notitie}`)).status).toBe(200);
    expect((await vraag({ method: 'GET', url: '/regios/5599/kaders', headers: {} })).status).toBe(404);
  });
});

describe('a document of another dossier than a registration', () => {
  const id = `${KADER}.${AGB}.1`;
  const voorwerp = { soort: 'kader', kader: KADER };

  it('is read at once by both parties, or by its own until an act makes it known, and by nobody else', async () => {
    klok.nu = nl('2017-06-15T12:00');
    const [bea, jurist] = [await als('bestuurder'), await als('jurist')];
    const bezwaar = { soort: 'dien-in', voorwerp, gronden: [{ clausule: 'c1', reden: 'FICTIEF: te laag.' }] };
    expect((await handel('bezwaar', id, bezwaar, { wie: bea })).status).toBe(200);
    const sent = await bewaar(`bezwaar/${id}`, 'partijen', 'FICTIEF bijlage', { wie: bea, sleutel: 'a' });
    expect(antwoordIn(sent)).toMatchObject({ versie: 2, toestand: 'ontvangen', journaal: { nummer: 2 } });
    const again = await bewaar(`bezwaar/${id}`, 'partijen', 'FICTIEF bijlage', { wie: bea, sleutel: 'a' });
    expect(again.body).toBe(sent.body);
    expect((await bewaar(`bezwaar/${id}`, 'eigen', 'FICTIEF notitie', { wie: jurist })).status).toBe(200);
    const statuses = async (wie: Aangemeld) => {
      const paths = ['FICTIEF bijlage', 'FICTIEF notitie'].map(
        (inhoud) => `bezwaar/${id}/stukken/${hashOf(inhoud)}`,
      );
      return Promise.all(paths.map(async (path) => (await lees(wie, path)).status));
    };
    expect(await statuses(bea)).toEqual([200, 404]);
    expect(await statuses(jurist)).toEqual([200, 200]);
    for (const wie of [await als('bestuurder', ANDER), await als('jurist', 'cz')]) {
      expect(await statuses(wie)).toEqual([404, 404]);
    }
    const { regels } = journaalIn(await lees(bea, `bezwaar/${id}/journaal`));
    expect(regels.map(({ handeling }) => handeling?.opdracht)).toEqual(['dien-in', 'bewaar-stuk', undefined]);
    // Whoever counts on a version says so; a document by itself changes no state.
    const late = await bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: jurist, versie: '"1"' });
    expect(late.status).toBe(412);
  });

  it('is refused as the acts are: by role, by wall, when nothing is left to do, and empty', async () => {
    const [bea, jurist] = [await als('bestuurder'), await als('jurist')];
    const codes = async (...answers: readonly Promise<Dossierantwoord>[]) =>
      (await Promise.all(answers)).map(({ status, code }) => `${status} ${code}`);
    const stil = `${KADER}.${AGB}.2`;
    expect(
      await codes(
        bewaar(`bezwaar/${id}`, 'eigen', '', { wie: jurist }),
        bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: await als('controller') }),
        // Of another, whether it is there or not.
        bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: await als('bestuurder', ANDER) }),
        bewaar(`bezwaar/${stil}`, 'eigen', 'x', { wie: await als('bestuurder', ANDER) }),
        bewaar(`bezwaar/${stil}`, 'eigen', 'x', { wie: bea }),
        bewaar(`kader/${KADER}`, 'eigen', 'x', { wie: await als('jurist', 'cz') }),
        bewaar(`kader/${KADER}`, 'eigen', 'x', { wie: bea }),
        bewaar(`inschrijving/${KADER}.${AGB}`, 'eigen', 'x', { wie: bea }),
        bewaar(`beoordeling/${KADER}.${AGB}`, 'eigen', 'x', { wie: jurist }),
      ),
    ).toEqual([
      '409 handeling-geweigerd',
      '403 rol-mag-niet',
      ...Array.from({ length: 3 }, () => '404 dossier-niet-gevonden'),
      '403 andere-organisatie',
      '403 rol-mag-niet',
      '400 aanvraag-ongeldig',
      '404 pad-onbekend',
    ]);
    expect((await handel('bezwaar', id, { soort: 'trek-in' }, { wie: bea })).status).toBe(200);
    const over = probleemIn(await bewaar(`bezwaar/${id}`, 'eigen', 'x', { wie: bea }));
    expect(over).toMatchObject({ status: 409, weigering: { code: 'toestand-past-niet' } });
  });

  it('that was announced is taken whole or not at all', async () => {
    const wie = await als('bestuurder', '41000007');
    const eigen = `${KADER}.41000007`;
    const upload = { id: 'plan', stuksoort: 'bestuursverklaring', naam: 'plan.pdf', bytes: 7 };
    await handel('inschrijving', eigen, { soort: 'begin-upload', upload }, { wie });
    const half = probleemIn(await stuur(eigen, 'plan', 'FICTI', { wie }));
    expect(half).toMatchObject({ status: 409, weigering: { code: 'omvang-wijkt-af' } });
    const open = dossierIn(await lees(wie, `inschrijving/${eigen}`)).staat;
    expect(open).toMatchObject({ uploads: [{ id: 'plan' }], werkset: [] });
    expect((await stuur(eigen, 'plan', 'FICTIEF', { wie })).status).toBe(200);
  });
});
