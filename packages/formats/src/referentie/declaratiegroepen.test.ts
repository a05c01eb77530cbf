import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDeclaratiegroepen, readReferentieCsv, REFERENTIE_MAP } from './index.ts';

const read = (bestand: string): string => readFileSync(join(REFERENTIE_MAP, bestand), 'utf8');

test('no description in the koppeltabel says otherwise than the group it is in', () => {
  const groepen = readDeclaratiegroepen(read('declaratiegroepen.csv'), 'declaratiegroepen.csv');
  const kolommen = read('koppeltabel.csv').split('\n')[0]!.split(';');
  const rijen = readReferentieCsv(
    read('koppeltabel.csv'),
    { bestand: 'koppeltabel.csv', kolommen },
    ({ velden }) => velden,
  );
  if (!groepen.ok || !rijen.ok) throw new Error('reference data has findings');
  const said = {
    behandeling: [/incl\.? ?BH/, /excl\.? ?BH/],
    dagbesteding: [/incl\.? ?(BH en )?DB/, /excl\.? ?(BH en )?DB/],
  } as const;
  let compared = 0;
  for (const { declaratiegroep, omschrijving = '', tijdseenheid } of rijen.value) {
    const groep = groepen.value.find((candidate) => candidate.groep === declaratiegroep);
    if (groep === undefined) continue;
    expect(tijdseenheid).toBe('14');
    for (const wat of ['behandeling', 'dagbesteding'] as const) {
      const [met, zonder] = said[wat].map((pattern) => pattern.test(omschrijving));
      if (met === zonder) continue;
      compared += 1;
      expect([omschrijving, groep[wat]]).toEqual([omschrijving, met]);
    }
  }
  expect(groepen.value).toHaveLength(8);
  expect(compared).toBeGreaterThan(500);
});

test('each wrong value is told with its column', () => {
  const head = 'groep;leveringsvormen;behandeling;dagbesteding;bron;zekerheid;toelichting\n';
  const wrong = readDeclaratiegroepen(`${head}abc;4 3;misschien;nee;b;z;t\n`, 'd.csv');
  expect(wrong).toMatchObject({
    ok: false,
    error: [{ veld: 'leveringsvormen' }, { veld: 'groep' }, { veld: 'behandeling', regel: 2 }],
  });
});
