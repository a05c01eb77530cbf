import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ok } from '@kavel/core/basis';
import type { Rol } from '@kavel/core/basis';
import { AANBIEDER, PROEFREGIO, ZORGKANTOOR, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { testDatabase } from '@kavel/testkit/database';
import type { Werkwijze } from '@kavel/service/procedure';
import { insertDocument } from '@kavel/store/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakBewijsbundel, readDossierverloop, verifyJournaal } from './index.ts';

const { database, asOwner } = await testDatabase();
const omgeving = procedureomgeving(database);
const home = mkdtempSync(join(tmpdir(), 'kavel-bundel-'));

const DOCUMENT = Buffer.from('FICTIEF plan, met een é');
const sha256 = createHash('sha256').update(DOCUMENT).digest('hex');
const dossier = { regio: PROEFREGIO, soort: 'inschrijving', id: AANBIEDER } as const;
const later = Temporal.Instant.from('2017-09-01T08:00:00Z');
const vraag = { dossier, organisatie: ZORGKANTOOR, moment: later };

afterAll(() => {
  rmSync(home, { recursive: true });
});

beforeAll(async () => {
  await doe(omgeving, { soort: 'schrijf', toelichting: 'Mevrouw Fictief belt terug.' });
  await database.transaction(AANBIEDER, async (transaction) => {
    const stuk = { sha256, naam: 'plan.txt', mediatype: 'text/plain', inhoud: DOCUMENT, bewaardOp: later };
    await insertDocument(transaction, dossier, stuk);
    await insertDocument(transaction, dossier, stuk);
    return ok(undefined);
  });
  await doe(
    omgeving,
    { soort: 'schrijf', toelichting: 'Af.', documenten: [sha256] },
    { motivering: 'compleet' },
  );
  await doe(omgeving, { soort: 'dien-in' });
  await doe(omgeving, { soort: 'beoordeel', oordeel: 'goed' });
  await doe(omgeving, { soort: 'schrijf', toelichting: 'ander' }, { regio: '5501', id: 'ander' });
});

const verify = () => verifyJournaal(database, omgeving.werkwijzen);

/** Breaks the rules of the database on purpose, triggers and foreign keys too; looks, and mends it again. */
async function codesAfter(sql: string, undo: string): Promise<readonly string[]> {
  await asOwner('set session_replication_role = replica');
  await asOwner(sql);
  const { bevindingen } = await verify();
  await asOwner(undo);
  await asOwner('set session_replication_role = origin');
  return bevindingen.map((one) => `${one.code} ${one.dossier ?? one.regio}`);
}

describe('the journal', () => {
  it('verifies as it was written, with every dossier rebuilt from it, sealed or not', async () => {
    const whole = await verify();
    expect(whole.bevindingen).toEqual([]);
    expect(whole.regios).toMatchObject([
      { regio: '5501', regels: 1, dossiers: 1 },
      { regio: '5517', regels: 4, dossiers: 1 },
    ]);
    const one = await verifyJournaal(database, omgeving.werkwijzen, '5501');
    expect(one.regios.map(({ regio }) => regio)).toEqual(['5501']);
  });

  it('shows what was changed behind its back, in every table', async () => {
    const at = `where regio = '5517' and id = '${AANBIEDER}'`;
    const name = `inschrijving/${AANBIEDER}`;
    const staat = await codesAfter(
      `update kavel.dossier set staat = staat || '{"oordeel": "slecht"}' ${at}`,
      `update kavel.dossier set staat = staat || '{"oordeel": "goed"}' ${at}`,
    );
    expect(staat).toEqual([`stand-wijkt-af ${name}`]);
    const inzage = await codesAfter(
      `update kavel.dossier set verzegeld_tot = null ${at}`,
      `update kavel.dossier set verzegeld_tot = '2017-07-28T15:00:00Z' ${at}`,
    );
    expect(inzage).toEqual([`inzage-wijkt-af ${name}`]);
    const versie = await codesAfter(
      `update kavel.dossier set versie = 3 ${at}`,
      `update kavel.dossier set versie = 4 ${at}`,
    );
    expect(versie).toEqual([`versie-wijkt-af ${name}`]);
    const inhoud = await codesAfter(
      `update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{0,waarde}', '"bert"') ${at} and nummer = 1`,
      `update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{0,waarde}', '"anja"') ${at} and nummer = 1`,
    );
    expect(inhoud).toEqual([`inhoud-veranderd ${name}`]);
    await asOwner('create table bewaard as select * from kavel.journaal_inhoud');
    const weg = await codesAfter(
      `delete from kavel.journaal_inhoud ${at} and nummer = 2`,
      `insert into kavel.journaal_inhoud select * from bewaard ${at} and nummer = 2`,
    );
    expect(weg).toEqual([`inhoud-ontbreekt ${name}`]);
    await asOwner('create table regels as select * from kavel.journaal');
    const regel = await codesAfter(
      `delete from kavel.journaal ${at} and nummer = 4`,
      `insert into kavel.journaal select * from regels ${at} and nummer = 4`,
    );
    expect(regel).toEqual(['einde-wijkt-af 5517', `versie-wijkt-af ${name}`, `stand-wijkt-af ${name}`]);
    expect((await verify()).bevindingen).toEqual([]);
  });

  it('names a kind of dossier that this version does not know', async () => {
    const { bevindingen } = await verifyJournaal(database, {}, '5501');
    expect(bevindingen).toMatchObject([{ code: 'werkwijze-onbekend', dossier: 'inschrijving/ander' }]);
  });

  it('reads as what happened, to who may see it', async () => {
    const verloop = await readDossierverloop(database, vraag);
    expect(
      verloop?.regels.map(({ handeling, persoon, rol, motivering }) => [handeling, persoon, rol, motivering]),
    ).toEqual([
      ['schrijf', 'anja', 'bestuurder', null],
      ['schrijf', 'anja', 'bestuurder', 'compleet'],
      ['dien-in', 'anja', 'bestuurder', null],
      ['beoordeel', 'bert', 'beoordelaar', null],
    ]);
    expect(await readDossierverloop(database, { ...vraag, organisatie: 'cz' })).toBeUndefined();
    const sealed = { ...vraag, moment: Temporal.Instant.from('2017-07-28T14:59:59.999Z') };
    expect(await readDossierverloop(database, sealed)).toBeUndefined();
  });
});

describe('an evidence bundle', () => {
  const bundle = join(home, 'bundel');
  const run = (folder: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [join(folder, 'verifieer.mjs'), ...args], { encoding: 'utf8' });

  const van = (rol: Rol, organisatie: string) => ({
    door: { persoon: '', rol, organisatie },
    moment: later,
  });
  const AANLEVERAAR = van('bestuurder', AANBIEDER);

  async function write(folder: string, kijker = AANLEVERAAR) {
    const bundel = await maakBewijsbundel(omgeving, kijker, dossier);
    if (bundel === undefined) return undefined;
    for await (const { pad, bytes } of bundel.bestanden) {
      mkdirSync(dirname(join(folder, pad)), { recursive: true });
      writeFileSync(join(folder, pad), bytes);
    }
    return bundel;
  }

  it('verifies by itself, and tells the end that a receipt must match', async () => {
    const done = await write(bundle);
    expect(done).toMatchObject({ kop: { nummer: 4 }, documenten: 1 });
    const alone = run(bundle);
    expect(alone).toMatchObject({ status: 0, stderr: '' });
    expect(alone.stdout).toContain(
      `De bundel klopt. Handelingen: 4, documenten: 1.\nHash van de laatste handeling: ${done?.kop.hash ?? ''}`,
    );
    expect(readFileSync(join(bundle, `documenten/${sha256}`))).toEqual(DOCUMENT);
    expect(run(bundle, '--bewijs', done?.kop.hash ?? '').stdout).toContain('is regel 4.');
    expect(run(bundle, '--bewijs', '0'.repeat(64))).toMatchObject({ status: 1 });
    expect(await write(bundle, van('jurist', 'cz'))).toBeUndefined();
  });

  it('for the other party holds what that may read, and its chain still verifies', async () => {
    const folder = join(home, 'zorgkantoor');
    const done = await write(folder, van('jurist', ZORGKANTOOR));
    expect(done).toMatchObject({ kop: { nummer: 4 }, afgeschermd: 0 });
    expect(run(folder)).toMatchObject({ status: 0, stderr: '' });
    const told = readFileSync(join(folder, 'journaal.json'), 'utf8');
    expect(told).toContain('Mevrouw Fictief');
    expect(told).not.toContain('anja');
    expect(told).toContain('bert');
  });

  it('for whoever is no party, or reads less, holds the hashes alone; one in the wrong place shows', async () => {
    const folder = join(home, 'deels');
    const { inschrijving } = omgeving.werkwijzen;
    const leest: Werkwijze['leest'] = (_staat, { partij }, { soort }) =>
      partij === 'zorgaanbieder' || soort !== 'geschreven';
    const werkwijzen = { inschrijving: { ...inschrijving!, leest, toon: () => ({ toestand: 'x' }) } };
    const deels = await maakBewijsbundel({ database, werkwijzen }, van('jurist', ZORGKANTOOR), dossier);
    expect(deels).toMatchObject({ kop: { nummer: 4 }, afgeschermd: 2, documenten: 0 });
    const told: string[] = [];
    for await (const { pad, bytes } of deels?.bestanden ?? []) {
      told.push(Buffer.from(bytes).toString());
      mkdirSync(dirname(join(folder, pad)), { recursive: true });
      writeFileSync(join(folder, pad), bytes);
    }
    expect(told.join('\n')).not.toMatch(/Mevrouw Fictief|plan\.txt/);
    const seen = run(folder);
    expect(seen).toMatchObject({ status: 0, stderr: '' });
    expect(seen.stdout).toContain('Van 2 handelingen staat alleen de hash erin');
    for (const [name, change, says] of [
      ['moved', (read: Regel[]) => read.reverse(), 'hier staat regel'],
      ['other hash', (read: Regel[]) => (read[1]!.hash = '0'.repeat(64)), 'volgt niet op de regel ervoor'],
      ['missing', (read: Regel[]) => read.shift(), 'hier staat regel 2'],
    ] as const) {
      expect(tampered(name, regels(change), { from: folder }).stderr).toContain(says);
    }
  });

  type Regel = {
    tekst: string;
    hash: string;
    bladen: { zout?: string; waarde?: unknown; gewist?: boolean }[];
  };

  /** Changes a copy of the bundle, and makes its list of hashes fit again: only what is inside can tell. */
  function tampered(name: string, change: (folder: string) => void, { resign = true, from = bundle } = {}) {
    const folder = join(home, name.replaceAll(/\W+/g, '-'));
    cpSync(from, folder, { recursive: true });
    change(folder);
    if (resign) {
      const hashes = JSON.parse(readFileSync(join(folder, 'hashes.json'), 'utf8')) as Record<string, string>;
      for (const pad of Object.keys(hashes)) {
        hashes[pad] = createHash('sha256')
          .update(readFileSync(join(folder, pad)))
          .digest('hex');
      }
      writeFileSync(join(folder, 'hashes.json'), JSON.stringify(hashes));
    }
    return run(folder);
  }

  const regels = (change: (regels: Regel[]) => unknown) => (folder: string) => {
    const file = join(folder, 'journaal.json');
    const read = JSON.parse(readFileSync(file, 'utf8')) as Regel[];
    change(read);
    writeFileSync(file, JSON.stringify(read));
  };
  const first = (read: Regel[]): Regel => read[0] ?? expect.fail('the bundle has an entry');
  const rehash = (regel: Regel, from: string, to: string): void => {
    regel.tekst = regel.tekst.replace(from, to);
    regel.hash = createHash('sha256').update(regel.tekst).digest('hex');
  };

  it.each<readonly [string, (folder: string) => void, string]>([
    [
      'text',
      regels((read) => (first(read).tekst = first(read).tekst.replace('5517', '5518'))),
      'past niet bij',
    ],
    ['hash', regels((read) => (first(read).hash = '0'.repeat(64))), 'past niet bij de tekst'],
    [
      'signed text',
      regels((read) => {
        rehash(first(read), 'schrijf', 'anders');
      }),
      'volgt niet op de regel ervoor',
    ],
    [
      'spaces',
      regels((read) => {
        rehash(first(read), '{', '{ ');
      }),
      'niet zoals Kavel haar schrijft',
    ],
    [
      'value',
      regels((read) => {
        first(read).bladen[0] = { ...first(read).bladen[0], waarde: 'bert' };
      }),
      'persoon is veranderd',
    ],
    [
      'salt',
      regels((read) => {
        first(read).bladen[0] = { ...first(read).bladen[0], zout: '00' };
      }),
      'persoon is veranderd',
    ],
    [
      'leaf gone',
      regels((read) => {
        first(read).bladen.pop();
      }),
      'er ontbreekt inhoud',
    ],
    [
      'last gone',
      regels((read) => {
        read.pop();
      }),
      'hoort te eindigen bij regel 4',
    ],
    [
      'first gone',
      regels((read) => {
        read.shift();
      }),
      'hier staat regel 2',
    ],
    [
      'swapped',
      regels((read) => {
        read.reverse();
      }),
      'hier staat regel 4',
    ],
    [
      'double',
      regels((read) => {
        read.splice(1, 0, structuredClone(first(read)));
      }),
      'hier staat regel 1',
    ],
    [
      'document',
      (folder) => {
        writeFileSync(join(folder, `documenten/${sha256}`), 'anders');
      },
      'Document plan.txt is veranderd',
    ],
    [
      'document gone',
      (folder) => {
        rmSync(join(folder, `documenten/${sha256}`));
        writeFileSync(join(folder, 'hashes.json'), '{}');
      },
      'niet te lezen',
    ],
    [
      'dossier',
      (folder) => {
        writeFileSync(
          join(folder, 'dossier.json'),
          readFileSync(join(folder, 'dossier.json'), 'utf8').replace(AANBIEDER, '10000002'),
        );
      },
      'ander dossier',
    ],
    [
      'no json',
      (folder) => {
        writeFileSync(join(folder, 'journaal.json'), '[');
      },
      'niet te lezen',
    ],
  ])('shows a tampered %s', (name, change, says) => {
    const seen = tampered(name, change, { resign: name !== 'document gone' });
    expect(seen.stderr).toContain(says);
    expect(seen).toMatchObject({ status: 1, stdout: expect.not.stringContaining('klopt.') as string });
  });

  it.each(['dossier.json', 'journaal.json', 'documenten.json', 'LEESMIJ.md'])(
    'shows that %s was touched',
    (pad) => {
      const touch = (folder: string): void => {
        writeFileSync(join(folder, pad), `${readFileSync(join(folder, pad), 'utf8')} `);
      };
      expect(tampered(`touched ${pad}`, touch, { resign: false }).stderr).toContain(`${pad} is veranderd.`);
    },
  );

  it('shows a file that was added or removed', () => {
    const add = tampered('added', (folder) => {
      copyFileSync(join(folder, 'LEESMIJ.md'), join(folder, 'extra.md'));
    });
    expect(add.stderr).toContain('extra.md hoort niet bij de bundel.');
    const gone = tampered(
      'removed',
      (folder) => {
        rmSync(join(folder, 'LEESMIJ.md'));
      },
      { resign: false },
    );
    expect(gone.stderr).toContain('LEESMIJ.md ontbreekt.');
  });

  it('still verifies when a text was erased from the dossier', async () => {
    await asOwner(`update kavel.journaal_inhoud set bladen = jsonb_set(bladen, '{0}', '{"pad": ["persoon"], "gewist": true}')
      where id = '${AANBIEDER}' and nummer = 1`);
    await write(bundle);
    expect(run(bundle)).toMatchObject({ status: 0 });
    expect((await verify()).bevindingen).toEqual([]);
    expect((await readDossierverloop(database, vraag))?.regels[0]).toMatchObject({ persoon: '[gewist]' });
  });
});
