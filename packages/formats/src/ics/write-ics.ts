import { TIJDZONE } from '@kavel/core/basis';
import { AMSTERDAM } from './amsterdam.ts';

/** When an event is: whole days, or wall clock time in the Netherlands; without `tot` it is one moment. */
export type IcsWanneer =
  | { readonly soort: 'dagen'; readonly van: Temporal.PlainDate; readonly totEnMet: Temporal.PlainDate }
  | { readonly soort: 'tijd'; readonly van: Temporal.PlainDateTime; readonly tot?: Temporal.PlainDateTime };

export type IcsGebeurtenis = {
  /** The same for the same thing, whenever the calendar is written: so that a calendar program replaces it. */
  readonly uid: string;
  readonly titel: string;
  readonly omschrijving: string;
  readonly categorie: string;
  readonly wanneer: IcsWanneer;
};

export type IcsKalender = {
  readonly naam: string;
  readonly gebeurtenissen: readonly IcsGebeurtenis[];
};

/** Writes a calendar (RFC 5545, RFC 7986 for its name). `geschrevenOp` becomes DTSTAMP of every event. */
export function writeIcs({ naam, gebeurtenissen }: IcsKalender, geschrevenOp: Temporal.Instant): string {
  const stamp = utcText(geschrevenOp);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kavel//Tijdpad//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(naam)}`,
    `X-WR-CALNAME:${escapeText(naam)}`,
    ...AMSTERDAM,
    ...gebeurtenissen.flatMap((gebeurtenis) => eventLines(gebeurtenis, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(
  { uid, titel, omschrijving, categorie, wanneer }: IcsGebeurtenis,
  stamp: string,
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    ...whenLines(wanneer),
    `SUMMARY:${escapeText(titel)}`,
    `DESCRIPTION:${escapeText(omschrijving)}`,
    `CATEGORIES:${escapeText(categorie)}`,
    // A date to know of: it does not make the reader busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** DTEND is the first day or moment that no longer belongs to the event. */
function whenLines(wanneer: IcsWanneer): string[] {
  if (wanneer.soort === 'dagen') {
    return [
      `DTSTART;VALUE=DATE:${dateText(wanneer.van)}`,
      `DTEND;VALUE=DATE:${dateText(wanneer.totEnMet.add({ days: 1 }))}`,
    ];
  }
  const { van, tot } = wanneer;
  const start = `DTSTART;TZID=${TIJDZONE}:${localText(van)}`;
  return tot === undefined ? [start] : [start, `DTEND;TZID=${TIJDZONE}:${localText(tot)}`];
}

function dateText(dag: Temporal.PlainDate): string {
  return dag.toString().replaceAll('-', '');
}

function localText(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function utcText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** A calendar has no control characters but the line break, which is written as two characters. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, ' ');
}

const LONGEST_LINE = 75;

/** No line is longer than 75 octets; a longer one goes on after a line break and a space, never inside a character. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
