import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alleOvergangen, must, nl, proefpartijen, proefpersonen, verken } from '@kavel/testkit/procedure';
import { canonicalHash } from '../../basis/index.ts';
import { rebuild } from '../machine.ts';
import { VRAAGCODES, findVragersporen, isVraagAfgerond, suggestSamenvoegen, vraagmachine } from './index.ts';
import type { Vraagbekend, Vraaggebeurtenis, Vraagopdracht, Vraagstaat, Vragergegevens } from './index.ts';

const asker: Vragergegevens = {
  agb: '41000001',
  namen: ['Stichting De Zonnehoek', 'Zórghuis Wilgenrijk B.V.'],
  adressen: ['Dorpsstraat 12', '2311 AB', 'bea@zonnehoek.example'],
};

describe('an answer does not give the asker away', () => {
  test.each([
    ['Zonnehoek vraagt dit.', 'Stichting De Zonnehoek'],
    ['Zoals STICHTING DE ZONNEHOEK zegt.', 'Stichting De Zonnehoek'],
    ['Het zorghuis wilgen-rijk belde.', 'Zórghuis Wilgenrijk B.V.'],
    ['De aanbieder 41 00 00 01 belde.', '41000001'],
    ['AGB 41.000.001', '41000001'],
    ['aan de Dorpsstraat 12', 'Dorpsstraat 12'],
    ['postcode 2311ab', '2311 AB'],
    ['mail bea@zonnehoek.example', 'bea@zonnehoek.example'],
  ])('%s', (text, trace) => {
    expect(findVragersporen(text, [asker])).toContain(trace);
  });

  test.each([
    'De zorg aan het huis van de cliënt telt mee.',
    'Ja, dat mag in 2018 vanaf 1 januari.',
    'De zon schijnt op elke hoek.',
  ])('%s', (text) => {
    expect(findVragersporen(text, [asker])).toEqual([]);
  });

  it('a name of general words alone forbids no answer about care', () => {
    const general = { agb: '41000002', namen: ['Stichting Thuiszorg'], adressen: [] };
    expect(findVragersporen('Telt thuiszorg mee?', [general])).toEqual([]);
    expect(findVragersporen('Stichting Thuiszorg vraagt dit.', [general])).toHaveLength(1);
  });
});

describe('questions that look alike', () => {
  const asked = 'Geldt het tarief van 95,5% ook voor nieuwe cliënten met VPT?';

  it('are suggested, the most alike first', () => {
    const found = suggestSamenvoegen(asked, [
      { id: 'v3', tekst: 'Mag ik de inschrijving per post sturen?' },
      { id: 'v2', tekst: 'Geldt tarief 95,5% voor nieuwe cliënten VPT, MPT, ZZP?' },
      { id: 'v1', tekst: 'Is het tarief van 95,5% óók geldig voor nieuwe cliënten VPT?' },
    ]);
    expect(found).toEqual([
      { vraag: 'v1', gelijkenis: 8_571 },
      { vraag: 'v2', gelijkenis: 7_500 },
    ]);
  });

  it('in any order and with any capitals are the same; a text without words is like nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 1, maxLength: 9 }), (words) => {
        const [one, other] = [words.join(' '), words.toReversed().join(', ').toUpperCase()];
        const found = suggestSamenvoegen(one, [{ id: 'v', tekst: other }]);
        expect(found.length === 0 || found[0]?.gelijkenis === 10_000).toBe(true);
        expect(suggestSamenvoegen(other, [{ id: 'v', tekst: one }])).toEqual(found);
      }),
    );
    expect(suggestSamenvoegen('?', [{ id: 'v', tekst: '!' }])).toEqual([]);
  });
});

const partijen = proefpartijen;
const antwoord = { vraag: 'Telt VPT mee?', antwoord: 'Ja.', clausule: 'c1' };
const events: readonly Vraaggebeurtenis[] = [
  {
    soort: 'ingediend',
    toestand: 'ingediend',
    vraag: { kader: 'k', tekst: 'Wij van Zonnehoek vragen', moment: '2017-06-20T10:00:00Z' },
  },
  { soort: 'beantwoord', antwoord, sha256: canonicalHash(antwoord), door: 'ilse' },
  { soort: 'vastgesteld' },
  { soort: 'gepubliceerd', nota: 'nota 1' },
];
const after = (count: number): Vraagstaat => rebuild(vraagmachine, events.slice(0, count));

