import { describe, expect, it, test } from 'vitest';
import {
  alleOvergangen,
  kaderinhoud,
  must,
  nl,
  proefkalender,
  proefpartijen,
  proefpersonen,
  verken,
} from '@kavel/testkit/procedure';
import type { Kaderpublicatie, Kaderstaat } from '../kader/index.ts';
import { kadermachine } from '../kader/index.ts';
import { decide, rebuild } from '../machine.ts';
import { startReactietermijn } from '../reactietermijn.ts';
import {
  BEZWAARCODES,
  bezwaarOntvangstText,
  bezwaarmachine,
  findBestreden,
  instemmingsbezwaarOf,
  isBezwaarAfgerond,
  listRechten,
} from './index.ts';
import type {
  Bezwaarbekend,
  Bezwaargebeurtenis,
  Bezwaaropdracht,
  Bezwaarstaat,
  Bezwaarvoorwerp,
} from './index.ts';

const { bestuurder, jurist, tweede, tweedeIlse, inkoper } = proefpersonen;

function publication(id: string, moment: string, change: Partial<Kaderpublicatie> = {}): Kaderpublicatie {
  const termijn = startReactietermijn(proefkalender, kaderinhoud().reactieregel, nl(moment));
  if (!termijn.ok) throw new Error(termijn.error.code);
  return {
    id,
    soort: 'kader',
    nummer: 1,
    sha256: id,
    vorige: null,
    moment,
    wijzigt: [],
    raakt: ['c1', 'c2', 'c3'],
    antwoorden: [],
    jaar: null,
    termijn: termijn.value,
    ...change,
  };
}

const staat: Kaderstaat = {
  ...kadermachine.begin,
  publicaties: [
    publication('kader', '2017-06-01T09:00'),
    publication('nota 1', '2017-06-30T09:00', { soort: 'nota', raakt: ['c2'] }),
    publication('aanvulling 1', '2017-09-18T09:00', { soort: 'aanvulling', raakt: ['c3'] }),
    publication('richttarief 1', '2018-10-01T09:00', { soort: 'richttarief', raakt: ['c1'], jaar: 2019 }),
  ],
};
const gunning = publication('gunning', '2017-10-10T12:00', { raakt: ['tarief', 'c1'] });

function known(voorwerp: Bezwaarvoorwerp, verwerkt: readonly string[] = []): Bezwaarbekend {
  return {
    partijen: proefpartijen,
    stuk: voorwerp.soort === 'gunning' ? gunning : findBestreden(staat, voorwerp),
    kaderclausules: ['c1', 'c2', 'c3'],
    verwerkt,
    publicaties: staat.publicaties.map(({ id }) => id),
  };
}

const kader: Bezwaarvoorwerp = { soort: 'kader', kader: 'k' };
const nota: Bezwaarvoorwerp = { soort: 'nota', kader: 'k', publicatie: 'nota 1' };
const aanvulling: Bezwaarvoorwerp = { soort: 'wijziging', kader: 'k', publicatie: 'aanvulling 1' };
const richttarief: Bezwaarvoorwerp = {
  soort: 'richttarief',
  kader: 'k',
  publicatie: 'richttarief 1',
  jaar: 2019,
};
const award: Bezwaarvoorwerp = { soort: 'gunning', gunning: 'g' };

type Objection = { readonly clausules?: readonly string[]; readonly verwerkt?: readonly string[] };

function object(
  voorwerp: Bezwaarvoorwerp,
  at: string,
  { clausules = ['c1'], verwerkt = [] }: Objection = {},
) {
  const gronden = clausules.map((clausule) => ({ clausule, reden: 'Te laag.' }));
  return decide(bezwaarmachine, {
    staat: bezwaarmachine.begin,
    opdracht: { soort: 'dien-in', voorwerp, gronden },
    door: bestuurder,
    moment: nl(at),
    bekend: known(voorwerp, verwerkt),
  });
}

