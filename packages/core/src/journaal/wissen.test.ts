import { describe, expect, it } from 'vitest';
import type { CanonicalValue } from '../basis/index.ts';
import { GEWIST, isAlleenGewist, splitInhoud, wis } from './inhoud.ts';
import { decideWissen } from './wissen.ts';

const INHOUD = {
  persoon: 'anja',
  motivering: 'Zij belde zelf.',
  gebeurtenissen: [
    {
      ...{ soort: 'geschreven', toelichting: 'Mevrouw Fictief belt.', telefoon: '0000000000' },
      ...{ oordeel: 'niet-goed', op: '2017-07-28T15:00:00Z', door: 'Bert B', aantal: 3 },
      ...{ kavel: 'ZZP', agb: '10000001', kader: 'kader/zz-2018' },
      documenten: ['0'.repeat(64)],
    },
  ],
};
const bladen = splitInhoud(INHOUD, () => '0');
const personen = new Set(['anja', 'Bert B']);
const at = (...velden: readonly string[]) => velden.map((veld) => `gebeurtenissen.0.${veld}`);
const decide = (plaatsen: readonly string[], reden = 'Op verzoek van de betrokkene.') =>
  decideWissen({ bladen, plaatsen, reden, personen });

describe('erasing', () => {
  it('takes free text of an event, and who acted and why beside it', () => {
    const plaatsen = [...at('toelichting', 'telefoon'), 'persoon', 'motivering'];
    const decided = decide(plaatsen);
    expect(decided).toMatchObject({ ok: true });
    expect(decided.ok && decided.value.map((pad) => pad.join('.'))).toEqual(plaatsen);
  });

  it.each(at('soort', 'oordeel', 'op', 'door', 'documenten.0', 'kavel', 'agb', 'kader'))(
    'leaves %s, on which a dossier rests',
    (plaats) => {
      expect(decide([plaats])).toMatchObject({ ok: false, error: { code: 'tekst-draagt-besluit' } });
    },
  );

  it('takes nothing that is no text, is not there, or was erased before', () => {
    for (const plaatsen of [at('aantal'), at('weg'), []]) {
      expect(decide(plaatsen)).toMatchObject({ ok: false, error: { code: 'tekst-onbekend' } });
    }
    const plaatsen = at('toelichting');
    const before = wis(bladen, [['gebeurtenissen', 0, 'toelichting']]);
    expect(decideWissen({ bladen: before, plaatsen, reden: 'a', personen })).toMatchObject({
      error: { code: 'tekst-onbekend' },
    });
  });

  it('has a reason, which does not hold what is erased', () => {
    expect(decide(at('toelichting'), ' ')).toMatchObject({ error: { code: 'reden-ontbreekt' } });
    expect(decide(at('telefoon'), 'Bel 0000000000.')).toMatchObject({ error: { code: 'reden-noemt-tekst' } });
  });
});

it('two states differ by erasure alone when every other value is where it was', () => {
  const voor: CanonicalValue = { toestand: 'concept', naam: 'Fictief', lijst: ['a', 1] };
  expect(isAlleenGewist(voor, voor)).toBe(true);
  expect(isAlleenGewist(voor, { ...voor, naam: GEWIST })).toBe(true);
  for (const na of [
    { ...voor, toestand: 'nieuw' },
    { ...voor, lijst: ['a', GEWIST] },
    { ...voor, lijst: ['a'] },
    { toestand: 'concept', naam: GEWIST },
  ]) {
    expect(isAlleenGewist(voor, na)).toBe(false);
  }
});
