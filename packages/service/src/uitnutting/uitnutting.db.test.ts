import { approveClick, checkClick, publishClick, reverseClick } from '@kavel/service/click';
import {
  CLICKMAAND,
  clickomgeving,
  openClickjaar,
  postClick,
  storeVoorbeeldproductie,
} from '@kavel/testkit/clickjaar';
import { testDatabase } from '@kavel/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  readContractjaarOverzicht,
  readUitnutting,
  readZorgaanbiederJaar,
  readZorgaanbiedersOverzicht,
  uitnuttingCsv,
} from './index.ts';

const { database, asOwner } = await testDatabase();
const omgeving = clickomgeving(database);
const sleutel = { regio: CLICKMAAND.regio, jaar: CLICKMAAND.jaar };

async function publishMonth(maand: 1 | 2): Promise<void> {
  await storeVoorbeeldproductie(database, maand);
  await postClick(omgeving, maand);
  const published = await publishClick(omgeving, { ...CLICKMAAND, maand, door: 'Bert' });
  expect(published.ok).toBe(true);
}

async function uitnutting() {
  const read = await readUitnutting(omgeving, sleutel);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openClickjaar(database);
});

describe('the worked example, as everyone may see it', () => {
  it('shows nothing before publication, not even an approved click', async () => {
    await storeVoorbeeldproductie(database, 1);
    await postClick(omgeving, 1);
    expect((await uitnutting()).maanden).toEqual([]);
    const { contractjaren } = await readContractjaarOverzicht(omgeving);
    expect(contractjaren).toMatchObject([{ ...sleutel, zorgaanbieders: 3, fictief: true }]);
    expect(contractjaren[0]).not.toHaveProperty('stand');
  });

  it('shows the figures of click.md, summed by month and from January', async () => {
    await publishMonth(1);
    await publishMonth(2);
    const [january, february] = (await uitnutting()).maanden;
    expect(january?.totaal).toMatchObject({
      binnenAfspraakEurocent: 7_000,
      overproductieEurocent: 11_000,
      clickEurocent: 3_000,
      openstaandEurocent: 8_000,
      betaalbaarEurocent: 10_000,
    });
    expect(february?.totaal).toMatchObject({ clickEurocent: 3_000, openstaandEurocent: 5_000 });
    expect(february?.totEnMet).toMatchObject({ clickEurocent: 6_000, betaalbaarEurocent: 20_000 });
    expect(february?.eerderBetaaldEurocent).toBe(10_000);
    expect(february?.ruimteEurocent).toBe(20_000);
  });

  it('joins kavels with one provider each, so that nobody can be read from the region', async () => {
    await publishMonth(1);
    const [january] = (await uitnutting()).maanden;
    expect(january?.kavels).toEqual([
      { kavels: ['ZZP', 'VPT', 'MPT'], zorgaanbieders: 3, bedragen: january?.totaal },
    ]);
  });

  it('forgets a click once its reversal is approved, not before', async () => {
    await publishMonth(1);
    await reverseClick(omgeving, { ...CLICKMAAND, maand: 1, door: 'Anja' });
    await checkClick(omgeving, { ...CLICKMAAND, maand: 1, door: 'Anja' });
    expect((await uitnutting()).maanden).toHaveLength(1);
    const approved = await approveClick(omgeving, { ...CLICKMAAND, maand: 1, door: 'Bert' });
    expect(approved.ok).toBe(true);
    expect((await uitnutting()).maanden).toEqual([]);
  });

  it('tells one provider its year, step by step, ending in what is payable', async () => {
    await publishMonth(1);
    await publishMonth(2);
    const read = await readZorgaanbiederJaar(omgeving, { ...sleutel, agb: '10000001' });
    const maanden = read.ok ? read.value.maanden : [];
    const [january, february] = maanden.map(({ kavels }) => kavels[0]?.stappen ?? []);
    const amounts = (steps = january) => steps?.map(({ id, bedragEurocent }) => `${id} ${bedragEurocent}`);
    expect(amounts()).toEqual([
      'aandeel 2000',
      'productie 6000',
      'binnen 2000',
      'boven 4000',
      'vraag 4000',
      'click 1714',
      'wacht 2286',
      'betaalbaar 3714',
    ]);
    expect(amounts(february)).toContain('wachtte 2286');
    expect(amounts(february)).toContain('click 1715');
    expect(read.ok && read.value.effect).toEqual({ vroegdeclareerderEurocent: 0, doorLaatEurocent: 0 });
  });

  it('adds up each provider to the region', async () => {
    await publishMonth(1);
    const read = await readZorgaanbiedersOverzicht(omgeving, sleutel);
    const rows = read.ok ? read.value.zorgaanbieders : [];
    const [january] = (await uitnutting()).maanden;
    const sum = rows.reduce((total, { totEnMet }) => total + totEnMet.betaalbaarEurocent, 0);
    expect(rows).toHaveLength(3);
    expect(sum).toBe(january?.totaal.betaalbaarEurocent);
  });

  it('writes the same figures as CSV, marked FICTIEF', async () => {
    await publishMonth(1);
    const lines = uitnuttingCsv(await uitnutting())
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain(
      ';totaal;alle kavels;;70,00;180,00;70,00;110,00;110,00;30,00;80,00;0,00;100,00;',
    );
    expect(lines.slice(1).every((line) => line.endsWith(';FICTIEF'))).toBe(true);
  });
});

describe('what is not there', () => {
  it('refuses a region or year without a contract year, and a provider without an agreement', async () => {
    expect(await readUitnutting(omgeving, { regio: '5501', jaar: 2018 })).toEqual({
      ok: false,
      error: { code: 'contractjaar-onbekend' },
    });
    expect(await readZorgaanbiederJaar(omgeving, { ...sleutel, agb: '10000009' })).toEqual({
      ok: false,
      error: { code: 'zorgaanbieder-onbekend' },
    });
  });
});