it('a question that was merged is finished when the answer of the other is published', () => {
  const merged = rebuild(vraagmachine, [...events.slice(0, 1), { soort: 'samengevoegd', met: 'v2' }]);
  expect([isVraagAfgerond(merged, after(3)), isVraagAfgerond(merged, after(4))]).toEqual([false, true]);
});

const opdrachten: readonly Vraagopdracht[] = [
  { soort: 'dien-in', kader: 'k', tekst: 'Wij van Zonnehoek vragen of VPT meetelt' },
  { soort: 'dien-in', kader: 'k', tekst: ' ' },
  { soort: 'beslis-tijdigheid', toelaten: true, reden: 'de bron is niet duidelijk' },
  { soort: 'beslis-tijdigheid', toelaten: false, reden: 'de bron is duidelijk' },
  { soort: 'beslis-tijdigheid', toelaten: true, reden: '' },
  { soort: 'voeg-samen', met: 'v2' },
  { soort: 'maak-los', reden: 'toch een andere vraag' },
  { soort: 'beantwoord', antwoord },
  { soort: 'beantwoord', antwoord: { ...antwoord, antwoord: 'Ja, Zonnehoek.' } },
  { soort: 'beantwoord', antwoord: { ...antwoord, vraag: '' } },
  { soort: 'stel-vast' },
  { soort: 'wijs-terug', reden: 'onvolledig' },
  { soort: 'publiceer', nota: 'nota 1' },
  { soort: 'publiceer', nota: 'nota 2' },
  { soort: 'trek-in' },
];
const doel = { id: 'v2', kader: 'k', toestand: 'ingediend' as const };
const nota = { id: 'nota 1', antwoorden: [{ vraag: 'v1', sha256: canonicalHash(antwoord) }] };

function known(tijdigheid: Vraagbekend['tijdigheid']): Vraagbekend {
  return { id: 'v1', partijen, tijdigheid, doel, vragers: [asker], samengevoegd: 0, notas: [] };
}
const worlds: readonly Vraagbekend[] = [
  { ...known('op tijd'), notas: [nota] },
  { ...known(undefined), notas: [nota] },
  known('in overweging'),
  known('te laat'),
  { ...known('op tijd'), doel: null },
  { ...known('op tijd'), doel: { ...doel, toestand: 'samengevoegd' } },
  { ...known('op tijd'), samengevoegd: 1 },
];

it('random commands: the asker never appears in what others may see', () => {
  const { overgangen, codes } = verken(
    {
      machine: vraagmachine,
      opdrachten,
      personen: Object.values(proefpersonen),
      bekend: (keuze) => worlds[keuze % worlds.length]!,
      begin: [nl('2017-06-21T23:59:59.999')],
      aanlopen: [{ moment: nl('2017-06-22T09:00'), gebeurtenissen: events.slice(0, 3) }],
      klokstappen: ['PT0S', 'PT1S', 'P1D'].map((one) => Temporal.Duration.from(one)),
      klopt: ({ voor, na, opdracht, door, geweigerd }) => {
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        const concept = `${na.antwoord?.vraag ?? ''} ${na.antwoord?.antwoord ?? ''}`;
        must(findVragersporen(concept, [asker]).length === 0, 'not even in a concept');
        must(voor.toestand !== 'te-laat' && voor.toestand !== 'gepubliceerd', 'an end is an end');
        must(
          opdracht.soort !== 'stel-vast' || geweigerd || voor.beantwoordDoor !== door.persoon,
          'two people',
        );
        must(voor.vraag === null || na.vraag === voor.vraag, 'a question keeps its own text');
      },
    },
    500,
  );
  expect(alleOvergangen(vraagmachine).filter((one) => !overgangen.has(one))).toEqual([]);
  expect(VRAAGCODES.filter((code) => !codes.has(code))).toEqual([]);
});
