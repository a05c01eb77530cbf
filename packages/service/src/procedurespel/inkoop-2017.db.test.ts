import { join } from 'node:path';
import { DOSSIERSCHEMAS } from '@kavel/contract';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import { eurocent, isKavel } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { findDossier } from '@kavel/store/dossier';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import type { Dossiersoort, Overeenkomststaat } from '@kavel/core/procedure';
import { readScript, writeScript } from '@kavel/formats/procedurescript';
import { SIMULATIEJAAR, createWereld } from '@kavel/simulatie';
import type { Inkoopaanbieder, Wereld } from '@kavel/simulatie';
import { createSchemajudge } from '@kavel/testkit/api';
import { testDatabase } from '@kavel/testkit/database';
import { nl } from '@kavel/testkit/procedure';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWereldBronnen } from '../demonstratie/index.ts';
import { verifyJournaal } from '../journaal/index.ts';
import {
  WERKWIJZEN,
  bewaarDossierstuk,
  createBekendlezers,
  leesDialoogcontrole,
  leesGunningsoverzicht,
  leesInstemming,
  leesStuk,
  leesVerloop,
  leesKadersluiting,
  leesOntvangstbewijzen,
  lijstKader,
  loadProcedure,
  voerUit,
} from '../procedure/index.ts';
import type { Lezer, Procedureomgeving, Werkwijze, Werkwijzen } from '../procedure/index.ts';
import { loadInkoopscript, speelScript } from './index.ts';
import type { Spelregel } from './index.ts';

const CHECKOUT = join(import.meta.dirname, '../../../..');
/** In the fault run all 60 providers; else those of every story, one with meerzorg, and one of the other region. */
const IS_WHOLE = Number(process.env['KAVEL_FAULT_ROUNDS'] ?? '20') > 20;
const GETAL = 42;

const { database } = await testDatabase();
let procedure: Procedureomgeving;
let wereld: Wereld;
let regels: readonly Spelregel[];

beforeAll(async () => {
  const loaded = await loadProcedure(CHECKOUT);
  const bronnen = await loadWereldBronnen(CHECKOUT);
  const script = await loadInkoopscript(CHECKOUT, { getal: GETAL, ...(IS_WHOLE ? {} : { kies: few }) });
  if (!loaded.ok || !bronnen.ok || !script.ok) throw new Error('the product cannot read its own data');
  const { regios, gegevens } = loaded.value;
  procedure = { database, regios, werkwijzen: WATCHED, bekend: createBekendlezers(gegevens) };
  const made = createWereld({ schaal: 'klein', getal: GETAL }, bronnen.value);
  if (!made.ok) throw new Error(made.error.code);
  wereld = made.value;
  // As it is written to a file and read back.
  const read = readScript(writeScript(script.value, ['FICTIEF']), 'inkoop.jsonl');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  regels = read.value;
});

function few(aanbieders: readonly Inkoopaanbieder[], regio: string): readonly Inkoopaanbieder[] {
  if (regio === '5516') return aanbieders.slice(0, 1);
  return aanbieders.filter(
    ({ eersteContractjaar, sector }, index) =>
      index < 7 ||
      eersteContractjaar === SIMULATIEJAAR - 1 ||
      (sector === 'GZ' && aanbieders[index - 1]?.sector === 'VV'),
  );
}

const LEZERS: readonly Lezer[] = ([null, 'zorgaanbieder', 'zorgkantoor'] as const).map((partij) => ({
  partij,
  persoon: 'Beoordelaar 1 (FICTIEF)',
}));

const ZORGKANTOOR = 'zorg-en-zekerheid';
const kijker = {
  door: { persoon: 'lezer', rol: 'inkoper', organisatie: ZORGKANTOOR },
  moment: Temporal.Instant.from('2018-02-01T09:00:00Z'),
} as const;

function dossiers() {
  return lijstKader(procedure, kijker, { regio: '5517', kader: 'zz-2018' });
}

/** Every contract with its annex, by AGB-code. */
async function contracts(): Promise<ReadonlyMap<string, Overeenkomststaat>> {
  const found = (await dossiers()) ?? [];
  const rows = found.filter(({ soort }) => soort === 'overeenkomst');
  return new Map(
    rows.map(({ zorgaanbieder, staat }) => [zorgaanbieder ?? '', staat as unknown as Overeenkomststaat]),
  );
}

