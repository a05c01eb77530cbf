import { dagText } from '@kavel/core/basis';
import type { Clausule } from '@kavel/core/beleid';
import { kloktijdText, laatsteDag } from '@kavel/core/kalender';
import type { Kloktijd, Reactieeinde, Tijdpad, Tijdpadstap, Wanneer } from '@kavel/core/kalender';
import type { TijdpadBestand } from '../tijdpad/index.ts';
import { writeIcs } from './write-ics.ts';
import type { IcsGebeurtenis, IcsWanneer } from './write-ics.ts';

/** A timetable with every day derived, the ends of its terms to object, and what it rests on. */
export type TijdpadIcsBron = {
  readonly tijdpad: Tijdpad;
  readonly einden: readonly Reactieeinde[];
  readonly gronden: TijdpadBestand['gronden'];
  readonly openstaand: TijdpadBestand['openstaand'];
};

export type TijdpadIcs = {
  readonly text: string;
  readonly gebeurtenissen: number;
  /** Steps without a day: no calendar can show them. */
  readonly zonderDatum: readonly string[];
};

/** The calendar of a timetable: an event per step with a day and per term to object (publicatie.md). */
export function writeTijdpadIcs(bron: TijdpadIcsBron, geschrevenOp: Temporal.Instant): TijdpadIcs {
  const { tijdpad, einden } = bron;
  const events = [
    ...tijdpad.stappen.flatMap((stap) => stepEvent(bron, stap)),
    ...einden.map((einde) => termEvent(bron, einde)),
  ];
  return {
    text: writeIcs({ naam: tijdpad.titel, gebeurtenissen: events }, geschrevenOp),
    gebeurtenissen: events.length,
    zonderDatum: tijdpad.stappen.filter(({ wanneer }) => wanneer === undefined).map(({ id }) => id),
  };
}

function stepEvent(bron: TijdpadIcsBron, stap: Tijdpadstap): IcsGebeurtenis[] {
  const { id, wat, wie, wanneer, tijd, gedrukt, adres, verlengd } = stap;
  if (wanneer === undefined) return [];
  const lines = [
    `Wie: ${WIE[wie]}`,
    ...(adres === undefined ? [] : [`Adres: ${adres}`]),
    ...(verlengd === undefined ? [] : [extendedText(verlengd)]),
    ...(gedrukt === undefined ? [] : [`In de bron gedrukt: ${gedrukt}`]),
    ...groundLines(bron, id),
  ];
  return [
    {
      uid: `${bron.tijdpad.id}.${id}@kavel`,
      titel: `${leadText(wanneer, tijd)}${wat}`,
      omschrijving: lines.join('\n'),
      categorie: WIE[wie],
      wanneer: whenOf(wanneer, tijd),
    },
  ];
}

const WIE = {
  zorgkantoor: 'zorgkantoor',
  zorgaanbieder: 'zorgaanbieder',
  beide: 'zorgkantoor en zorgaanbieder',
} as const satisfies Readonly<Record<Tijdpadstap['wie'], string>>;

function termEvent(bron: TijdpadIcsBron, { reactietermijn, na, einde }: Reactieeinde): IcsGebeurtenis {
  const { id, wat, adres } = reactietermijn;
  const { strikt, verlengd } = einde;
  const lines = [
    `Wie: ${WIE.zorgaanbieder}`,
    `Gerekend vanaf de laatste dag van: ${na.wat}`,
    ...(adres === undefined ? [] : [`Adres: ${adres}`]),
    ...(strikt.equals(verlengd) ? [] : [extendedText(verlengd)]),
    ...groundLines(bron, id),
  ];
  return {
    uid: `${bron.tijdpad.id}.${id}.${na.id}@kavel`,
    titel: `Laatste dag: ${wat}`,
    omschrijving: lines.join('\n'),
    categorie: WIE.zorgaanbieder,
    wanneer: { soort: 'dagen', van: strikt, totEnMet: strikt },
  };
}

function extendedText(verlengd: Temporal.PlainDate): string {
  return `Geldt de Algemene termijnenwet, dan tot en met ${dagText(verlengd)}; dat beslist een jurist.`;
}

function groundLines({ gronden, openstaand }: TijdpadIcsBron, id: string): string[] {
  const grond = gronden.get(id);
  return [
    ...(grond === undefined ? [] : [groundText(grond)]),
    ...openstaand
      .filter(({ bevinding }) => bevinding?.bij === id)
      .map(({ vraag, lezing }) => `Openstaand: ${vraag} Kavel leest: ${lezing}`),
  ];
}

function groundText({ bron, plaats, weergave, zekerheid }: Clausule): string {
  return `Bron: ${bron}, ${plaats} (${zekerheid}). ${weergave}`;
}

function leadText(wanneer: Wanneer<Temporal.PlainDate>, tijd?: Kloktijd): string {
  if (wanneer.soort === 'voor') return 'Laatste dag: ';
  if (wanneer.soort !== 'uiterlijk') return '';
  return tijd === undefined ? 'Uiterlijk: ' : `Uiterlijk ${kloktijdText(tijd)}: `;
}

function whenOf(wanneer: Wanneer<Temporal.PlainDate>, tijd?: Kloktijd): IcsWanneer {
  if (wanneer.soort === 'periode') {
    return { soort: 'dagen', van: wanneer.van, totEnMet: wanneer.totEnMet };
  }
  const dag = laatsteDag(wanneer);
  if (tijd === undefined) return { soort: 'dagen', van: dag, totEnMet: dag };
  return tijd.vorm === 'van tot'
    ? { soort: 'tijd', van: dag.toPlainDateTime(tijd.van), tot: dag.toPlainDateTime(tijd.tot) }
    : { soort: 'tijd', van: dag.toPlainDateTime(tijd.tijd) };
}
