import { testDatabase } from '@kavel/testkit/database';
import { testReferentie } from '@kavel/testkit/declaratie';
import {
  PROEFAANBIEDER,
  openProefjaar,
  proefbestand,
  proefinrichting,
  proefomgeving,
} from '@kavel/testkit/inname';
import { beforeEach, describe, expect, it } from 'vitest';
import { leverAan, leverDeclaratieAan, makeVoorbeeldbestand } from './index.ts';

const { database, asOwner } = await testDatabase();
const { aw319 } = testReferentie();
const inrichting = proefinrichting();
const omgevingOp = (moment?: string) => ({ ...inrichting, ...proefomgeving(database, moment) });
const omgeving = omgevingOp();

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database);
});

function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

describe('an example to try with', () => {
  const example = (metFouten: boolean, regels = 40) =>
    makeVoorbeeldbestand(
      { database, now: () => Temporal.Instant.from('2018-03-01T09:00:00+01:00') },
      { regio: '5517', jaar: 2018, agb: PROEFAANBIEDER, maand: 2, regels, metFouten },
      aw319,
    );

  it('is accepted, for persons that do not exist; the faulty one is refused for its faults alone', async () => {
    const later = omgevingOp('2018-03-07T10:00:00+01:00');
    expect(await example(false)).toEqual({ ok: false, error: { code: 'geen-voorbeeldbestand' } });
    await leverDeclaratieAan(omgeving, { bytes: proefbestand('F1'), door: 'Anja' });
    const { bytes } = valueOf(await example(false));
    const told = valueOf(await leverAan(later, { bytes, door: 'Anja', agb: PROEFAANBIEDER }));
    expect(told).toMatchObject({ uitkomst: 'aangenomen', regels: 40, totaalEurocent: 40 * 15_000 });
    const text = Buffer.from(bytes).toString('latin1');
    for (const [, bsn] of text.matchAll(/^02.{12}(\d{9})/gm)) expect(bsn).toMatch(/^99/);
    const faulty = valueOf(await example(true)).bytes;
    const refused = valueOf(await leverAan(later, { bytes: faulty, door: 'Anja', agb: PROEFAANBIEDER }));
    if (refused.uitkomst !== 'geweigerd') throw new Error(refused.uitkomst);
    expect(refused.oorzaken.map(({ retourcode, aantal }) => `${retourcode} ${aantal}`)).toEqual([
      '1113 3',
      '0582 2',
      '0001 1',
    ]);
  });

  it('is for fictitious providers only', async () => {
    await leverDeclaratieAan(omgeving, { bytes: proefbestand('F1'), door: 'Anja' });
    await asOwner('update kavel.zorgaanbieder set fictief = false');
    expect(await example(false)).toEqual({ ok: false, error: { code: 'geen-voorbeeldbestand' } });
  });
});
