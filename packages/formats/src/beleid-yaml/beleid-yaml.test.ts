import { describe, expect, it } from 'vitest';
import { pct } from '@kavel/core/basis';
import { kaderLeesversie, wijzigingLeesversie } from '@kavel/core/beleid';
import { beleidsmap, bestanden } from '@kavel/testkit/beleid';
import { readBeleid, readFeitenJson } from './index.ts';
import type { Beleid } from './index.ts';

function good(): Beleid {
  const read = readBeleid(bestanden(beleidsmap));
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  return read.value;
}

describe('readBeleid', () => {
  it('reads a folder into kaders, wijzigingen, facts and examples', () => {
    const { register, catalogus, voorbeelden, bronnen } = good();
    expect(register.kaders[0]?.stappen.map(({ id, keuze }) => [id, keuze])).toEqual([
      ['begin', undefined],
      ['voorstel', 'keuze'],
      ['groot', 'keuze'],
      ['afronding', undefined],
    ]);
    expect(register.wijzigingen[0]?.ingrepen.map(({ soort, doel }) => [soort, doel])).toEqual([
      ['vervang', 'begin'],
      ['voeg toe', 'afronding'],
      ['vervalt', 'groot'],
    ]);
    expect(catalogus.get('vrijVoorstel')?.grenzen).toEqual({ van: 0, totEnMet: 2_000_000 });
    expect(catalogus.get('productieEurocent')?.grenzen).toEqual({ van: 0, totEnMet: 100_000_000 });
    expect(voorbeelden.length).toBe(2);
    expect(bronnen.map(({ bron }) => bron)).toEqual(['900']);
  });

  it('writes each step as a plain sentence', () => {
    const { register, catalogus } = good();
    expect(kaderLeesversie(register.kaders[0]!, catalogus)).toBe(
      [
        'Proefkader',
        'Regionaal kader van cz voor VV. Geldt van 2024-01-01 tot en met 2024-12-31, bekend vanaf 2023-07-01.',
        '1. Het percentage is 95,5%. [grond]',
        '2. Hoogstens een van deze regels, de eerste die past:',
        '   a. Als vrij voorstel bekend is, dan is het percentage vrij voorstel. [grond]',
        '   b. Als productie ten minste € 50.000,00 is, dan komt er 0,3 procentpunt bij, tenzij nieuwe zorgaanbieder ja is. [grond]',
        '3. Voor ZZP: het percentage wordt afgerond op 1 decimaal, rekenkundig. [grond]',
      ].join('\n'),
    );
    expect(wijzigingLeesversie(register.wijzigingen[0]!, catalogus).split('\n').slice(2)).toEqual([
      'Wijzigt proef.',
      '1. In plaats van "begin": Het percentage is 96,4%. [nota]',
      '2. Na "afronding" komt erbij: Het percentage is ten hoogste 100%. [nota]',
      '3. "groot" vervalt. [nota]',
    ]);
  });
});

describe('readFeitenJson', () => {
  const { catalogus } = good();
  const read = (text: string): ReturnType<typeof readFeitenJson> => readFeitenJson(catalogus, text, 'f.json');

  it('brings facts to whole units; null is a known none, and a no for a yes-or-no fact', () => {
    expect(read('{"vrijVoorstel": "97.25", "productieEurocent": 5, "nieuweAanbieder": null}')).toEqual({
      ok: true,
      value: { vrijVoorstel: pct(972_500), productieEurocent: 5, nieuweAanbieder: false },
    });
    expect(read('{"vrijVoorstel": null}')).toEqual({ ok: true, value: { vrijVoorstel: null } });
  });

  it.each([
    ['{\n"vrijVorstel": "97.2"}', 'veld-onbekend', 2, 'vrijVorstel'],
    ['{\n"vrijVoorstel": 97.2}', 'waarde-ongeldig', 2, 'vrijVoorstel'],
    ['{\n"vrijVoorstel": "97,2"}', 'waarde-ongeldig', 2, 'vrijVoorstel'],
    ['{\n\n"vrijVoorstel": "972"}', 'waarde-ongeldig', 3, 'vrijVoorstel'],
    ['{"nieuweAanbieder": "ja"}', 'waarde-ongeldig', 1, 'nieuweAanbieder'],
    ['{"productieEurocent": 1.5}', 'waarde-ongeldig', 1, 'productieEurocent'],
    ['[1]', 'verkeerd-type', 1, ''],
  ])('refuses %s', (text, code, regel, veld) => {
    const result = read(text);
    expect(!result.ok && result.error[0]).toMatchObject({ code, bestand: 'f.json', regel, veld });
  });
});
