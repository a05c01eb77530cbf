import { ok } from '@kavel/core/basis';
import { verifyKeten } from '@kavel/core/journaal';
import { AANBIEDER, SLUITING, ZORGKANTOOR, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { testDatabase } from '@kavel/testkit/database';
import { findDossier, setMoment } from '@kavel/store/dossier';
import { beginToezicht, readRegiojournaal, readRegiokoppen } from '@kavel/store/journaal';
import { describe, expect, it } from 'vitest';
import { schakelOf } from '../journaal/journaalrij.ts';

const { database } = await testDatabase();
const omgeving = procedureomgeving(database);

const schrijf = (toelichting = 'FICTIEF') => ({ soort: 'schrijf', toelichting }) as const;

async function journal(regio: string) {
  return database.read('', async (transaction) => {
    await beginToezicht(transaction);
    const rows = await readRegiojournaal(transaction, { regio, na: 0, aantal: 1_000 });
    const kop = (await readRegiokoppen(transaction)).find((one) => one.regio === regio)?.kop;
    const regels = rows.map(schakelOf);
    return {
      regels,
      bevindingen: verifyKeten({ bereik: 'regio', regio, regels, kop: kop ?? { nummer: 0, hash: null } }),
    };
  });
}

function seenBy(organisatie: string, id: string, op: string) {
  return database.read(organisatie, async (transaction) => {
    await setMoment(transaction, Temporal.Instant.from(op));
    return findDossier(transaction, { regio: '5517', soort: 'inschrijving', id });
  });
}

describe('an act', () => {
  it('writes its entry and its state together, and answers what proves it', async () => {
    const done = await doe(omgeving, schrijf(), { regio: '5501', motivering: 'nieuw' });
    expect(done).toMatchObject({
      ok: true,
      value: { versie: 1, staat: { toestand: 'concept' }, herhaald: false },
    });
    const { regels, bevindingen } = await journal('5501');
    expect(bevindingen).toEqual([]);
    expect(regels).toMatchObject([
      { handeling: 'schrijf', rol: 'bestuurder', hash: done.ok && done.value.journaal.hash },
    ]);
  });

  it('that is refused writes nothing, not even a new dossier', async () => {
    const refused = await doe(omgeving, { soort: 'dien-in' }, { regio: '5502' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'toestand-past-niet' } });
    expect((await journal('5502')).regels).toEqual([]);
    expect(await doe(omgeving, schrijf(), { regio: '5599' })).toMatchObject({
      error: { code: 'regio-onbekend' },
    });
    await doe(omgeving, schrijf(), { regio: '5502' });
    const late = await doe(omgeving, { soort: 'dien-in' }, { regio: '5502', op: SLUITING });
    expect(late).toMatchObject({ ok: false, error: { code: 'te-laat' } });
    expect((await journal('5502')).regels).toHaveLength(1);
  });

  it('waits for another one on its region: many at once make one chain, each acknowledged once', async () => {
    const ids = Array.from({ length: 24 }, (_, index) => `aanbieder-${index % 6}`);
    const done = await Promise.all(ids.map((id) => doe(omgeving, schrijf(), { regio: '5503', id })));
    const numbers = done.map((one) => (one.ok ? one.value.journaal.nummerInRegio : 0));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1));
    const { regels, bevindingen } = await journal('5503');
    expect(regels).toHaveLength(24);
    expect(bevindingen).toEqual([]);
  });

  it('done again under its key is answered as it was, and done once', async () => {
    const at = { regio: '5504', idempotentie: 'sleutel-1' };
    const all = await Promise.all([1, 2, 3].map(() => doe(omgeving, schrijf('een'), at)));
    const again = await doe(omgeving, schrijf('twee'), { regio: '5504' });
    const first = await doe(omgeving, schrijf('een'), at);
    expect(again.ok).toBe(true);
    expect(all.map((one) => one.ok && one.value.herhaald).toSorted()).toEqual([false, true, true]);
    expect(first).toMatchObject({ value: { versie: 1, staat: { toelichting: 'een' }, herhaald: true } });
    expect((await journal('5504')).regels).toHaveLength(2);
    const other = await doe(omgeving, schrijf('anders'), at);
    expect(other).toMatchObject({ error: { code: 'sleutel-hergebruikt' } });
    const elsewhere = await doe(omgeving, schrijf('een'), { ...at, id: 'ander' });
    expect(elsewhere).toMatchObject({ error: { code: 'sleutel-hergebruikt' } });
  });

  it('under one key, sent at once for several dossiers, is done for one of them', async () => {
    const ids = ['een', 'twee', 'drie', 'vier'];
    const done = await Promise.all(
      ids.map((id) => doe(omgeving, schrijf(), { regio: '5506', id, idempotentie: 'sleutel-2' })),
    );
    const codes = done.map((one) => (one.ok ? 'gedaan' : one.error.code)).toSorted();
    expect(codes).toEqual(['gedaan', ...Array<string>(3).fill('sleutel-hergebruikt')]);
    expect((await journal('5506')).regels).toHaveLength(1);
  });

  it('on another version than the person saw is refused', async () => {
    const at = { regio: '5505' };
    await doe(omgeving, schrijf('een'), { ...at, versie: 0 });
    const done = await Promise.all([1, 2].map(() => doe(omgeving, schrijf('twee'), { ...at, versie: 1 })));
    expect(done.map((one) => (one.ok ? 'gedaan' : one.error.code)).toSorted()).toEqual([
      'gedaan',
      'versie-verouderd',
    ]);
  });
});

