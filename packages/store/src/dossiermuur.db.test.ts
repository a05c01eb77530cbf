import { createHash } from 'node:crypto';
import { LEGE_KOP, ontwerpRegel, plaatsRegel } from '@kavel/core/journaal';
import type { GeschrevenRegel } from '@kavel/core/journaal';
import { ok } from '@kavel/core/basis';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { testDatabase } from '@kavel/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertDossier, updateDossier } from './dossier.ts';
import type { Inzage } from './dossier.ts';
import { insertRegel, takeKoppen } from './journaal.ts';
import type { Transaction } from './database.ts';

const { database, asOwner } = await testDatabase();

const ZORGKANTOOR = 'zorg-en-zekerheid';
const AANBIEDER = '10000001';
const BRANCHE = 'branche';
const moment = Temporal.Instant.from('2017-07-01T08:00:00Z');

type Stand = {
  readonly inzage: Inzage;
  readonly verzegeldTot?: string;
  readonly deelnemers?: readonly string[];
  readonly sluiting?: string;
};

const KADER = 'verschoven';
const sleutel = (id: string): Dossiersleutel => ({
  regio: '5517',
  soort: id === KADER ? 'kader' : 'inschrijving',
  id,
});

const standOf = ({ inzage, verzegeldTot, sluiting, deelnemers = [] }: Stand, versie: number) => ({
  ...{ inzage, deelnemers, versie, staat: { toestand: 'proef' }, bijgewerktOp: moment },
  verzegeldTot: verzegeldTot === undefined ? null : Temporal.Instant.from(verzegeldTot),
  sluiting: sluiting === undefined ? null : Temporal.Instant.from(sluiting),
});

function regelOf(id: string, koppen = { dossier: LEGE_KOP, regio: LEGE_KOP }): GeschrevenRegel {
  const door = { persoon: 'anja', rol: 'bestuurder', organisatie: AANBIEDER } as const;
  const ontwerp = ontwerpRegel(
    {
      ...{
        dossier: sleutel(id),
        door,
        moment,
        namens: AANBIEDER,
        opdrachtsoort: 'schrijf',
        motivering: null,
      },
      gebeurtenissen: [{ soort: 'geschreven' }],
    },
    () => '0'.repeat(32),
  );
  return plaatsRegel(ontwerp, koppen);
}

async function open(transaction: Transaction, id: string, stand: Stand): Promise<void> {
  const koppen = await takeKoppen(transaction, sleutel(id));
  const zorgaanbieder = stand.inzage === 'zorgkantoor' ? null : AANBIEDER;
  await insertDossier(
    transaction,
    { ...sleutel(id), organisatie: ZORGKANTOOR, zorgaanbieder },
    standOf(stand, 1),
  );
  await insertRegel(transaction, ZORGKANTOOR, regelOf(id, koppen));
}

