import { expect, it } from 'vitest';
import {
  alleOvergangen,
  must,
  nl,
  proefkalender,
  proefpartijen,
  proefpersonen,
  verken,
} from '@kavel/testkit/procedure';
import { judgeOntvangst } from '../../kalender/index.ts';
import { STUKKEN_2018 } from '../stukkenlijst/index.ts';
import type { Stuksoort } from '../stukkenlijst/index.ts';
import { INSCHRIJVINGCODES, inschrijvingmachine } from './index.ts';
import type { Inschrijvingbekend, Inschrijvingopdracht, Inschrijvingstaat, Inschrijfstuk } from './index.ts';

const BEGIN = nl('2017-08-01T16:58:00');
/** Mostly the clock stands still: much happens in the last minute. */
const KLOK = Array.from({ length: 9 }, () => 'PT0S');
const zoned = (text: string) => nl(text).toZonedDateTimeISO('Europe/Amsterdam');
const sluiting = { opTijdTot: zoned('2017-08-01T17:00:00'), teLaatVanaf: zoned('2017-08-01T17:01:00') };

function known(contractTotEnMet: string | null): Inschrijvingbekend {
  return {
    partijen: proefpartijen,
    sluiting,
    kalender: proefkalender,
    stukkenkader: STUKKEN_2018,
    contractTotEnMet,
    maximumBytes: 100,
  };
}
const opgave = {
  wil: 'nieuwe-overeenkomst',
  nieuwZorgaanbod: false,
  alleenWoonplaatsbeleid: false,
  ongewijzigdBevestigd: true,
} as const;
const worlds = [known('2017-12-31'), known('2017-12-31'), known('2017-12-31'), known(null)];
const [plain] = worlds;
function stuk(id: string, stuksoort: Stuksoort, change: Partial<Inschrijfstuk> = {}): Inschrijfstuk {
  return {
    id,
    stuksoort,
    naam: `${id}.pdf`,
    bytes: 10,
    sha256: '0f'.repeat(32),
    ontvangen: BEGIN.toString(),
    ...change,
  };
}

const opdrachten: readonly Inschrijvingopdracht[] = [
  { soort: 'begin-upload', upload: { id: 'a', stuksoort: 'bestuursverklaring', naam: 'a.pdf', bytes: 10 } },
  { soort: 'begin-upload', upload: { id: 'f', stuksoort: 'bestuursverklaring', naam: 'f.pdf', bytes: 11 } },
  { soort: 'voeg-stuk-toe', stuk: stuk('a', 'bestuursverklaring') },
  { soort: 'voeg-stuk-toe', stuk: stuk('b', 'bedrijfsplan') },
  ...['f', 'g', 'h', 'i', 'j', 'k'].map((id) => ({
    soort: 'voeg-stuk-toe' as const,
    stuk: stuk(id, 'bestuursverklaring'),
  })),
  { soort: 'voeg-stuk-toe', stuk: stuk('c', 'financieel-plan', { bytes: 101 }) },
  { soort: 'voeg-stuk-toe', stuk: stuk('d', 'aanbiedingsbrief', { sha256: 'nee' }) },
  { soort: 'voeg-stuk-toe', stuk: stuk('e', 'aanbiedingsbrief', { ontvangen: 'morgen' }) },
  { soort: 'verwijder-stuk', id: 'a' },
  { soort: 'dien-in', opgave },
  { soort: 'dien-in', opgave: { ...opgave, nieuwZorgaanbod: true, ongewijzigdBevestigd: false } },
  { soort: 'vervang', opgave },
  { soort: 'vul-aan', opgave },
  { soort: 'trek-in' },
  { soort: 'stel-overweging-voor', toelaten: true, motivering: 'reden' },
  { soort: 'stel-overweging-voor', toelaten: false, motivering: 'reden' },
  { soort: 'beslis-overweging' },
  { soort: 'verklaar-compleet' },
  { soort: 'vraag-aanvulling', stuksoorten: ['bedrijfsplan'], toelichting: 'het plan' },
  { soort: 'vraag-aanvulling', stuksoorten: [], toelichting: 'niets' },
  { soort: 'stel-afwijzing-voor', motivering: 'reden' },
  { soort: 'stel-afwijzing-voor', motivering: ' ' },
  { soort: 'wijs-af' },
];

function isHandedIn({ indiening, overweging, teLaat }: Inschrijvingstaat): boolean {
  return indiening !== null || overweging !== null || teLaat.length > 0;
}

it('random commands and a moving clock: sealed until the closing, and never two hats on one head', () => {
  const { overgangen, codes } = verken(
    {
      machine: inschrijvingmachine,
      opdrachten,
      personen: Object.values(proefpersonen),
      bekend: (keuze) => worlds[keuze % worlds.length] ?? plain!,
      begin: [BEGIN, nl('2017-08-01T17:00:05')],
      klokstappen: [...KLOK, 'PT10S', 'PT59.999S', 'PT1M', 'P1D', 'P9D'].map((one) =>
        Temporal.Duration.from(one),
      ),
      klopt: ({ voor, na, opdracht, door, moment, geweigerd }) => {
        const judged = judgeOntvangst(sluiting, moment);
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        if (geweigerd) return;
        must(Object.values<string>(proefpartijen).includes(door.organisatie), 'only the parties act');
        const isOwn = door.organisatie === proefpartijen.zorgaanbieder;
        must(isOwn || judged === 'te laat', 'sealed until the closing');
        must(isOwn || isHandedIn(na), 'what was not handed in stays with the provider');
        must(
          opdracht.soort !== 'dien-in' || judged !== 'te laat' || na.toestand === 'te-laat',
          'late is late',
        );
        const replaced = opdracht.soort === 'vervang' && na.indiening !== voor.indiening;
        must(!replaced || judged === 'op tijd', 'only in time does a replacement count at once');
        for (const one of na.besluiten)
          must(one.door === null || one.door !== one.voorbereidDoor, 'two people');
      },
    },
    700,
  );
  expect([...overgangen].sort()).toEqual(alleOvergangen(inschrijvingmachine));
  expect(INSCHRIJVINGCODES.filter((code) => !codes.has(code))).toEqual(['termijn-niet-te-berekenen']);
});
