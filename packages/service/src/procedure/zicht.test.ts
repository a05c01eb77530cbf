import { expect, it } from 'vitest';
import type { Proceduredocument } from './uitvoering.ts';
import { WERKWIJZEN } from './werkwijzen.ts';

const { beoordeling } = WERKWIJZEN;
const criteria = ['technologie', 'mptGroei'].map((feit) => ({
  ...{ id: feit, feit, vraag: feit, bron: 'proef', kavel: null },
}));
const given = (persoon: string) => ({
  ...{ soort: 'beoordeeld', persoon },
  oordeel: { criterium: 'technologie', waarde: true, motivering: `omdat ${persoon}` },
});
const begun = [
  { soort: 'begonnen', criteria, beoordelaars: ['bo', 'bas'], door: 'ilse' },
  { soort: 'belang-verklaard', persoon: 'bo', belang: false, toelichting: '' },
  { soort: 'belang-verklaard', persoon: 'bas', belang: false, toelichting: '' },
  given('bo'),
  given('bas'),
];
const handedIn = (persoon: string) => ({ soort: 'ingeleverd', persoon, op: '2017-08-10T09:00:00Z' });
const stateAfter = (...events: readonly Proceduredocument[]) =>
  events.reduce(beoordeling.apply, beoordeling.begin);
const lezer = (persoon: string) => ({ partij: 'zorgkantoor', persoon }) as const;

it('an assessor reads the answers of the other when both handed in, in the state and in the journal', () => {
  const apart = stateAfter(...begun, handedIn('bo'));
  expect(JSON.stringify(beoordeling.toon(apart, lezer('bas')))).not.toContain('omdat bo');
  expect(JSON.stringify(beoordeling.toon(apart, lezer('bas')))).toContain('omdat bas');
  expect(JSON.stringify(beoordeling.toon(apart, lezer('ilse')))).not.toContain('omdat');
  expect(beoordeling.leest(apart, lezer('bas'), given('bo'))).toBe(false);
  expect(beoordeling.leest(apart, lezer('bas'), given('bas'))).toBe(true);
  expect(beoordeling.leest(apart, lezer('bas'), handedIn('bo'))).toBe(true);
  const both = stateAfter(...begun, handedIn('bo'), handedIn('bas'));
  expect(JSON.stringify(beoordeling.toon(both, lezer('bas')))).toContain('omdat bo');
  expect(beoordeling.leest(both, lezer('bas'), given('bo'))).toBe(true);
});

it.each(['inschrijving', 'gunning', 'bezwaar', 'kort-geding', 'overeenkomst'] as const)(
  'a provider does not read what is prepared about its %s',
  (soort) => {
    const werkwijze = WERKWIJZEN[soort];
    const staat = { ...werkwijze.begin, voorstel: { motivering: 'nog intern' } };
    const own = { partij: 'zorgaanbieder', persoon: 'bea' } as const;
    expect(JSON.stringify(werkwijze.toon(staat, own))).not.toContain('nog intern');
    if (soort !== 'bezwaar' && soort !== 'kort-geding') {
      expect(werkwijze.leest(staat, own, { soort: 'besluit-voorgesteld' })).toBe(false);
      expect(werkwijze.leest(staat, lezer('ilse'), { soort: 'besluit-voorgesteld' })).toBe(true);
    }
  },
);

it('who asks reads no answer before it is published, nor with which question its own was merged', () => {
  const { vraag } = WERKWIJZEN;
  const own = { partij: 'zorgaanbieder', persoon: 'bea' } as const;
  const antwoord = { vraag: 'Telt VPT mee?', antwoord: 'Ja.', clausule: null };
  const asked = { vraag: { kader: 'zz-2018', tekst: 'Wij vragen', moment: '2017-06-10T09:00:00Z' } };
  const concept = { ...vraag.begin, ...asked, toestand: 'vastgesteld', antwoord, sha256: 'aa' };
  expect(vraag.toon(concept, own)).toMatchObject({ toestand: 'ingediend', antwoord: null, ...asked });
  const merged = { ...vraag.begin, ...asked, toestand: 'samengevoegd', samengevoegdMet: 'v2' };
  expect(JSON.stringify(vraag.toon(merged, own))).not.toContain('v2');
  const published = { ...concept, toestand: 'gepubliceerd', nota: 'nota 1' };
  expect(vraag.toon(published, own)).toMatchObject({ antwoord, nota: 'nota 1' });
});
