import { testDatabase } from '@kavel/testkit/database';
import { AANBIEDER, ZORGKANTOOR, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { beforeAll, expect, it } from 'vitest';
import { readBerichten } from './index.ts';
import type { Postbus } from './index.ts';

const { database } = await testDatabase();
const REGIOS = ['5501', '5502', '5517'];
const SAMEN = '2017-07-03T08:00:00.123456Z';

beforeAll(async () => {
  const omgeving = procedureomgeving(database);
  for (const [regio, id, op] of [
    ['5517', 'a', SAMEN],
    ['5501', 'b', SAMEN],
    ['5517', 'c', SAMEN],
    ['5502', 'd', '2017-07-02T08:00:00Z'],
    ['5517', 'e', '2017-07-04T08:00:00Z'],
  ] as const) {
    await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { regio, id, op });
    await doe(omgeving, { soort: 'dien-in' }, { regio, id, op });
  }
});

function read(anders: Partial<Parameters<typeof readBerichten>[1]> = {}): Promise<Postbus> {
  const moment = Temporal.Instant.from('2017-08-01T08:00:00Z');
  return readBerichten(database, {
    ...{ organisatie: AANBIEDER, regios: REGIOS, moment, aantal: 50, ...anders },
  });
}

it('a mailbox has the messages of all its regions, newest first, and of no other organisation', async () => {
  const { berichten, volgende } = await read();
  const ids = berichten.map(({ id }) => id);
  expect([ids[0], ids[1], ids[4]]).toEqual(['e', 'b', 'd']);
  expect(ids.slice(2, 4).toSorted()).toEqual(['a', 'c']);
  expect(volgende).toBeUndefined();
  expect((await read({ regios: ['5502'] })).berichten.map(({ id }) => id)).toEqual(['d']);
  for (const organisatie of [ZORGKANTOOR, '10000002']) {
    expect((await read({ organisatie })).berichten).toEqual([]);
  }
});

it.each([1, 2, 3, 5])(
  'read %i at a time it has each message once, whatever their moments',
  async (aantal) => {
    const found: unknown[] = [];
    let page = await read({ aantal });
    for (
      ;
      page.volgende !== undefined && found.length < 9;
      page = await read({ aantal, na: page.volgende })
    ) {
      found.push(...page.berichten);
    }
    expect([...found, ...page.berichten]).toEqual((await read()).berichten);
  },
);