/** Where a state or an event of the play is not what the API says of its kind, and how many were held to it. */
const strays = new Set<string>();
const held = new Map<Dossiersoort, number>();

/** As everywhere, and each state and event is held to its schema, as every party reads it. */
const WATCHED: Werkwijzen = Object.fromEntries(
  DOSSIERSOORTEN.map((soort) => {
    const werkwijze = WERKWIJZEN[soort];
    const judgeStaat = createSchemajudge(DOSSIERSCHEMAS[soort].staat);
    const judgeGebeurtenis = createSchemajudge(DOSSIERSCHEMAS[soort].gebeurtenis);
    const apply: Werkwijze['apply'] = (staat, gebeurtenis) => {
      const after = werkwijze.apply(staat, gebeurtenis);
      const wrong = LEZERS.map((lezer) => judgeStaat(werkwijze.toon(after, lezer)));
      const found = [judgeGebeurtenis(gebeurtenis), ...wrong].filter((one) => one !== undefined);
      for (const one of found) strays.add(`${soort} ${gebeurtenis.soort}: ${one}`);
      held.set(soort, (held.get(soort) ?? 0) + 1);
      return after;
    };
    return [soort, { ...werkwijze, apply }];
  }),
);

describe('the purchase of 2017, played', () => {
  it('meets every expectation from the draft to the signed contracts', { timeout: 300_000 }, async () => {
    const half = Math.floor(regels.length / 2);
    const abort = new AbortController();
    const meld = (gedaan: number): void => {
      if (gedaan === half) abort.abort();
    };
    expect(await speelScript({ procedure, meld, stop: abort.signal }, regels)).toEqual({
      ...{ gespeeld: half, eerder: 0, afwijking: null, gestopt: true },
    });
    const rest = await speelScript({ procedure }, regels);
    expect(rest).toMatchObject({ afwijking: null, gestopt: false });
    expect(rest.eerder + rest.gespeeld).toBe(regels.length);
    // What expects a refusal leaves nothing behind, so it may be tried once more.
    expect(half - rest.eerder).toBeLessThan(5);
  });

  it('every state and event is what the API says of it, no field more or less, for every party', () => {
    expect([...strays]).toEqual([]);
    expect([...held.keys()].toSorted()).toEqual([...DOSSIERSOORTEN].toSorted());
  });

  it('played again does nothing, and its journal rebuilds every dossier', { timeout: 120_000 }, async () => {
    const before = await verifyJournaal(database, WERKWIJZEN);
    expect(before.bevindingen).toEqual([]);
    expect(await speelScript({ procedure }, regels)).toEqual({
      ...{ gespeeld: 0, eerder: regels.length, afwijking: null, gestopt: false },
    });
    expect((await verifyJournaal(database, WERKWIJZEN)).regios).toEqual(before.regios);
  });

  it('ends in contracts whose annexes are the agreements that the clicks of the year are paid on', async () => {
    const signed = await contracts();
    const kandidaten = wereld.regios.flatMap(({ code, createInkoopjaar }) =>
      IS_WHOLE ? createInkoopjaar() : few(createInkoopjaar(), code),
    );
    expect(signed.size).toBe(kandidaten.length);
    for (const { agb, afspraken } of kandidaten) {
      const { toestand, aanbod, budgetformulier } = signed.get(agb) ?? {};
      const annex = aanbod?.bijlage.regels.map(({ kavel, tarief, afspraakEurocent }) => ({
        ...{ kavel, afspraakEurocent },
        percentage: tarief,
      }));
      expect({ agb, toestand, annex }).toEqual({ agb, toestand: 'definitief', annex: afspraken });
      expect(budgetformulier?.totaalEurocent).toBe(aanbod?.bijlage.totaalEurocent);
    }
    // The room of the click holds them too: the same rows that opening the contract year writes.
    const clicked = wereld.regios.filter(({ code }) => IS_WHOLE || code === '5516');
    for (const { createJaar, createInkoopjaar } of clicked) {
      const purchased = createInkoopjaar().flatMap(({ agb, afspraken }) =>
        afspraken.map(({ kavel, afspraakEurocent }) => ({ agb, kavel, afspraakEurocent })),
      );
      expect(purchased).toEqual(createJaar().afspraken);
    }
  });

  it('gives one year to who began in 2017, keeps 2017-2018 for who wants that, and three years to others', async () => {
    const signed = [...(await contracts()).values()].map(
      ({ looptijd }) => `${looptijd?.van ?? ''} ${looptijd?.totEnMet ?? ''}`,
    );
    const kinds = new Set(signed);
    expect(kinds).toEqual(
      new Set(['2018-01-01 2018-12-31', '2017-01-01 2018-12-31', '2018-01-01 2020-12-31']),
    );
  });

  it('keeps what fell out, and what came too late, in the state that says so', async () => {
    const found = (await dossiers()) ?? [];
    const count = (soort: string, toestand: string): number =>
      found.filter((one) => one.soort === soort && one.staat.toestand === toestand).length;
    expect({
      laat: count('inschrijving', 'te-laat'),
      afgewezen: count('inschrijving', 'afgewezen'),
      vraag: count('vraag', 'te-laat'),
      bezwaar: count('bezwaar', 'buiten-behandeling'),
      zaak: count('kort-geding', 'onherroepelijk'),
      kader: count('kader', 'afgesloten'),
    }).toEqual({ laat: 1, afgewezen: 1, vraag: 1, bezwaar: 2, zaak: 1, kader: 1 });
  });
});

