import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aanvang,
  berichtXml,
  dag,
  FICTIEVE_CLIENTNAAM,
  functietoewijzing,
  mutatie,
  proefschemas,
  toewijzing,
} from '@kavel/testkit/iwlz';
import { FICTIEVE_BSNS } from '@kavel/testkit/declaratie';
import { afterAll, expect, test } from 'vitest';
import { openXsdMap } from './index.ts';
import type { XsdMap } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'kavel-xsd-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

const [BSN] = FICTIEVE_BSNS;
const AW33 = berichtXml({ soort: 'AW33', afzender: '5517' }, [
  { bsn: BSN, records: [toewijzing({ einddatum: dag('2018-02-28') }), functietoewijzing()] },
]);

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(home, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

async function withXsds<Answer>(path: string, use: (xsds: XsdMap) => Answer): Promise<Answer> {
  const opened = await openXsdMap(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  try {
    return use(opened.value);
  } finally {
    opened.value.close();
  }
}

test('messages that fit their schema have no findings; the import is found whatever its capitals', async () => {
  const path = folder('goed', proefschemas());
  const found = await withXsds(path, ({ validate }) => [
    validate('a.xml', Buffer.from(AW33), 'AW33'),
    ...(['AW35', 'AW39'] as const).map((soort) => {
      const record = soort === 'AW35' ? aanvang() : mutatie();
      return validate(
        'b.xml',
        Buffer.from(berichtXml({ soort, afzender: '99470001' }, [{ bsn: BSN, records: [record] }])),
        soort,
      );
    }),
  ]);
  expect(found).toEqual(Array(3).fill({ bevindingen: [], aantalBevindingen: 0 }));
});

test('a deviation has its line past 65,535, its element and its kind, and never the value', async () => {
  const path = folder('fout', proefschemas());
  const faults = AW33.replace(BSN, `${BSN}0`)
    .replace('<b:Leefeenheid>1</b:Leefeenheid>', '<b:Jansen>x</b:Jansen>')
    .replace('<b:Partneropname>2', '<b:Partneropname>5')
    .replace('<b:Ingangsdatum>2018-01-01', `<b:Ingangsdatum>${FICTIEVE_CLIENTNAAM}`)
    .replace('<b:Client>', `${'\n'.repeat(70_000)}<b:Client>`);
  const line = (text: string) => faults.split('\n').findIndex((one) => one.includes(text)) + 1;
  const { bevindingen } = await withXsds(path, ({ validate }) =>
    validate('a.xml', Buffer.from(faults), 'AW33'),
  );
  expect(
    bevindingen.map(({ code, regel, veld, melding }) => [code, regel, veld, melding.split('. ')[0]]),
  ).toEqual([
    [
      'xsd-afwijking',
      line('<b:Bsn>'),
      'Bsn',
      'De waarde heeft niet de vorm of lengte die het schema voorschrijft',
    ],
    ['xsd-afwijking', line('Jansen'), '', 'Dit onderdeel hoort hier niet'],
  ]);
  expect(bevindingen[1]?.melding).toContain('Verwacht: Leefeenheid.');
  expect(JSON.stringify(bevindingen)).not.toMatch(new RegExp(`${BSN}|Jansen|${FICTIEVE_CLIENTNAAM}`));
  const others = AW33.replace('<b:Partneropname>2', '<b:Partneropname>5').replace(
    '<b:Ingangsdatum>2018-01-01',
    `<b:Ingangsdatum>${FICTIEVE_CLIENTNAAM}`,
  );
  const more = await withXsds(path, ({ validate }) => validate('a.xml', Buffer.from(others), 'AW33'));
  expect(more.bevindingen.map(({ veld, melding }) => [veld, melding.split('. ')[0]])).toEqual([
    ['Partneropname', 'De waarde staat niet in de codelijst van het schema'],
    ['Ingangsdatum', 'De waarde heeft niet het type dat het schema voorschrijft'],
  ]);
  expect(JSON.stringify(more)).not.toContain(FICTIEVE_CLIENTNAAM);
});

test('an import leads nowhere outside the folder: no address, no other folder, no link', async () => {
  folder('buiten', proefschemas());
  const linked = folder(
    'koppeling',
    Object.fromEntries(Object.entries(proefschemas()).filter(([name]) => name !== 'Basisschema.xsd')),
  );
  symlinkSync(join(home, 'buiten/Basisschema.xsd'), join(linked, 'Basisschema.xsd'));
  const paths = [
    linked,
    ...[
      'http://localhost:9/basisschema.xsd',
      '../buiten/Basisschema.xsd',
      `file://${home}/buiten/Basisschema.xsd`,
    ].map((verwijzing, index) => folder(`weg-${index}`, proefschemas(verwijzing))),
  ];
  for (const path of paths) {
    const opened = await openXsdMap(path);
    expect(opened).toMatchObject({ ok: false, error: [{ code: 'xsd-onbruikbaar' }] });
  }
});

test('a folder without the three schemas says which are missing; a broken schema is named', async () => {
  expect(await openXsdMap(folder('leeg', {}))).toMatchObject({
    error: [
      { code: 'xsd-ontbreekt', melding: expect.stringContaining('AW33.xsd, AW35.xsd, AW39.xsd') as string },
    ],
  });
  const stuk = folder('stuk', { ...proefschemas(), 'AW39.xsd': '<xs:schema' });
  expect(await openXsdMap(stuk)).toMatchObject({
    error: [{ code: 'xsd-onbruikbaar', bestand: join(stuk, 'AW39.xsd') }],
  });
});
