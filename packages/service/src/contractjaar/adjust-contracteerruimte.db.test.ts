import { eurocent } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import { PROEFJAAR, PROEFREGIO, openProefjaar } from '@kavel/testkit/inname';
import { beforeEach, describe, expect, test } from 'vitest';
import { adjustContracteerruimte } from './adjust-contracteerruimte.ts';
import type { RuimteVerzoek } from './adjust-contracteerruimte.ts';

const { database, asOwner } = await testDatabase();

/** Above the agreements of `openProefjaar` (EUR 500 mln). */
const verzoek: RuimteVerzoek = {
  zorgkantoor: 'zorg-en-zekerheid',
  regio: PROEFREGIO,
  jaar: PROEFJAAR,
  soort: 'aangepast',
  bedragEurocent: eurocent(60_000_000_000),
  reserveringEurocent: eurocent(10_000_000_000),
  vanKrachtOp: '2018-08-01',
  bron: 'FICTIEF',
};

const adjust = (anders: Partial<RuimteVerzoek> = {}) =>
  adjustContracteerruimte({ database }, { ...verzoek, ...anders });
const versions = () =>
  asOwner('select versie, bedrag_eurocent::text from kavel.contracteerruimte_versie order by versie');

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
});

describe('adjustContracteerruimte', () => {
  test('adds a version and leaves the earlier one as it was', async () => {
    await openProefjaar(database);
    expect(await adjust()).toEqual({ ok: true, value: { versie: 2 } });
    expect(await versions()).toEqual([
      { versie: 1, bedrag_eurocent: '100000000000' },
      { versie: 2, bedrag_eurocent: '60000000000' },
    ]);
  });

  test('refuses a year that is not open', async () => {
    expect(await adjust()).toEqual({
      ok: false,
      error: { code: 'contractjaar-niet-open', regio: PROEFREGIO, jaar: PROEFJAAR },
    });
  });

  test('refuses a day that is not later than that of the version before', async () => {
    await openProefjaar(database);
    expect(await adjust({ vanKrachtOp: '2018-01-01' })).toEqual({
      ok: false,
      error: { code: 'ruimte-niet-later', vorigeVanKrachtOp: '2018-01-01' },
    });
    expect(await versions()).toHaveLength(1);
  });

  test('refuses an amount that the agreements or the reserve do not fit in, with the excess', async () => {
    await openProefjaar(database);
    expect(await adjust({ reserveringEurocent: eurocent(10_000_000_001) })).toEqual({
      ok: false,
      error: { code: 'afspraken-boven-ruimte', teveelEurocent: 1 },
    });
    expect(await adjust({ bedragEurocent: eurocent(9_999_999_990) })).toEqual({
      ok: false,
      error: { code: 'reservering-boven-ruimte', teveelEurocent: 10 },
    });
    expect(await versions()).toHaveLength(1);
  });

  test('two at once become two versions, or one is told that its day is covered', async () => {
    await openProefjaar(database);
    const answers = await Promise.all([adjust(), adjust(), adjust({ vanKrachtOp: '2018-09-01' })]);
    const added = answers.flatMap((answer) => (answer.ok ? [answer.value.versie] : []));
    expect(added.toSorted()).toEqual([2, 3].slice(0, added.length));
    for (const answer of answers) {
      if (!answer.ok) expect(answer.error.code).toBe('ruimte-niet-later');
    }
    expect(await versions()).toHaveLength(added.length + 1);
  });
});