it('shows to which clausules who registered agreed, and to which one objected in time', async () => {
  const registered = ((await dossiers()) ?? []).filter(({ soort }) => soort === 'inschrijving');
  const standen = new Map<string, readonly string[]>();
  for (const { regio, id } of registered) {
    const instemming = await leesInstemming(procedure, kijker, { regio, id });
    standen.set(id, [...new Set(instemming?.map(({ stand, reden }) => `${stand}: ${reden}`))].sort());
  }
  const all = new Set([...standen.values()].flat());
  expect(all).toContain('akkoord: geen-bezwaar');
  expect(all).toContain('uitgezonderd: bezwaar-op-tijd');
  expect(all).toContain('geen akkoord: te-laat-ingeschreven');
  expect(await leesInstemming(procedure, kijker, { regio: '5517', id: 'zz-2018' })).toBeUndefined();
  const stranger = {
    ...kijker,
    door: { ...kijker.door, organisatie: '10000002', rol: 'bestuurder' },
  } as const;
  const [first] = registered;
  expect(await leesInstemming(procedure, stranger, { regio: '5517', id: first?.id ?? '' })).toBeUndefined();
});

describe('the bytes of a signed contract', () => {
  /** One with a contract in region 5517. */
  async function eenAanbieder(): Promise<string> {
    const found = (await dossiers())?.find(
      ({ soort, regio }) => soort === 'overeenkomst' && regio === '5517',
    );
    return found?.zorgaanbieder ?? expect.fail('there is a contract in this region');
  }
  const van = (persoon: string, rol: Rol, organisatie: string) => ({
    ...{ door: { persoon, rol, organisatie }, moment: kijker.moment },
  });

  it('are kept with the hash that the journal has, and read by both parties and nobody else', async () => {
    const agb = await eenAanbieder();
    const dossier = { regio: '5517', soort: 'overeenkomst', id: `zz-2018.${agb}` } as const;
    const sha256 = (await contracts()).get(agb)?.aanbod?.bijlage.sha256 ?? '';
    // The hash in the script is that of a text that says that it is none.
    const inhoud = Buffer.from(canonicalJson({ fictief: `overeenkomst ${dossier.id}` }));
    const bestuurder = van('bea', 'bestuurder', agb);
    const read = (wie: typeof bestuurder, hash = sha256) => leesStuk(procedure, wie, dossier, hash);
    expect(await read(bestuurder)).toBeUndefined();
    const bewaar = (handeling: typeof bestuurder, anders = inhoud, rollen: readonly Rol[] = []) =>
      bewaarDossierstuk(procedure, {
        ...{ dossier, handeling, rollen, inhoud: anders },
        stuk: { naam: 'overeenkomst.pdf', inzage: 'eigen' },
      });
    // A contract that is definitive has nothing left to do for the provider; of two roles the one that may is taken.
    expect(await bewaar(bestuurder)).toMatchObject({ ok: false, error: { code: 'rol-mag-niet' } });
    const coen = van('coen', 'beoordelaar', ZORGKANTOOR);
    const kept = await bewaar(coen, inhoud, ['beoordelaar', 'controller']);
    expect(kept).toMatchObject({ ok: true, value: { gebeurtenissen: [{ stuk: { sha256 } }] } });
    for (const wie of [bestuurder, kijker]) expect((await read(wie))?.bytes).toEqual(inhoud);
    const other = Buffer.from('FICTIEF: nog niet aangeboden');
    const concept = createHash('sha256').update(other).digest('hex');
    expect((await bewaar(kijker, other)).ok).toBe(true);
    expect((await read(kijker, concept))?.naam).toBe('overeenkomst.pdf');
    const told = async (wie: typeof bestuurder) => {
      const verloop = await leesVerloop(procedure, wie, dossier, { na: 0, limiet: 100 });
      return JSON.stringify(verloop?.regels);
    };
    expect(await told(bestuurder)).not.toContain(concept);
    expect(await told(kijker)).toContain(concept);
    for (const wie of [bestuurder, van('vera', 'bestuurder', '10000002'), van('ivo', 'inkoper', 'cz')]) {
      expect(await read(wie, concept)).toBeUndefined();
      if (wie !== bestuurder) expect(await read(wie)).toBeUndefined();
    }
    const { bevindingen } = await verifyJournaal(database, WERKWIJZEN, '5517');
    expect(bevindingen).toEqual([]);
  });

  it('do not begin a dossier, nor come to one of others', async () => {
    const keep = (organisatie: string, id: string) =>
      bewaarDossierstuk(procedure, {
        dossier: { regio: '5517', soort: 'overeenkomst', id },
        ...{ handeling: van('vera', 'bestuurder', organisatie), rollen: [], inhoud: Buffer.from('x') },
        stuk: { naam: 'x.pdf', inzage: 'partijen' },
      });
    const agb = await eenAanbieder();
    for (const [organisatie, id] of [
      [agb, `zz-2018.${agb}.9`],
      ['10000002', 'zz-2018.10000002'],
      ['10000002', `zz-2018.${agb}`],
    ] as const) {
      expect(await keep(organisatie, id)).toMatchObject({
        ok: false,
        error: { code: 'dossier-niet-gevonden' },
      });
    }
  });
});

