import { describe, expect, it } from 'vitest';
import { bestanden, beleidsmap } from '@kavel/testkit/beleid';
import { gedrukt2017, goed2019 } from '@kavel/testkit/tijdpad';
import { readBeleid } from '../beleid-yaml/index.ts';
import type { BeleidFinding } from '../beleid-yaml/index.ts';
import { readTijdpad, readTijdpaden } from './index.ts';

const omgeving = { catalogus: new Map(), bronnen: new Set(['900']) };

function findings(text: string): readonly BeleidFinding[] {
  const read = readTijdpad(text, 'tijdpad.yaml', omgeving);
  return read.ok ? [] : read.error;
}

const BIJEENKOMST = '      op: 2019-06-13\n      weekdag: donderdag\n';
const VERGADERTIJD = '      tijd:\n        van: 09:30\n        tot: 11:30\n';
const SLUITTIJD = '      tijd:\n        voor: 17:00\n';

describe('what is wrong in a timetable file is named with file, line and field', () => {
  it.each([
    [
      'a typo in a keyword',
      'procedurejaren:',
      'procedure jaren:',
      'veld-ontbreekt',
      'tijdpad: goed-2019',
      'procedurejaren',
    ],
    ['a typo in a step', '    wie: beide', '    wei: beide', 'veld-onbekend', 'wei: beide', 'stappen[1].wei'],
    [
      'a typo in a kind of day',
      'op: 2019-06-13',
      'opp: 2019-06-13',
      'veld-onbekend',
      'opp: 2019-06-13',
      'stappen[1].wanneer.opp',
    ],
    [
      'flow style',
      'procedurejaren:\n  - 2019',
      'procedurejaren: [2019]',
      'yaml-schrijfwijze',
      'procedurejaren: [2019]',
      '',
    ],
    ['an unknown role', 'rol: dialoog', 'rol: gesprek', 'waarde-ongeldig', 'rol: gesprek', 'stappen[5].rol'],
    ['an unknown owner', 'wie: beide', 'wie: iedereen', 'waarde-ongeldig', 'wie: iedereen', 'stappen[1].wie'],
    [
      'a weekday that does not exist',
      'weekdag: donderdag',
      'weekdag: donderdach',
      'waarde-ongeldig',
      'weekdag: donderdach',
      'stappen[1].wanneer.weekdag',
    ],
    [
      'a day that does not exist',
      'op: 2019-06-13',
      'op: 2019-06-31',
      'datum-ongeldig',
      'op: 2019-06-31',
      'stappen[1].wanneer.op',
    ],
    [
      'an anchor day that does not exist',
      'gunning: 2019-10-07',
      'gunning: 2019-02-29',
      'datum-ongeldig',
      'gunning: 2019-02-29',
      'ankers.gunning',
    ],
    [
      'a day written the Dutch way',
      'op: 2019-06-13',
      'op: 13-06-2019',
      'waarde-ongeldig',
      'op: 13-06-2019',
      'stappen[1].wanneer.op',
    ],
    [
      'a year outside the calendar',
      'op: 2019-06-13',
      'op: 1919-06-13',
      'waarde-ongeldig',
      'op: 1919-06-13',
      'stappen[1].wanneer.op',
    ],
    [
      'a time that does not exist',
      'van: 09:30',
      'van: 25:30',
      'tijd-ongeldig',
      'van: 25:30',
      'stappen[1].wanneer.tijd.van',
    ],
    [
      'a time written the Dutch way',
      'van: 09:30',
      'van: 9.30 uur',
      'waarde-ongeldig',
      'van: 9.30 uur',
      'stappen[1].wanneer.tijd.van',
    ],
    ['half a meeting', '        tot: 11:30\n', '', 'tijd-ongeldig', 'van: 09:30', 'stappen[1].wanneer.tijd'],
    [
      'two times',
      SLUITTIJD,
      `${SLUITTIJD}        om: 17:00\n`,
      'tijd-ongeldig',
      'voor: 17:00',
      'stappen[4].wanneer.tijd',
    ],
    [
      'a closing time for a meeting',
      VERGADERTIJD,
      SLUITTIJD,
      'tijd-ongeldig',
      'voor: 17:00',
      'stappen[1].wanneer.tijd',
    ],
    [
      'a meeting for a deadline',
      SLUITTIJD,
      VERGADERTIJD,
      'tijd-ongeldig',
      'van: 09:30',
      'stappen[4].wanneer.tijd',
    ],
    ['a time without a day', BIJEENKOMST, '', 'tijd-ongeldig', 'van: 09:30', 'stappen[1].wanneer.tijd'],
    [
      'two kinds of day',
      BIJEENKOMST,
      '      op: 2019-06-13\n      uiterlijk: 2019-06-14\n',
      'wanneer-ongeldig',
      'op: 2019-06-13',
      'stappen[1].wanneer',
    ],
    [
      'a day and a period',
      BIJEENKOMST,
      `${BIJEENKOMST}      van: 2019-06-13\n      tot en met: 2019-06-14\n`,
      'wanneer-ongeldig',
      'op: 2019-06-13',
      'stappen[1].wanneer',
    ],
    [
      'half a period',
      '      tot en met: 2019-09-27\n',
      '',
      'wanneer-ongeldig',
      'van: 2019-08-19',
      'stappen[5].wanneer',
    ],
    [
      'a weekday for a period',
      '2019-09-27\n',
      '2019-09-27\n      weekdag: vrijdag\n',
      'wanneer-ongeldig',
      'weekdag: vrijdag',
      'stappen[5].wanneer.weekdag',
    ],
    [
      'an unknown step reference',
      'na: publicatie-kader',
      'na: publicatie',
      'stap-onbekend',
      'na: publicatie',
      'stappen[2].wanneer.uiterlijk.na',
    ],
    [
      'an unknown anchor',
      'anker: gunning',
      'anker: gunnning',
      'anker-onbekend',
      'anker: gunnning',
      'stappen[6].wanneer.uiterlijk.anker',
    ],
    [
      'an anchor that nothing uses',
      'anker: gunning',
      'na: dialoog\n        lengte: 5\n        eenheid: werkdagen',
      'anker-ongebruikt',
      'gunning: 2019-10-07',
      'ankers.gunning',
    ],
    [
      'a circle',
      'na: publicatie-kader',
      'na: vragen-sluiten',
      'verwijzing-rond',
      'uiterlijk:',
      'stappen[2].wanneer',
    ],
    ['a step twice', 'id: dialoog', 'id: inschrijving', 'stap-dubbel', 'id: inschrijving', 'stappen[5].id'],
    [
      'a term with the name of a step',
      'id: reactie',
      'id: retour',
      'stap-dubbel',
      'id: retour',
      'reactietermijnen[0].id',
    ],
    [
      'a term after an unknown step',
      '    na:\n      - gunning',
      '    na:\n      - gunningen',
      'stap-onbekend',
      '- gunningen',
      'reactietermijnen[0].na[0]',
    ],
    [
      'an unknown unit',
      'eenheid: werkdagen',
      'eenheid: weken',
      'waarde-ongeldig',
      'eenheid: weken',
      'stappen[2].wanneer.uiterlijk.eenheid',
    ],
    [
      'a term of no length',
      'lengte: 10',
      'lengte: 0',
      'waarde-ongeldig',
      'lengte: 0',
      'stappen[2].wanneer.uiterlijk.lengte',
    ],
    [
      'a term without a unit',
      '        eenheid: werkdagen\n',
      '',
      'waarde-ongeldig',
      'na: publicatie-kader',
      'stappen[2].wanneer.uiterlijk',
    ],
    [
      'no mail address',
      'adres: inkoop@voorbeeld.test',
      'adres: inkoop',
      'waarde-ongeldig',
      'adres: inkoop',
      'stappen[2].adres',
    ],
    [
      'years of the contract turned round',
      'van: 2020',
      'van: 2021',
      'datum-ongeldig',
      'tot en met: 2020',
      'contractjaren.tot en met',
    ],
    [
      'a clausule that is not there',
      '    wie: beide\n',
      '    wie: beide\n    clausule: grond\n',
      'clausule-onbekend',
      'clausule: grond',
      'stappen[1].clausule',
    ],
  ])('%s', (...row) => {
    const [, from, to, code, line, veld] = row;
    expect(goed2019.text).toContain(from);
    const text = goed2019.text.replace(from, to);
    const found = findings(text);
    const finding = found.find((one) => one.code === code);
    expect(finding, JSON.stringify(found, null, 2)).toMatchObject({ bestand: 'tijdpad.yaml', veld });
    expect(text.split('\n')[(finding?.regel ?? 0) - 1]).toContain(line);
    expect(finding?.melding.length).toBeGreaterThan(20);
  });

  it('an open question about a step that is not there', () => {
    const openstaand =
      'openstaand:\n  - vraag: Wat?\n    lezing: Dit.\n    bevinding:\n      code: vrije-dag\n      bij: feest\n';
    expect(findings(goed2019.text + openstaand)).toMatchObject([
      { code: 'stap-onbekend', veld: 'openstaand[0].bevinding.bij' },
    ]);
  });

  it('names everything wrong at once, from the top down', () => {
    const text = goed2019.text
      .replace('op: 2019-06-13', 'op: 2019-06-31')
      .replace('na: publicatie-kader', 'na: kader')
      .replace('voor: 2019-11-08', 'voor: 2019-11-31');
    expect(findings(text).map(({ code }) => code)).toEqual([
      'datum-ongeldig',
      'stap-onbekend',
      'datum-ongeldig',
    ]);
  });
});

describe('a timetable in the policy folder', () => {
  it('has a clausule under every step and term; a draft elsewhere need not', () => {
    expect(readTijdpad(goed2019.text, 'tijdpad.yaml', omgeving).ok).toBe(true);
    const read = readBeleid(bestanden({ ...beleidsmap, 'tijdpaden/goed.yaml': goed2019.text }));
    const found = read.ok ? [] : read.error;
    expect(found.map(({ code }) => code)).toEqual(Array(10).fill('stap-zonder-clausule'));
    expect(found[0]).toMatchObject({
      bestand: 'beleid/tijdpaden/goed.yaml',
      regel: 15,
      veld: 'publicatie-kader',
    });
    expect(found[9]).toMatchObject({ regel: 95, veld: 'reactie' });
  });

  it('has a name of its own', () => {
    const twice = [gedrukt2017, gedrukt2017].map(({ text }, index) => ({ text, bestand: `${index}.yaml` }));
    const read = readTijdpaden(twice, omgeving);
    const doubles = read.ok ? [] : read.error.filter(({ code }) => code === 'id-dubbel');
    expect(doubles).toMatchObject([
      { bestand: '1.yaml', melding: expect.stringContaining('0.yaml') as string },
    ]);
  });
});
