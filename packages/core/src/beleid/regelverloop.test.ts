import { describe, expect, it } from 'vitest';
import { catalogus, clausule, dag, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import {
  findDoelen,
  findRegel,
  findRegelmoment,
  listDocumenten,
  listRegels,
  listRegelwijzigingen,
  regelText,
  traceRegel,
} from './index.ts';
import type { Beleidsregister, Eis, Ingreep, Regelmoment, Wijziging } from './index.ts';

const dagplafond: Eis = {
  id: 'dagplafond',
  feit: 'p',
  toets: { soort: 'ten hoogste', grens: { soort: 'vast', waarde: 3 } },
  als: [],
  tenzij: [],
  gevolg: 'Niets.',
  clausule,
};
const basis = kader({
  stappen: [
    stap('begin', reken('neem', 95.5)),
    stap('een', reken('tel op', 0.1), { keuze: 'keus' }),
    stap('twee', reken('tel op', 0.2), { keuze: 'keus', kavels: ['MPT'] }),
  ],
  eisen: [dagplafond],
  budgetregels: [
    { id: 'reserve', clausule, soort: 'reserve', omvang: { soort: 'onbekend' }, bestemming: 'later' },
  ],
  voorbehouden: [
    { id: 'let-op', tekst: 'Let op.', clausule, kavels: ['VPT'] },
    { id: 'bij-plafond', tekst: 'Het plafond telt per locatie.', clausule, bij: 'dagplafond' },
  ],
});

const uitspraak = (id: string, bekend: string, rest: Partial<Wijziging>): Wijziging =>
  wijziging({ id, titel: id, rang: 'uitspraak', bekendVanaf: dag(bekend), ...rest });

const anders: Ingreep = { soort: 'vervang', doel: 'begin', stap: stap('begin', reken('neem', 96)) };
const vonnis = uitspraak('vonnis', '2023-10-06', {
  zorgkantoren: ['cz', 'vgz'],
  ingrepen: [{ soort: 'vervalt', doel: 'dagplafond', clausule }, anders],
});
const hof = uitspraak('hof', '2024-02-13', {
  zorgkantoren: ['cz', 'vgz'],
  ingrepen: [{ soort: 'trek in', doel: 'vonnis', clausule }],
});
const register: Beleidsregister = { kaders: [basis], wijzigingen: [vonnis, hof] };

function regel(id: string, document = 'kader', from = register) {
  const found = findRegel(from, document, id);
  if (found === undefined) throw new Error(`${document}/${id}`);
  return found;
}

/** A moment as a word, with who made it so. */
function word({ stand, door, vervanging, nietVoorGroepVan }: Regelmoment): string {
  return [stand, door?.id, vervanging?.id, nietVoorGroepVan?.id]
    .filter((part) => part !== undefined)
    .join(' ');
}

function verloop(id: string, document = 'kader', from = register) {
  return traceRegel(from, regel(id, document, from)).map(({ voor, geldig, bekend, momenten }) => ({
    zorgkantoren: [...new Set(voor.map(({ zorgkantoor }) => zorgkantoor))],
    geldig: geldig.map(({ van }) => van.toString()),
    bekend: bekend.map(({ van }) => van.toString()),
    momenten: momenten.map((row) => row.map(word)),
  }));
}

describe('the rules of a document', () => {
  it('have one address each: steps, choices, requirements, budget rules, reservations', () => {
    expect(listRegels(basis).map(({ soort, id }) => `${soort} ${id}`)).toEqual([
      'stap begin',
      'keuze keus',
      'stap een',
      'stap twee',
      'eis dagplafond',
      'budgetregel reserve',
      'voorbehoud let-op',
      'voorbehoud bij-plafond',
    ]);
    expect(listRegels(vonnis).map(({ id }) => id)).toEqual(['begin']);
  });

  it('are found by it, and nothing else is', () => {
    for (const document of listDocumenten(register)) {
      for (const one of listRegels(document)) {
        expect(findRegel(register, document.id, one.id)).toEqual(one);
      }
    }
    expect(findRegel(register, 'kader', 'weg')).toBeUndefined();
    expect(findRegel(register, 'weg', 'begin')).toBeUndefined();
    expect(findRegel(register, 'hof', 'begin')).toBeUndefined();
  });

  it('say what they do in one sentence', () => {
    expect(listRegels(basis).map((one) => regelText(one, catalogus))).toEqual([
      'Het percentage is 95,5%.',
      'Hoogstens een van 2 regels telt: de eerste die past.',
      'Er komt 0,1 procentpunt bij.',
      'Voor MPT: er komt 0,2 procentpunt bij.',
      'Feit p is ten hoogste 0,0003%.',
      'Binnen de contracteerruimte wordt een bedrag dat de bron niet noemt apart gehouden voor later.',
      'Voor VPT: Let op.',
      'Het plafond telt per locatie.',
    ]);
  });
});

describe('what hits a rule', () => {
  const told = (id: string, document = 'kader', from = register): string[] =>
    listRegelwijzigingen(from, regel(id, document, from)).map((one) =>
      [
        one.wijziging.id,
        one.soort === 'ingreep' ? one.ingreep.soort : `voorbehoud ${one.voorbehoud.id}`,
      ].join(' '),
    );

  it('is told in the order of rank and day, with the withdrawal of what hit it', () => {
    expect(told('begin')).toEqual(['vonnis vervang', 'hof trek in']);
    expect(told('dagplafond')).toEqual(['vonnis vervalt', 'hof trek in']);
    expect(told('begin', 'vonnis')).toEqual(['hof trek in']);
    expect(told('reserve')).toEqual([]);
  });

  it('counts a choice as a whole, a step put beside it and a reservation about it', () => {
    const naast: Ingreep = {
      soort: 'voeg toe',
      plaats: 'na',
      doel: 'keus',
      stap: stap('drie', reken('tel op', 1)),
    };
    const nota = wijziging({
      ingrepen: [naast],
      voorbehouden: [{ id: 'herzien', tekst: 'Wordt herzien.', clausule, bij: 'begin' }],
    });
    const from = { kaders: [basis], wijzigingen: [nota] };
    expect(told('keus', 'kader', from)).toEqual(['wijziging voeg toe']);
    expect(told('een', 'kader', from)).toEqual(['wijziging voeg toe']);
    expect(told('begin', 'kader', from)).toEqual(['wijziging voorbehoud herzien']);
  });

  it.each([
    ['another year', { geldig: { van: dag('2025-01-01') } }],
    ['another zorgkantoor', { zorgkantoren: ['dsw'] as const }],
    ['another sector', { sectoren: ['GZ'] as const }],
    ['another kavel', { kavels: ['VPT'] as const }],
    ['another subject', { onderwerp: 'transitie' as const }],
  ])('is not what happens in %s', (_, rest) => {
    const elders = kader({ ...basis, zorgkantoren: ['cz'], sectoren: ['VV'], kavels: ['ZZP'] });
    const nota = wijziging({ ingrepen: [anders], ...rest });
    expect(told('begin', 'kader', { kaders: [elders], wijzigingen: [nota] })).toEqual([]);
    expect(
      told('begin', 'kader', { kaders: [elders], wijzigingen: [wijziging({ ingrepen: [anders] })] }),
    ).toEqual(['wijziging vervang']);
  });

  it('is never an earlier document or one of a lower rank', () => {
    const later = wijziging({ id: 'later', bekendVanaf: dag('2023-11-01'), ingrepen: [anders] });
    const from = { kaders: [basis], wijzigingen: [vonnis, later, wijziging({ ingrepen: [anders] })] };
    expect(told('begin', 'later', from)).toEqual(['vonnis vervang']);
    expect(told('begin', 'vonnis', from)).toEqual([]);
  });

  it('names the rule that an intervention is about', () => {
    expect(findDoelen(register, vonnis, anders).map(({ document, id }) => `${document.id}/${id}`)).toEqual([
      'kader/begin',
    ]);
    expect(findDoelen(register, hof, hof.ingrepen[0]!)).toEqual([]);
  });
});

describe('a rule on both time axes', () => {
  it('is told apart for whom a ruling covers and whom not, by the days on which something changes', () => {
    expect(verloop('dagplafond')).toEqual([
      {
        zorgkantoren: ['zilveren-kruis', 'menzis', 'salland', 'dsw', 'zorg-en-zekerheid'],
        geldig: ['2024-01-01'],
        bekend: ['2023-07-01'],
        momenten: [['van kracht']],
      },
      {
        zorgkantoren: ['vgz', 'cz'],
        geldig: ['2024-01-01'],
        bekend: ['2023-07-01', '2023-10-06', '2024-02-13'],
        momenten: [['van kracht'], ['vervallen vonnis'], ['herleefd hof']],
      },
    ]);
  });

  it('names the step that came in its place, which falls with its ruling', () => {
    expect(verloop('begin')[1]?.momenten).toEqual([
      ['van kracht'],
      ['vervangen vonnis begin'],
      ['herleefd hof'],
    ]);
    expect(verloop('begin', 'vonnis')).toEqual([
      {
        zorgkantoren: ['cz', 'vgz'],
        geldig: ['2024-01-01'],
        bekend: ['2023-10-06', '2024-02-13'],
        momenten: [['van kracht'], ['vervallen hof']],
      },
    ]);
  });

  it('splits the days of its validity where a later document begins or ends', () => {
    const half = { van: dag('2024-04-01'), totEnMet: dag('2024-06-30') };
    const from = { kaders: [basis], wijzigingen: [wijziging({ geldig: half, ingrepen: [anders] })] };
    expect(verloop('begin', 'kader', from)[0]).toMatchObject({
      geldig: ['2024-01-01', '2024-04-01', '2024-07-01'],
      bekend: ['2023-07-01', '2023-09-01'],
      momenten: [
        ['van kracht', 'van kracht', 'van kracht'],
        ['van kracht', 'vervangen wijziging begin', 'van kracht'],
      ],
    });
  });

  it('says when a rule goes on for the providers outside a group', () => {
    const groep = {
      naam: 'nieuwe zorgaanbieders',
      als: [{ feit: 'a', toets: { soort: 'is' as const, waarden: [true] } }],
      voorbehoud: false,
      clausule,
    };
    const nieuw: Ingreep = { soort: 'vervang', doel: 'begin', stap: stap('nieuw', reken('neem', 94)) };
    const from = { kaders: [basis], wijzigingen: [wijziging({ groep, ingrepen: [nieuw] })] };
    expect(verloop('begin', 'kader', from)[0]?.momenten).toEqual([
      ['van kracht'],
      ['van kracht nieuw wijziging'],
    ]);
  });

  it('covers choices, budget rules and reservations, which go with their rule', () => {
    const moment = (id: string, kennisdatum: string): string =>
      word(findRegelmoment(register, regel(id), { ...vraag, kavel: 'VPT', kennisdatum: dag(kennisdatum) }));
    expect(moment('keus', '2023-12-01')).toBe('van kracht');
    expect(moment('reserve', '2023-12-01')).toBe('van kracht');
    expect(moment('let-op', '2023-12-01')).toBe('van kracht');
    expect(moment('bij-plafond', '2023-10-05')).toBe('van kracht');
    expect(moment('bij-plafond', '2023-12-01')).toBe('vervallen vonnis');
  });

  it.each([
    ['2024-06-01', '2023-06-30', 'nog niet bekend'],
    ['2023-12-31', '2024-01-01', 'gepubliceerd'],
    ['2025-01-01', '2025-01-01', 'afgelopen'],
  ])('on %s as known on %s is %s', (peildatum, kennisdatum, stand) => {
    const moment = findRegelmoment(register, regel('begin'), {
      ...vraag,
      peildatum: dag(peildatum),
      kennisdatum: dag(kennisdatum),
    });
    expect(moment).toEqual({ stand });
  });

  it('is without effect while no regional kader works it out, or when what it amends does not hold', () => {
    const landelijk = kader({ id: 'landelijk', rang: 'landelijk kader', regionaalKaderNodig: true });
    const los = wijziging({ id: 'los', op: 'elders', ingrepen: [anders] });
    expect(verloop('begin', 'landelijk', { kaders: [landelijk], wijzigingen: [] })[0]?.momenten).toEqual([
      ['zonder werking'],
    ]);
    expect(verloop('begin', 'los', { kaders: [basis], wijzigingen: [los] })[0]?.momenten).toEqual([
      ['zonder werking'],
    ]);
  });
});