function handed(...args: Parameters<typeof object>): Bezwaarstaat {
  const besluit = object(...args);
  if (!besluit.ok) throw new Error(besluit.error.code);
  return rebuild<Bezwaarstaat, Bezwaargebeurtenis>(bezwaarmachine, besluit.value);
}

describe('twenty days from each publication (S003-57, ANO-5)', () => {
  test.each<readonly [string, Bezwaarvoorwerp, string, Objection, string]>([
    ['kader of 1 June, last moment of 21 June', kader, '2017-06-21T23:59:59.999', {}, 'ontvangen'],
    ['kader, the first of 22 June', kader, '2017-06-22T00:00:00', {}, 'buiten-behandeling'],
    [
      'Nota of 30 June, last moment of 20 July',
      nota,
      '2017-07-20T23:59:59.999',
      { clausules: ['c2'] },
      'ontvangen',
    ],
    ['Nota, after it', nota, '2017-07-21T00:00:00', { clausules: ['c2'] }, 'buiten-behandeling'],
    ['award of 10 October, last moment of 30 October', award, '2017-10-30T23:59:59.999', {}, 'ontvangen'],
    ['award, after it', award, '2017-10-31T00:00:00', {}, 'buiten-behandeling'],
    ['richttarief of 2019, in October 2018', richttarief, '2018-10-20T12:00:00', {}, 'ontvangen'],
    [
      '18 September + 20 is Sunday 8 October',
      aanvulling,
      '2017-10-08T23:59:59.999',
      { clausules: ['c3'] },
      'ontvangen',
    ],
    ['on the Monday after', aanvulling, '2017-10-09T23:59:59.999', { clausules: ['c3'] }, 'in-overweging'],
    ['on the Tuesday', aanvulling, '2017-10-10T00:00:00', { clausules: ['c3'] }, 'buiten-behandeling'],
  ])('%s', (...[, voorwerp, at, objection, toestand]) => {
    expect(handed(voorwerp, at, objection).toestand).toBe(toestand);
  });

  it('keeps the proof of time, and says that the right is lost in court too (S003-64)', () => {
    const late = handed(kader, '2017-06-22T00:00:00');
    expect(late.bezwaar).toMatchObject({ moment: '2017-06-21T22:00:00Z', termijn: { strikt: '2017-06-21' } });
    expect(bezwaarOntvangstText(late)).toBe(
      'Wij ontvingen uw bezwaar op donderdag 22 juni 2017, 00:00:00.000. U kon reageren tot en met woensdag 21 juni 2017. Wij behandelen uw bezwaar niet: het is te laat, en u kunt er ook niet meer mee naar de rechter (003 §2.7).',
    );
    expect(bezwaarOntvangstText(handed(kader, '2017-06-21T10:00:00'))).toContain(
      'De inkoop gaat intussen door',
    );
  });
});

describe('what one can object to', () => {
  it('of an amendment only that amendment (S003-62)', () => {
    expect(object(aanvulling, '2017-09-20T12:00', { clausules: ['c1'] })).toMatchObject({
      error: { code: 'clausule-buiten-stuk', bron: '003 §2.7, S003-62' },
    });
  });

  it('whether a Nota opens the rest of the kader again, a jurist decides (ANO-5)', () => {
    const outside = handed(nota, '2017-07-03T12:00', { clausules: ['c1'] });
    expect(outside).toMatchObject({ toestand: 'in-overweging', overwegingen: ['buiten-de-nota'] });
  });

  it('so does one to an award on a clausule of the kader that was let go', () => {
    const again = handed(award, '2017-10-20T12:00', { verwerkt: ['c1'] });
    expect(again.overwegingen).toEqual(['eerder-verwerkt']);
    expect(handed(award, '2017-10-20T12:00', { clausules: ['tarief'], verwerkt: ['c1'] }).toestand).toBe(
      'ontvangen',
    );
    expect(handed(award, '2017-10-31T12:00', { verwerkt: ['c1'] }).toestand).toBe('buiten-behandeling');
  });

  it('is something that was published, of that kind and that year', () => {
    const lost: readonly Bezwaarvoorwerp[] = [
      { ...nota, publicatie: 'nota 2' },
      { ...nota, publicatie: 'aanvulling 1' },
      { ...richttarief, jaar: 2020 },
    ];
    for (const voorwerp of lost) {
      expect(object(voorwerp, '2017-07-03T12:00')).toMatchObject({ error: { code: 'stuk-onbekend' } });
    }
  });
});

