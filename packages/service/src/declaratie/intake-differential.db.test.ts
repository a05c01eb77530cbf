import { eurocent, parseAgb } from '@kavel/core/basis';
import type { Agb } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import {
  SlowZorgkantoor,
  testControle,
  testReferentie,
  willekeurigeInzending,
} from '@kavel/testkit/declaratie';
import type { SlowOvereenkomst } from '@kavel/testkit/declaratie';
import { openProefjaar, proefomgeving } from '@kavel/testkit/inname';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intakeDeclaratie } from './index.ts';

/** Intake into PostgreSQL against a zorgkantoor that keeps a list: same findings on every file, same totals at the end. */
const { database, asOwner } = await testDatabase();
const referentie = testReferentie();
const omgeving = proefomgeving(database, '2019-02-10T10:00:00+01:00');
const inzendingen = (aantal: number) =>
  fc.array(willekeurigeInzending(referentie, testControle(referentie).layout), {
    ...{ minLength: aantal, maxLength: aantal },
  });

const OVEREENKOMSTEN: Readonly<Record<string, SlowOvereenkomst>> = {
  '99470001': { kavels: ['ZZP', 'VPT', 'MEERZORG_VVGGZ'], tarieven: { Z043: 15_000, V043: 9_000 } },
  '99470018': { kavels: ['ZZP'], tarieven: { Z043: 14_000 } },
};

function agbOf(text: string): Agb {
  const agb = parseAgb(text);
  if (!agb.ok) throw new Error(text);
  return agb.value;
}

async function openJaar(): Promise<void> {
  await asOwner('truncate kavel.organisatie cascade');
  const agbs = Object.keys(OVEREENKOMSTEN).map(agbOf);
  await openProefjaar(database, {
    zorgaanbieders: agbs.map((agb) => ({ agb, naam: `FICTIEF ${agb}`, sector: 'VV', fictief: true })),
    afspraken: agbs.flatMap((agb) =>
      (OVEREENKOMSTEN[agb]?.kavels ?? []).map((kavel) => ({
        ...{ agb, afspraakEurocent: eurocent(1_000_000) },
        kavel: kavel as 'ZZP',
      })),
    ),
    tarieven: agbs.flatMap((agb) =>
      Object.entries(OVEREENKOMSTEN[agb]?.tarieven ?? {}).map(([prestatie, cents]) => ({
        ...{ agb, prestatie, tariefEurocent: eurocent(cents) },
      })),
    ),
  });
}

async function neemIn(bytes: Uint8Array): Promise<readonly string[]> {
  const taken = await intakeDeclaratie(omgeving, { bytes, door: 'Anja' });
  if (taken.ok) return [];
  if (taken.error.code !== 'declaratie-afgekeurd') return [taken.error.code];
  return taken.error.bevindingen
    .map(({ retourcode, record, veld, regel }) => `${retourcode} ${record} ${veld} ${regel}`)
    .sort();
}

async function storedTotalen(): Promise<ReadonlyMap<string, string>> {
  const rows = await asOwner(`
    select concat_ws(' ', agb, kavel, prestatie, to_char(zorgmaand, 'YYYY-MM')) as plaats,
      sum(bedrag_eurocent) || ' ' || sum(aantal) as som
    from kavel.productie_totaal group by agb, kavel, prestatie, zorgmaand`);
  return new Map(rows.map(({ plaats, som }) => [String(plaats), String(som)]));
}

/** Answers with the findings of each file. */
async function compare(files: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
  await openJaar();
  const slow = new SlowZorgkantoor(referentie, { regio: '5517', jaar: '2018' }, OVEREENKOMSTEN);
  const all: (readonly string[])[] = [];
  for (const bytes of files) {
    const found = await neemIn(bytes);
    expect(found).toEqual(slow.neemIn(bytes));
    all.push(found);
  }
  expect(await storedTotalen()).toEqual(slow.totalen);
  return all;
}

const BESTANDEN = 80;

test('intake and the list agree on files that meet each other in every way', async () => {
  const [files = []] = fc.sample(inzendingen(BESTANDEN), { numRuns: 1, seed: 20_181_231 });
  // Ten of them come once more.
  const found = await compare([...files, ...files.slice(0, 10)]);
  expect(found.filter((one) => one.length === 0).length).toBeGreaterThan(15);
  // What only the agreement and the earlier files can say, each of it by place.
  const seen = new Set(found.flat().map((text) => text.split(' ').slice(0, 3).join(' ')));
  const wanted = ['0018 01 0108', '8003 01 0114', '8226 01 0112', '0030 01 0116', '8067 01 ', '0611 04 0425'];
  const lines = ['8226 04 0417', '8017 04 0432', '8084 04 0432', '0587 04 0417', '8021 04 0431'];
  expect([...wanted, ...lines].filter((code) => !seen.has(code))).toEqual([]);
  expect(seen.size).toBeGreaterThan(25);
});

const ROUNDS = process.env['KAVEL_FAULT_ROUNDS'] === undefined ? 0 : 1_000 / BESTANDEN;

test.runIf(ROUNDS > 0)(
  'and on a thousand files that chance makes (npm run test:faults)',
  async () => {
    await fc.assert(
      fc.asyncProperty(inzendingen(BESTANDEN), async (files) => {
        await compare(files);
      }),
      {
        ...{ numRuns: Math.ceil(ROUNDS), endOnFailure: true },
      },
    );
  },
  600_000,
);