describe('a seal', () => {
  it('hides a draft always, and what was handed in until the closing, from the zorgkantoor', async () => {
    await doe(omgeving, schrijf());
    const later = '2020-01-01T00:00:00Z';
    expect(await seenBy(AANBIEDER, AANBIEDER, later)).toMatchObject({ versie: 1 });
    expect(await seenBy(ZORGKANTOOR, AANBIEDER, later)).toBeUndefined();
    const early = await doe(omgeving, { soort: 'beoordeel', oordeel: 'goed' });
    expect(early).toMatchObject({ error: { code: 'dossier-niet-gevonden' } });
    await doe(omgeving, { soort: 'dien-in' });
    expect(await seenBy(ZORGKANTOOR, AANBIEDER, '2017-07-28T14:59:59.999Z')).toBeUndefined();
    expect(await seenBy(ZORGKANTOOR, AANBIEDER, SLUITING)).toMatchObject({ versie: 2 });
    expect(await seenBy('10000002', AANBIEDER, later)).toBeUndefined();
    expect(await seenBy('cz', AANBIEDER, later)).toBeUndefined();
    const peek = await doe(
      omgeving,
      { soort: 'beoordeel', oordeel: 'goed' },
      { op: '2017-07-28T14:59:59.999Z' },
    );
    expect(peek).toMatchObject({ error: { code: 'dossier-niet-gevonden' } });
    expect(await doe(omgeving, { soort: 'beoordeel', oordeel: 'goed' })).toMatchObject({ ok: true });
  });

  it('holds without a moment, and for everything that belongs to the dossier', async () => {
    await doe(omgeving, schrijf(), { id: 'zonder' });
    await doe(omgeving, { soort: 'dien-in' }, { id: 'zonder' });
    const count = (organisatie: string, table: string) =>
      database.read(organisatie, (transaction) =>
        transaction.query(`select 1 from kavel.${table} where id = 'zonder'`),
      );
    for (const table of ['dossier', 'journaal', 'journaal_inhoud']) {
      expect(await count(ZORGKANTOOR, table)).toEqual([]);
      expect(await count(AANBIEDER, table)).not.toEqual([]);
    }
    const blind = await database.transaction(ZORGKANTOOR, async (transaction) =>
      ok(await transaction.query("update kavel.dossier set inzage = 'openbaar' returning id")),
    );
    expect(blind.ok && blind.value.map((row) => row['id'])).not.toContain('zonder');
  });
});