it('rights: what was objected to, what is open, and what is lost', () => {
  const objections = [
    handed(kader, '2017-06-20T12:00', { clausules: ['c1'] }),
    handed(nota, '2017-07-21T12:00', { clausules: ['c2'] }),
  ];
  const at = (moment: string) =>
    listRechten('k', staat.publicaties.slice(0, 3), objections, nl(moment)).map(
      ({ publicatie, clausule, stand }) => `${publicatie} ${clausule} ${stand}`,
    );
  expect(at('2017-10-09T12:00')).toEqual([
    'kader c1 bestreden',
    'kader c2 verwerkt',
    'kader c3 verwerkt',
    'nota 1 c2 verwerkt',
    'aanvulling 1 c3 onzeker',
  ]);
  expect(at('2017-06-20T13:00')[2]).toBe('kader c3 open');
  expect(
    listRechten('other', staat.publicaties.slice(0, 1), objections, nl('2017-06-30T12:00')),
  ).not.toContainEqual(expect.objectContaining({ stand: 'bestreden' }));
});

const gegrond = {
  uitkomst: 'gegrond',
  motivering: 'Terecht.',
  herstel: 'Nieuw tarief.',
  wijzigtBeleid: false,
} as const;
const opdrachten: readonly Bezwaaropdracht[] = [
  { soort: 'dien-in', voorwerp: kader, gronden: [{ clausule: 'c1', reden: 'te laag' }] },
  { soort: 'dien-in', voorwerp: kader, gronden: [{ clausule: 'c9', reden: 'te laag' }] },
  { soort: 'dien-in', voorwerp: kader, gronden: [{ clausule: 'c1', reden: '' }] },
  { soort: 'dien-in', voorwerp: kader, gronden: [] },
  { soort: 'beslis-behandeling', toelaten: true, reden: 'de wet verlengt' },
  { soort: 'beslis-behandeling', toelaten: false, reden: 'de wet verlengt niet' },
  { soort: 'bereid-voor', voorstel: gegrond },
  ...[1, 2, 3, 4].map(() => ({
    soort: 'bereid-voor' as const,
    voorstel: { ...gegrond, wijzigtBeleid: true },
  })),
  { soort: 'bereid-voor', voorstel: { ...gegrond, herstel: null } },
  { soort: 'bereid-voor', voorstel: { ...gegrond, uitkomst: 'ongegrond' } },
  { soort: 'bereid-voor', voorstel: { ...gegrond, uitkomst: 'ongegrond', herstel: null } },
  { soort: 'wijs-terug', reden: 'vul aan' },
  { soort: 'beslis' },
  { soort: 'koppel-wijziging', publicatie: 'aanvulling 1' },
  ...['nota 8', 'nota 9', 'kader'].map((publicatie) => ({
    soort: 'koppel-wijziging' as const,
    publicatie,
  })),
  { soort: 'trek-in' },
];
/** Who decides, in the roles that prepare. */
const tessPrepares = (['jurist', 'inkoper', 'beleidsmedewerker'] as const).map((rol) => ({ ...tweede, rol }));
/** 5 June + 20 is Sunday 25 June. */
const sunday = publication('kader', '2017-06-05T09:00');
const worlds: readonly Bezwaarbekend[] = [
  { ...known(kader), stuk: sunday },
  { ...known(kader), stuk: sunday },
  { ...known(kader), stuk: null },
];

