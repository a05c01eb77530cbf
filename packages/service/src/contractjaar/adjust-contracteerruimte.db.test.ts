import { eurocent } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import { PROEFJAAR, PROEFREGIO, openProefjaar } from '@kavel/testkit/inname';
import { beforeEach, describe, expect, test } from 'vitest';
import { contractjaardocument } from '@kavel/testkit/document';
import { join } from 'node:path';
import { adjustContracteerruimte } from './adjust-contracteerruimte.ts';
import {
  adjustRuimte,
  loadContractjaarbronnen,
  openContractjaarDocument,
  previewContractjaarDocument,
  previewRuimte,
} from './index.ts';
import type { RuimteVerzoek } from './adjust-contracteerruimte.ts';

const { database, asOwner } = await testDatabase();
const bronnen = await loadContractjaarbronnen(join(import.meta.dirname, '../../../..'));
if (!bronnen.ok) throw new Error('the product cannot read its own data');

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

describe('what the API asks', () => {
  const organisatie = 'zorg-en-zekerheid';
  const vraag = { ...verzoek, regio: PROEFREGIO as string };

  test('looks first, and adds only to the version that was looked at', async () => {
    await openProefjaar(database);
    expect(await previewRuimte({ database, organisatie }, vraag)).toMatchObject({
      ok: true,
      value: { versie: 1, bedragEurocent: 100_000_000_000, afgesprokenEurocent: 50_000_000_000 },
    });
    const stale = await adjustRuimte({ database, organisatie }, vraag, ['2']);
    expect(stale).toEqual({ ok: false, error: { code: 'stand-veranderd' } });
    expect(await versions()).toHaveLength(1);
    expect(await adjustRuimte({ database, organisatie }, vraag, ['1'])).toEqual({
      ok: true,
      value: { regio: PROEFREGIO, jaar: PROEFJAAR, versie: 2 },
    });
    const late = await previewRuimte({ database, organisatie }, vraag);
    expect(late).toMatchObject({ error: { code: 'ruimte-geweigerd' } });
    if (!late.ok && 'melding' in late.error) expect(late.error.melding).toContain('2018-08-01');
  });

  test('finds no year of another zorgkantoor, and none for who is no zorgkantoor', async () => {
    await openProefjaar(database);
    for (const ander of ['cz', '41000001']) {
      const seen = await previewRuimte({ database, organisatie: ander }, vraag);
      expect(seen).toEqual({ ok: false, error: { code: 'contractjaar-onbekend' } });
    }
  });

  const omgeving = {
    ...{ ...bronnen.value, organisatie, door: 'proef' },
    // As a person of that organisation sees the database.
    database: database.binnen({ organisatie }),
    now: () => Temporal.Instant.from('2018-01-01T09:00:00+01:00'),
  };
  const bytesOf = (anders: object = {}) => Buffer.from(contractjaardocument(anders));
  const sleutel = { regio: PROEFREGIO, jaar: PROEFJAAR };
  const countYears = async () =>
    (await asOwner('select count(*)::int as n from kavel.contractjaar'))[0]?.['n'];

  test('shows what opening would do and keeps nothing, then opens it once', async () => {
    const shown = await previewContractjaarDocument(omgeving, { ...sleutel, bytes: bytesOf() });
    expect(shown).toMatchObject({
      ...{ uitkomst: 'goed', clickbeleid: 'zorg-en-zekerheid-2018-click', zorgaanbieders: 1, tarieven: 1 },
      afgesprokenEurocent: 50_000_000_000,
    });
    expect(await countYears()).toBe(0);
    expect(await openContractjaarDocument(omgeving, { ...sleutel, bytes: bytesOf() })).toEqual(shown);
    const [row] = await asOwner('select geopend_door from kavel.contractjaar');
    expect(row).toEqual({ geopend_door: 'proef' });
    for (const act of [previewContractjaarDocument, openContractjaarDocument]) {
      const again = await act(omgeving, { ...sleutel, bytes: bytesOf() });
      expect(again).toMatchObject({
        bevindingen: [{ code: 'contractjaar-al-open', regel: 3, veld: 'jaar' }],
      });
    }
  });

  test.each([
    ['of another year', { jaar: 2019 }, 'adres-anders', 'regio'],
    ['of another region', { regio: '5516' }, 'adres-anders', 'regio'],
    ['of another zorgkantoor', { zorgkantoor: 'cz' }, 'zorgkantoor-niet-eigen', 'zorgkantoor'],
    [
      'with a reserve above the room',
      { contracteerruimteEurocent: 1, reserveringEurocent: 2 },
      'reservering-boven-ruimte',
      'reserveringEurocent',
    ],
    ['with a field too many', { extra: 1 }, 'veld-onbekend', 'extra'],
  ])('neither previews nor opens a document %s', async (_, anders, code, veld) => {
    for (const act of [previewContractjaarDocument, openContractjaarDocument]) {
      const refused = await act(omgeving, { ...sleutel, bytes: bytesOf(anders) });
      expect(refused).toMatchObject({ uitkomst: 'geweigerd', bevindingen: [{ code, veld }] });
    }
    expect(await countYears()).toBe(0);
  });
});
