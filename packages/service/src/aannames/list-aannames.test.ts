import { readdirSync } from 'node:fs';
import { testReferentie } from '@kavel/testkit/declaratie';
import { expect, test } from 'vitest';
import { listAannames } from './list-aannames.ts';

const referentie = testReferentie();
const aannames = listAannames(referentie);
const beslissingen = readdirSync(new URL('../../../../docs/adr', import.meta.url)).map((name) =>
  name.slice(0, 4),
);

test('every part of Kavel that assumes something is in the register, each assumption once', () => {
  const ids = aannames.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      ...['retourbericht', 'koppeltabel', 'zorgmaand', 'prijs-per-eenheid'],
      ...['aantal-nul', 'aantal-te-hoog', 'indicatiegegevens'],
      ...['prognose-mutatiedag', 'prognose-overlap', 'simulatie-beleid', 'simulatie-reserve'],
    ]),
  );
});

test.each(aannames)('$id says what, why, where and since when', ({ bron, sinds, ...words }) => {
  for (const text of Object.values(words)) expect(text.trim()).not.toBe('');
  const [adr] = /(?<=ADR )\d{4}/.exec(bron) ?? [];
  expect(beslissingen).toContain(adr);
  expect(Temporal.PlainDate.from(sinds).toString()).toBe(sinds);
});

test('a layout or table that is certain is no assumption', () => {
  const { prestatieKavel, zzpSector, prestatiecodes } = referentie.tabellen;
  const tabellen = { prestatieKavel, zzpSector, prestatiecodes };
  const zeker = listAannames({ aw320: { ...referentie.aw320, zekerheid: 'zeker' }, tabellen });
  expect(zeker.map(({ id }) => id)).toEqual(
    aannames.map(({ id }) => id).filter((id) => id !== 'retourbericht' && id !== 'koppeltabel'),
  );
});