it('random commands and a moving clock: a right that is lost never comes back', () => {
  const { overgangen, codes } = verken(
    {
      machine: bezwaarmachine,
      opdrachten,
      personen: [...Object.values(proefpersonen), ...tessPrepares],
      bekend: (keuze) => worlds[keuze % worlds.length]!,
      begin: [nl('2017-06-25T23:59:59.999'), nl('2017-06-26T23:59:59.999')],
      klokstappen: ['PT0S', 'PT0S', 'PT0.001S', 'PT1H', 'P1D'].map((one) => Temporal.Duration.from(one)),
      klopt: ({ voor, na, opdracht, door, moment, geweigerd }) => {
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        for (const days of [0, 30]) {
          const later = moment.add({ hours: 24 * days });
          const [was] = listRechten('k', [sunday], [voor], moment);
          const [now] = listRechten('k', [sunday], [na], later);
          must(was?.stand !== 'verwerkt' || now?.stand === 'verwerkt', 'what is lost stays lost');
        }
        const decided = opdracht.soort === 'beslis' && !geweigerd;
        must(!decided || voor.voorbereidDoor !== door.persoon, 'two people');
        must(
          voor.toestand !== 'in-overweging' ||
            geweigerd ||
            door.rol === 'jurist' ||
            opdracht.soort === 'trek-in',
          'a jurist decides',
        );
        must(voor.bezwaar === null || na.bezwaar === voor.bezwaar, 'the objection stays as it came');
      },
    },
    700,
  );
  expect(alleOvergangen(bezwaarmachine).filter((one) => !overgangen.has(one))).toEqual([]);
  expect(BEZWAARCODES.filter((code) => !codes.has(code))).toEqual([]);
});

it('for the consent of a registration an objection is in time, in doubt, late or withdrawn', () => {
  const stands = [
    handed(kader, '2017-06-21T12:00'),
    handed(nota, '2017-07-03T12:00', { clausules: ['c1'] }),
    handed(kader, '2017-06-22T00:00'),
    { ...handed(kader, '2017-06-21T12:00'), toestand: 'ingetrokken' as const },
  ];
  expect(stands.map((one) => instemmingsbezwaarOf('b', one)?.stand)).toEqual([
    'op tijd',
    'in overweging',
    'te laat',
    'ingetrokken',
  ]);
  expect(stands.map(isBezwaarAfgerond)).toEqual([false, false, true, true]);
  expect(instemmingsbezwaarOf('b', handed(nota, '2017-07-03T12:00', { clausules: ['c2'] }))).toEqual({
    kenmerk: 'b',
    publicatie: 'nota 1',
    clausules: ['c2'],
    stand: 'op tijd',
  });
  expect(instemmingsbezwaarOf('b', handed(award, '2017-10-20T12:00'))).toBeNull();
  expect(instemmingsbezwaarOf('b', bezwaarmachine.begin)).toBeNull();
});

it('is decided by a person who did not prepare, and waits for the amendment that follows', () => {
  const ask = (from: Bezwaarstaat, opdracht: Bezwaaropdracht, door: Parameters<typeof decide>[1]['door']) => {
    const besluit = decide(bezwaarmachine, {
      staat: from,
      opdracht,
      door,
      moment: nl('2017-07-01T09:00'),
      bekend: known(kader),
    });
    return besluit.ok ? besluit.value.reduce(bezwaarmachine.apply, from) : besluit.error.code;
  };
  const must = (next: Bezwaarstaat | string): Bezwaarstaat => {
    if (typeof next === 'string') throw new Error(next);
    return next;
  };
  const voorstel = { ...gegrond, wijzigtBeleid: true };
  const prepared = must(ask(handed(kader, '2017-06-20T12:00'), { soort: 'bereid-voor', voorstel }, inkoper));
  expect(ask(prepared, { soort: 'beslis' }, tweedeIlse)).toBe('zelfde-persoon');
  const decided = must(ask(prepared, { soort: 'beslis' }, tweede));
  expect(decided.toestand).toBe('wacht-op-wijziging');
  const linked = ask(decided, { soort: 'koppel-wijziging', publicatie: 'aanvulling 1' }, jurist);
  expect(linked).toMatchObject({
    toestand: 'beslist',
    wijziging: 'aanvulling 1',
    voorstel: { herstel: 'Nieuw tarief.' },
  });
});