it('proves to the zorgkantoor how every registration came in, and who withdrew', async () => {
  const where = { regio: '5517', kader: 'zz-2018' };
  const report = await leesKadersluiting(procedure, kijker, where);
  if (report?.ok !== true) throw new Error('the registrations are closed');
  const { inschrijvingen, ingetrokken } = report.value;
  const of = (oordeel: string) => inschrijvingen.filter((one) => one.oordeel === oordeel);
  expect({
    ingetrokken: ingetrokken.map(({ zorgaanbieder }) => zorgaanbieder),
    laat: of('te laat').map(({ zorgaanbieder }) => zorgaanbieder),
    overweging: of('in overweging').length,
    vervangenTeLaat: of('op tijd').filter(({ aantalTeLaat }) => aantalTeLaat > 0).length,
  }).toEqual({ ingetrokken: ['99900003'], laat: ['99900001'], overweging: 1, vervangenTeLaat: 1 });
  for (const { regio, id, ontvangen } of inschrijvingen) {
    const receipts = await leesOntvangstbewijzen(procedure, kijker, { regio, id });
    expect(receipts?.map((one) => one.ontvangen)).toContain(ontvangen);
    expect(receipts?.every(({ bestanden }) => bestanden.length > 0)).toBe(true);
  }
  const stranger = { ...kijker, door: { ...kijker.door, organisatie: 'cz' } };
  expect(await leesKadersluiting(procedure, stranger, where)).toBeUndefined();
});

it('held every dialogue in its weeks; what is left is the quality report of 2018', async () => {
  const held = ((await dossiers()) ?? []).filter(({ soort }) => soort === 'dialoog');
  expect(held.length).toBeGreaterThan(5);
  for (const { regio, id } of held) {
    const at = (day: string) =>
      leesDialoogcontrole(procedure, { ...kijker, moment: nl(`${day}T12:00`) }, { regio, id });
    const now = await at('2018-02-01');
    expect(now).toMatchObject({ dag: '2018-02-01', bevindingen: [], openAfspraken: [] });
    const later = await at('2018-07-01');
    expect(later?.bevindingen.map(({ plaats }) => plaats)).toEqual(['kwaliteitsrapportage']);
  }
  const plans = held.filter(({ staat }) => staat['doelmatigheidsplan'] !== null);
  expect(plans).toMatchObject([{ staat: { afspraken: [{ id: 'wachtlijst', gereed: '2017-11-20' }] } }]);
});