const as = (organisatie: string, work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> =>
  database
    .transaction(organisatie, async (transaction) => ok(await work(transaction)))
    .catch((error: unknown) => error);

const DOCUMENT = `insert into kavel.document (regio, soort, id, sha256, organisatie, naam, mediatype, omvang, inhoud, bewaard_op)
  values ('5517', 'inschrijving', $1, encode(sha256($2::bytea), 'hex'), '${ZORGKANTOOR}', 'a.pdf', 'application/pdf',
    octet_length($2::bytea), $2::bytea, now())`;
const BYTES = Buffer.from('FICTIEF');

const STANDEN: Readonly<Record<string, Stand>> = {
  concept: { inzage: 'zorgaanbieder' },
  verzegeld: { inzage: 'partijen', verzegeldTot: '2017-07-28T15:00:00Z' },
  gedeeld: { inzage: 'partijen' },
  intern: { inzage: 'zorgkantoor' },
  openbaar: { inzage: 'openbaar' },
  besproken: { inzage: 'zorgaanbieder', deelnemers: [BRANCHE] },
};

/** Who sees which dossier, at a moment before the closing and with none. */
const GEZIEN: readonly (readonly [wie: string, wat: readonly string[]])[] = [
  [ZORGKANTOOR, ['gedeeld', 'intern', 'openbaar']],
  [AANBIEDER, ['besproken', 'concept', 'gedeeld', 'openbaar', 'verzegeld']],
  ['10000002', ['openbaar']],
  ['cz', ['openbaar']],
  [BRANCHE, ['besproken', 'openbaar']],
  ['', ['openbaar']],
];

beforeAll(async () => {
  for (const [id, stand] of Object.entries(STANDEN)) {
    const opener = stand.inzage === 'zorgkantoor' ? ZORGKANTOOR : AANBIEDER;
    expect(await as(opener, (transaction) => open(transaction, id, stand))).toEqual(ok(undefined));
    expect(await as(opener, (transaction) => transaction.query(DOCUMENT, [id, BYTES]))).toEqual(ok([]));
  }
});

describe('the wall of a dossier', () => {
  const seen = async (
    organisatie: string,
    table: string,
    settings: Readonly<Record<string, string>> = {},
  ) => {
    const rows = await database.read(organisatie, async (transaction) => {
      for (const [name, value] of Object.entries(settings)) {
        await transaction.query('select set_config($1, $2, true)', [name, value]);
      }
      return transaction.query(`select distinct id from kavel.${table} order by 1`);
    });
    return rows.map((row) => row['id']);
  };

  it.each(GEZIEN)('shows %s what it may see, and all that belongs to it', async (wie, wat) => {
    for (const table of ['dossier', 'journaal', 'journaal_inhoud', 'document']) {
      expect(await seen(wie, table)).toEqual(wat);
      expect(await seen(wie, table, { 'kavel.moment': '2017-07-28T14:59:59.999Z' })).toEqual(wat);
    }
  });

  it('opens to the zorgkantoor at the moment of the closing, and never a draft', async () => {
    const opened = await seen(ZORGKANTOOR, 'journaal', { 'kavel.moment': '2017-07-28T15:00:00Z' });
    expect(opened).toEqual(['gedeeld', 'intern', 'openbaar', 'verzegeld']);
  });

  it('stands around a provider that asks in the name of its zorgkantoor', async () => {
    const setting = { 'kavel.zorgaanbieder': '10000002', 'kavel.moment': '2020-01-01T00:00:00Z' };
    expect(await seen(ZORGKANTOOR, 'dossier', setting)).toEqual(['openbaar']);
  });

  it('lets only a party write, and only where it sees', async () => {
    for (const who of ['cz', '10000002', '', BRANCHE, ZORGKANTOOR]) {
      const changed = await as(who, (t) =>
        t.query("update kavel.dossier set inzage = 'openbaar' where id = 'concept'"),
      );
      expect(changed).toEqual(ok([]));
      const added = await as(who, (t) => t.query(DOCUMENT, ['verzegeld', Buffer.from(who)]));
      expect(added).toMatchObject({ code: '42501' });
    }
    for (const who of ['cz', '10000002', '']) {
      const added = await as(who, (t) => t.query(DOCUMENT, ['openbaar', Buffer.from('vreemd')]));
      expect(added).toMatchObject({ code: '42501' });
      const opened = await as(who, (t) => open(t, 'vreemd', { inzage: 'partijen' }));
      expect(opened).toMatchObject({ code: '42501' });
    }
    expect(await asOwner("select 1 from kavel.dossier where id = 'concept' and inzage = 'openbaar'")).toEqual(
      [],
    );
  });
});

describe('the journal', () => {
  const last = async () => {
    const [row] = await asOwner('select * from kavel.journaal order by nummer_in_regio desc limit 1');
    return row ?? {};
  };

  it.each([
    "update kavel.journaal set moment = now() where id = 'gedeeld'",
    "delete from kavel.journaal where id = 'gedeeld'",
    'truncate kavel.journaal cascade',
    'truncate kavel.dossier cascade',
    "delete from kavel.journaal_inhoud where id = 'gedeeld'",
    "update kavel.journaal_inhoud set bladen = '[]' where id = 'gedeeld'",
    `update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{0,waarde}', '"bert"') where id = 'gedeeld'`,
    `update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{1}', '{"pad": ["motivering"], "gewist": true}')
     where id = 'gedeeld'`,
    "update kavel.document set naam = 'b' where id = 'gedeeld'",
    "delete from kavel.document where id = 'gedeeld'",
    "delete from kavel.dossier where id = 'gedeeld'",
    "update kavel.dossier set organisatie = 'cz' where id = 'gedeeld'",
    "update kavel.dossier set zorgaanbieder = '10000002' where id = 'gedeeld'",
  ])('refuses everyone, its owner too: %s', async (sql) => {
    await expect(asOwner(sql)).rejects.toMatchObject({ code: '23514' });
    expect(await as(ZORGKANTOOR, (transaction) => transaction.query(sql))).toMatchObject({
      code: expect.stringMatching(/^(23514|42501)$/) as string,
    });
  });

  it('lets the zorgkantoor erase a text, and nobody else', async () => {
    const sql = `update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{0}', '{"pad": ["persoon"], "gewist": true}')
      where id = 'gedeeld' returning nummer`;
    expect(await as('cz', (transaction) => transaction.query(sql))).toEqual(ok([]));
    expect(await as(AANBIEDER, (transaction) => transaction.query(sql))).toEqual(ok([]));
    expect(await as(ZORGKANTOOR, (transaction) => transaction.query(sql))).toEqual(ok([{ nummer: 1 }]));
  });

  it.each([
    ['a hash that is not of its text', { hash: '0'.repeat(64) }, 'hash_van_tekst'],
    ['a column that is not what the text says', { nummerInRegio: 99 }, 'kolommen_van_tekst'],
  ])('refuses %s', async (_, wrong, constraint) => {
    const refused = await as(AANBIEDER, async (transaction) => {
      const koppen = await takeKoppen(transaction, sleutel('gedeeld'));
      const regel = regelOf('gedeeld', koppen);
      await insertRegel(transaction, ZORGKANTOOR, { ...regel, schakel: { ...regel.schakel, ...wrong } });
    });
    expect(refused).toMatchObject({ code: '23514', constraint });
  });

  it('refuses an entry that does not come after the ends of both chains', async () => {
    const row = await last();
    const regio = { nummer: Number(row['nummer_in_regio']), hash: String(row['hash']) };
    const [own] = await asOwner("select hash from kavel.journaal where id = 'gedeeld'");
    const dossier = { nummer: 1, hash: String(own?.['hash']) };
    const zeros = '0'.repeat(64);
    for (const koppen of [
      { dossier, regio: { ...regio, hash: zeros } },
      { dossier, regio: { ...regio, nummer: regio.nummer + 1 } },
      { dossier: { ...dossier, hash: zeros }, regio },
      { dossier: { ...dossier, nummer: 2 }, regio },
      { dossier, regio: LEGE_KOP },
    ]) {
      const refused = await as(AANBIEDER, (transaction) =>
        insertRegel(transaction, ZORGKANTOOR, regelOf('gedeeld', koppen)),
      );
      expect(refused).toMatchObject({ code: expect.stringMatching(/^(23514|23505)$/) as string });
    }
  });

  it('and the state only go on together', async () => {
    const alone = await as(AANBIEDER, async (transaction) => {
      const koppen = await takeKoppen(transaction, sleutel('gedeeld'));
      await insertRegel(transaction, ZORGKANTOOR, regelOf('gedeeld', koppen));
    });
    expect(alone).toMatchObject({ constraint: 'versie_volgt_journaal' });
    const silent = await as(AANBIEDER, (transaction) =>
      updateDossier(transaction, sleutel('gedeeld'), standOf({ inzage: 'partijen' }, 2)),
    );
    expect(silent).toMatchObject({ constraint: 'versie_volgt_journaal' });
  });
});

it('a document is what its hash says, and is bounded', async () => {
  const [row] = await asOwner("select sha256, omvang from kavel.document where id = 'gedeeld'");
  expect(row).toEqual({ sha256: createHash('sha256').update(BYTES).digest('hex'), omvang: BYTES.length });
  const lies = DOCUMENT.replace("encode(sha256($2::bytea), 'hex')", "repeat('0', 64)");
  expect(await as(AANBIEDER, (t) => t.query(lies, ['gedeeld', Buffer.from('x')]))).toMatchObject({
    code: '23514',
  });
  const large = DOCUMENT.replaceAll('$2::bytea', "convert_to(repeat('x', 26214401), 'UTF8')");
  expect(await as(AANBIEDER, (t) => t.query(large, ['gedeeld']))).toMatchObject({ code: '23514' });
});

it('role kavel_journaal writes only where the chains end, and forgets requests; only kavel_app adds', async () => {
  const grants = await asOwner(`
    select grantee || ' ' || table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type) as recht
    from information_schema.role_table_grants
    where table_schema = 'kavel' and grantee <> current_user and table_name in
      ('dossier', 'journaal', 'journaal_inhoud', 'journaal_kop', 'procedure_sleutel', 'document')
    group by grantee, table_name order by 1`);
  expect(grants.map((row) => row['recht'])).toEqual([
    'kavel_app document insert select',
    'kavel_app dossier insert select',
    'kavel_app journaal insert select',
    'kavel_app journaal_inhoud insert select',
    'kavel_app procedure_sleutel insert select',
    'kavel_journaal document select',
    'kavel_journaal dossier select',
    'kavel_journaal journaal select',
    'kavel_journaal journaal_inhoud select',
    'kavel_journaal journaal_kop insert select update',
    'kavel_journaal procedure_sleutel delete',
  ]);
});

it('a closing that moved keeps shut what was sealed under the one before it', async () => {
  const id = `${KADER}.${AANBIEDER}`;
  const sealed: Stand = { inzage: 'partijen', verzegeldTot: '2017-07-28T15:00:00Z' };
  const kader: Stand = { inzage: 'openbaar', sluiting: '2017-08-01T15:01:00Z' };
  expect(await as(ZORGKANTOOR, (t) => open(t, KADER, kader))).toEqual(ok(undefined));
  expect(await as(AANBIEDER, (t) => open(t, id, sealed))).toEqual(ok(undefined));
  const seenAt = async (wie: string, op: string) =>
    database.read(wie, async (transaction) => {
      await transaction.query("select set_config('kavel.moment', $1, true)", [op]);
      return (await transaction.query('select from kavel.journaal where id = $1', [id])).length;
    });
  expect(await seenAt(AANBIEDER, '2017-07-29T00:00:00Z')).toBe(1);
  expect(await seenAt(ZORGKANTOOR, '2017-08-01T15:00:59.999Z')).toBe(0);
  expect(await seenAt(ZORGKANTOOR, '2017-08-01T15:01:00Z')).toBe(1);
});
