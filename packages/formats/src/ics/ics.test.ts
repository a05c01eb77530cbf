import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { createWerkkalender, deriveTijdpad, reactieEinden } from '@kavel/core/kalender';
import { gedrukt2017, goed2019 } from '@kavel/testkit/tijdpad';
import { readTijdpad } from '../tijdpad/index.ts';
import { writeTijdpadIcs } from './index.ts';
import type { TijdpadIcs, TijdpadIcsBron } from './index.ts';
import { writeIcs } from './write-ics.ts';
import type { IcsGebeurtenis } from './write-ics.ts';

const AT = Temporal.Instant.from('2026-11-25T10:30:00Z');
const kalender = createWerkkalender([
  { bron: 'proef', vanJaar: 2001, totEnMetJaar: 2099, volledig: true, dagen: [] },
]);

/** The events of a calendar as another library reads them; it knows time zones from the text alone. */
function parse(text: string): { naam: string; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { naam: String(calendar.getFirstPropertyValue('name')), events };
}

function source(text: string): TijdpadIcsBron {
  const read = readTijdpad(text, 'tijdpad.yaml', { catalogus: new Map(), bronnen: new Set() });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const derived = deriveTijdpad(read.value.ontwerp, kalender);
  if (!derived.ok) throw new Error(JSON.stringify(derived.error));
  const { gronden, openstaand } = read.value;
  return { tijdpad: derived.value, einden: reactieEinden(derived.value, kalender), gronden, openstaand };
}

function write(text: string, at = AT): TijdpadIcs {
  return writeTijdpadIcs(source(text), at);
}

/** `uid title start/end`, moments as UTC. */
function rows(text: string): string[] {
  return parse(text).events.map(({ uid, summary, startDate, endDate }) => {
    const moment = (time: ICAL.Time): string =>
      time.isDate ? time.toString() : time.toJSDate().toISOString().slice(0, 16);
    return `${uid.replace('goed-2019.', '').replace('@kavel', '')}: ${summary}: ${moment(startDate)}/${moment(endDate)}`;
  });
}

describe('the calendar of a timetable', () => {
  it('has an event per step and per term, days whole and ends exclusive, hours in Dutch time', () => {
    expect(rows(write(goed2019.text).text)).toEqual([
      'publicatie-kader: Kader op de website: 2019-06-03/2019-06-04',
      'bijeenkomst: Bijeenkomst: 2019-06-13T07:30/2019-06-13T09:30',
      'vragen-sluiten: Uiterlijk: Vragen: 2019-06-18/2019-06-19',
      'nota: Uiterlijk: Antwoorden: 2019-06-25/2019-06-26',
      'inschrijving: Uiterlijk voor 17:00: Inschrijven: 2019-08-01T15:00/2019-08-01T15:00',
      'dialoog: Dialoog: 2019-08-19/2019-09-28',
      'gunning: Uiterlijk: Voorlopige gunning: 2019-10-07/2019-10-08',
      // After the last Sunday of October Amsterdam is one hour ahead of UTC, not two.
      'retour: Uiterlijk voor 15:00: Overeenkomst terug: 2019-11-04T14:00/2019-11-04T14:00',
      'definitief: Laatste dag: Definitieve gunning: 2019-11-07/2019-11-08',
      'reactie.gunning: Laatste dag: Reactie op de gunning: 2019-10-27/2019-10-28',
    ]);
  });

  it('says who, what the term counts from, and what the law might add', () => {
    const { events, naam } = parse(write(goed2019.text).text);
    expect(naam).toBe('Tijdpad zonder fouten (FICTIEF)');
    expect(events.at(-1)?.description.split('\n')).toEqual([
      'Wie: zorgaanbieder',
      'Gerekend vanaf de laatste dag van: Voorlopige gunning',
      'Adres: inkoop@voorbeeld.test',
      'Geldt de Algemene termijnenwet, dan tot en met maandag 28 oktober 2019; dat beslist een jurist.',
    ]);
    expect(events[1]?.description).toBe('Wie: zorgkantoor en zorgaanbieder');
  });

  it('leaves out a step without a day, and names it', () => {
    const { gebeurtenissen, zonderDatum, text } = write(gedrukt2017.text);
    expect(zonderDatum).toEqual(['publicatie-kader']);
    // Eleven rows less one, and of two terms only the one after the award.
    expect(gebeurtenissen).toBe(11);
    expect(parse(text).events).toHaveLength(11);
  });

  it('is the same but for the moment of writing, so that a program replaces and does not double', () => {
    const later = write(goed2019.text, AT.add({ hours: 1 })).text;
    expect(later).not.toBe(write(goed2019.text).text);
    expect(later.replaceAll('20261125T113000Z', '20261125T103000Z')).toBe(write(goed2019.text).text);
    const uids = parse(later).events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });
});

const texts = fc
  .string({ unit: 'grapheme', maxLength: 200, size: 'max' })
  .filter((text) => !/\p{Cc}/u.test(text));
const event = { uid: 'een@kavel', titel: 'een', omschrijving: '', categorie: 'proef' };
const titled = (titel: string, omschrijving = ''): IcsGebeurtenis => ({
  ...event,
  titel,
  omschrijving,
  wanneer: { soort: 'dagen', van: someDay, totEnMet: someDay },
});
const someDay = Temporal.PlainDate.from('2018-03-25');

test('property: every text comes back whole, on lines of at most 75 octets that end in CR and LF', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const titel = `${one};,\\`;
      const ics = writeIcs({ naam: one, gebeurtenissen: [titled(titel, `${other}\n${one}`)] }, AT);
      const lines = ics.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
      const [read] = parse(ics).events;
      expect([read?.summary, read?.description]).toEqual([titel, `${other}\n${one}`]);
    }),
    { numRuns: 300 },
  );
});

test('a control character cannot break a line open', () => {
  const text = 'a\rBEGIN:VEVENT\u0007\tb';
  const [read] = parse(writeIcs({ naam: text, gebeurtenissen: [titled(text)] }, AT)).events;
  expect(read?.summary).toBe('a\nBEGIN:VEVENT  b');
});

test('property: a time of day is the same moment in the calendar as in the time zone of the Netherlands', () => {
  const minutes = fc.integer({ min: 0, max: 1_439 });
  const days = fc.integer({ min: 0, max: 365 * 30 });
  fc.assert(
    fc.property(days, minutes, (day, minute) => {
      const van = Temporal.PlainDateTime.from('2001-01-01T00:00').add({ days: day, minutes: minute });
      const zoned = van.toZonedDateTime('Europe/Amsterdam');
      // In the hour that summer time skips, and in the one that comes twice, no deadline falls.
      fc.pre(zoned.toPlainDateTime().equals(van) && zoned.add({ hours: 1 }).offset === zoned.offset);
      const ics = writeIcs(
        { naam: 'proef', gebeurtenissen: [{ ...event, wanneer: { soort: 'tijd', van } }] },
        AT,
      );
      const [read] = parse(ics).events;
      expect(read?.startDate.toJSDate().getTime()).toBe(zoned.epochMilliseconds);
    }),
    { numRuns: 300 },
  );
});