it('adds up what is proposed beside the awards that stand', async () => {
  const [award, ...others] = ((await dossiers()) ?? []).filter(
    ({ soort, regio }) => soort === 'gunning' && regio === '5517',
  );
  const [, zorgaanbieder = ''] = (award?.id ?? '').split('.');
  const door = { persoon: 'ilse', rol: 'inkoper', organisatie: ZORGKANTOOR } as const;
  const opdracht = {
    ...{ soort: 'stel-voor', besluit: 'intrekking', motivering: 'FICTIEF', voorwaarde: null, grond: null },
  };
  const dossier = { regio: '5517', soort: 'gunning', id: award?.id ?? '' } as const;
  const proposed = await voerUit(procedure, {
    ...{ dossier, opdracht, handeling: { door, moment: kijker.moment } },
  });
  expect(proposed.ok).toBe(true);
  const ask = (kavels: readonly Kavel[], ruimte: number | null) =>
    leesGunningsoverzicht(procedure, kijker, {
      ...{ regio: '5517', kader: 'zz-2018', ruimteEurocent: ruimte === null ? null : eurocent(ruimte) },
      bedragen: kavels.map((kavel) => ({ zorgaanbieder, kavel, maximumEurocent: eurocent(1_000_000) })),
    });
  const kavels = [award, ...others].flatMap((one) => {
    const [, of, kavel = ''] = (one?.id ?? '').split('.');
    return of === zorgaanbieder && isKavel(kavel) ? [kavel] : [];
  });
  const found = await ask(kavels, 0);
  if (found?.ok !== true) throw new Error('there are awards');
  const { effecten, perZorgaanbieder, zonderBedrag, zonderGunning } = found.value;
  const changed = effecten.filter(({ besluit }) => besluit !== null);
  expect(changed).toMatchObject([{ besluit: 'intrekking', nieuw: 0, nieuwEurocent: 0 }]);
  expect(effecten).toHaveLength(kavels.length);
  expect(perZorgaanbieder).toMatchObject([{ zorgaanbieder, verschilEurocent: changed[0]?.verschilEurocent }]);
  expect(found.value.tekortEurocent).toBe(found.value.nieuwEurocent);
  expect([zonderBedrag.length, zonderGunning]).toEqual([others.length + 1 - kavels.length, []]);
  const none = await ask(['MEERZORG_GZ'], null);
  expect(none).toMatchObject({
    value: { effecten: [], tekortEurocent: null, zonderGunning: [{ kavel: 'MEERZORG_GZ' }] },
  });
  const [first = 'ZZP'] = kavels;
  expect(await ask([first, first], null)).toMatchObject({ error: { code: 'bedrag-dubbel' } });
});

describe('what everybody reads', () => {
  it('is not changed by who only reads it', async () => {
    const door = { persoon: 'vera', rol: 'bestuurder', organisatie: '10000002' } as const;
    const dossier = { regio: '5517', soort: 'kader', id: 'zz-2018' } as const;
    const seen = await database.read(door.organisatie, (transaction) => findDossier(transaction, dossier));
    expect(seen).toBeDefined();
    const done = await voerUit(procedure, {
      ...{ dossier, opdracht: { soort: 'sluit-af' } },
      handeling: { door, moment: kijker.moment },
    });
    expect(done).toMatchObject({ ok: false, error: { code: 'andere-organisatie' } });
  });
});

it('stops at the first line that comes out otherwise than expected, and says how', async () => {
  const [first] = regels.filter(({ gelezen }) => gelezen.soort === 'handeling');
  const wrong = {
    regel: 7,
    gelezen: { ...first?.gelezen, sleutel: 'nog-eens', toestand: 'concept' },
  } as Spelregel;
  const spel = await speelScript({ procedure }, [wrong]);
  expect(spel).toMatchObject({
    gespeeld: 0,
    afwijking: {
      regel: 7,
      verwacht: 'ok',
      kreeg: 'toestand-past-niet',
      weigering: { code: 'toestand-past-niet' },
    },
  });
});
