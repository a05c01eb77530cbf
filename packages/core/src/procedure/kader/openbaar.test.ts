import { kaderinhoud } from '@kavel/testkit/procedure';
import { expect, it } from 'vitest';
import { NIEUW_KADER, openbaarKader } from './index.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import type { Kaderpublicatie, Kaderstaat } from './index.ts';

/** In every place that is no part of what was published. */
const INTERN = 'intern';

const termijn: LopendeTermijn = {
  ...{ tijd: null, bron: '003 §2.7', na: '2017-06-01', strikt: '2017-06-21', verlengd: '2017-06-21' },
  ...{ opTijdTot: '2017-06-21T22:00:00Z', teLaatVanaf: '2017-06-21T22:00:00Z' },
  ...{ stilSinds: null, onvolledigeJaren: [] },
  weekend: 'onzeker',
};

const nota: Kaderpublicatie = {
  ...{ id: 'nota 1', soort: 'nota', nummer: 1, sha256: 'b'.repeat(64), vorige: 'a'.repeat(64) },
  ...{ moment: '2017-06-21T09:00:00Z', wijzigt: [{ id: 'c3', sha256: null }], raakt: ['c1'], jaar: null },
  antwoorden: [
    {
      ...{ vraag: `zz-2018.${INTERN}`, sha256: 'c'.repeat(64) },
      tekst: { vraag: 'Telt de weging?', antwoord: 'Ja.', clausule: 'c1' },
    },
  ],
  termijn: { ...termijn, stilSinds: '2017-06-22T09:00:00Z' },
};
const kader: Kaderpublicatie = {
  ...{ id: 'kader', soort: 'kader', nummer: 1, sha256: 'a'.repeat(64), vorige: null, raakt: ['c1', 'c2'] },
  ...{ moment: '2017-06-01T09:00:00Z', antwoorden: [], jaar: null, termijn },
  wijzigt: ['c1', 'c3'].map((id) => ({ id, sha256: `sha-${id}` })),
};

const staat: Kaderstaat = {
  ...{ toestand: 'gepubliceerd', inhoud: kaderinhoud(), opstellers: [INTERN], genodigden: [INTERN] },
  opmerkingen: [
    {
      ...{ nummer: 1, namens: INTERN, rol: 'vws', clausule: null, tekst: INTERN },
      verwerking: { besluit: 'overgenomen', toelichting: INTERN },
    },
  ],
  tijdpaden: [
    {
      tijdpad: {
        ...{
          id: INTERN,
          titel: INTERN,
          procedurejaren: [2017],
          ankers: {},
          regels: [],
          reactietermijnen: [],
        },
      },
      ...{ aanvaard: [{ code: 'weekdag-past-niet', bij: 'a', reden: INTERN }], versie: 1 },
      ...{ sha256: 'd'.repeat(64), reacties: [], fouten: [] },
      stappen: [
        {
          ...{ stap: 'nota', wat: 'Nota van Inlichtingen', rol: null, wie: 'zorgkantoor' },
          ...{ laatsteDag: '2017-07-11', opTijdTot: null, teLaatVanaf: null },
        },
      ],
    },
  ],
  publicaties: [kader, nota],
  voorbereiding: [
    {
      ...{ nummer: 2, door: INTERN },
      stuk: { soort: 'wijziging', titel: INTERN, clausules: [{ id: 'c1', sha256: INTERN }], tijdpad: null },
    },
  ],
  voorbereid: 2,
  stilstanden: [
    {
      ...{ ecli: 'ECLI:NL:RBDHA:2017:1', reden: INTERN, sinds: '2017-06-22T09:00:00Z' },
      ...{ stappen: ['nota'], publicaties: ['nota 1'] },
    },
  ],
};

it('a published kader shows what was published, and nothing of who or what is behind it', () => {
  const seen = openbaarKader(staat);
  expect(JSON.stringify(seen)).not.toContain(INTERN);
  expect(seen).toMatchObject({
    clausules: [{ id: 'c1', sha256: 'sha-c1', publicatie: 'kader' }],
    tijdpad: { versie: 1, stappen: [{ stap: 'nota', laatsteDag: '2017-07-11' }] },
    publicaties: [
      { id: 'kader', reageren: { totEnMet: '2017-06-21' } },
      {
        ...{ id: 'nota 1', vorige: 'a'.repeat(64), wijzigt: [{ id: 'c3' }] },
        antwoorden: [{ nummer: 1, vraag: 'Telt de weging?', antwoord: 'Ja.', clausule: 'c1' }],
        reageren: { stilSinds: '2017-06-22T09:00:00Z' },
      },
    ],
    stilstanden: [{ ecli: 'ECLI:NL:RBDHA:2017:1', stappen: ['nota'] }],
  });
  // What is not known is absent, so that an answer needs no word for nothing.
  expect(JSON.stringify(seen)).not.toContain('null');
});

it.each(['concept', 'consultatie', 'geconsulteerd', 'ingetrokken'] as const)(
  'a kader that was never published (%s) shows nothing',
  (toestand) => {
    expect(openbaarKader({ ...staat, toestand, publicaties: [] })).toBeUndefined();
    expect(openbaarKader({ ...NIEUW_KADER, toestand })).toBeUndefined();
  },
);
