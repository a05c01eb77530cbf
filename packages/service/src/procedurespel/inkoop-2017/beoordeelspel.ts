import { formatPct } from '@kavel/core/basis';
import type { Handelaar } from '@kavel/core/basis';
import type { FeitInvoer, Feitcatalogus } from '@kavel/core/beleid';
import type { Criterium } from '@kavel/core/procedure';
import type { Inkoopaanbieder } from '@kavel/simulatie';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import type { Deelnemer } from './deelnemer.ts';
import { KANTOOR, klok, schrijver, werkdag } from './zet.ts';
import type { Schrijver } from './zet.ts';

const { inkoper, inkoper2, beoordelaar1, beoordelaar2, beoordelaar3 } = KANTOOR;

export type Beoordeelvraag = {
  readonly criteria: readonly Criterium[];
  readonly catalogus: Feitcatalogus;
};

/** Two people answer the checklist apart between 16 August and 3 October 2017; a third closes. */
export function beoordeelspel(
  deelnemer: Deelnemer,
  { criteria, catalogus }: Beoordeelvraag,
): readonly Scripthandeling[] {
  const { regio, id, index, verhalen, aanbieder } = deelnemer;
  const schrijf = schrijver('beoordeling', regio, id);
  const now = klok(`${werkdag('2017-08-16', index, 30)}T09:00:00`);
  const answers = criteria.map((one) => ({ criterium: one.id, waarde: answer(one, aanbieder, catalogus) }));
  const hasInterest = verhalen.has('belang');
  const second = hasInterest ? beoordelaar3 : beoordelaar2;
  const differs = verhalen.has('verschil');
  const beoordelaars = [beoordelaar1.persoon, beoordelaar2.persoon] as const;
  return [
    schrijf(inkoper, now(), { soort: 'begin', beoordelaars }),
    ...(hasInterest ? replaced(schrijf, now) : []),
    ...judged(schrijf, now, beoordelaar1, answers),
    ...judged(
      schrijf,
      now,
      second,
      differs ? [{ criterium: NIEUW, waarde: true }, ...answers.slice(1)] : answers,
    ),
    ...(differs ? settled(schrijf, now) : []),
    schrijf(
      { ...inkoper2, persoon: beoordelaar1.persoon },
      now(),
      { soort: 'sluit' },
      { verwacht: 'zelfde-persoon' },
    ),
    schrijf(inkoper2, now(), { soort: 'sluit' }, { toestand: 'gesloten' }),
  ];
}

const NIEUW = 'nieuweAanbieder';

type Antwoord = { readonly criterium: string; readonly waarde: FeitInvoer };
type Klok = () => Temporal.Instant;

/** The facts of the simulated provider; of what the simulation does not know there is none. */
function answer(
  { feit, kavel }: Criterium,
  { eersteContractjaar, productieJanJunEurocent, vorigJaar }: Inkoopaanbieder,
  catalogus: Feitcatalogus,
): FeitInvoer {
  if (feit === 'eersteContractjaar') return eersteContractjaar;
  if (feit === 'productieJanJunEurocent') return productieJanJunEurocent;
  if (feit === 'percentageVorigJaar' && kavel !== null) return formatPct(vorigJaar[kavel]);
  return catalogus.get(feit)?.soort === 'jaNee' ? false : null;
}

function judged(
  schrijf: Schrijver<'beoordeling'>,
  now: Klok,
  als: Handelaar,
  answers: readonly Antwoord[],
): readonly Scripthandeling[] {
  return [
    schrijf(als, now(), { soort: 'verklaar-belang', belang: false, toelichting: '' }),
    ...answers.map(({ criterium, waarde }) =>
      schrijf(als, now(), { soort: 'beoordeel', criterium, waarde, motivering: 'Gezien. (FICTIEF)' }),
    ),
    schrijf(als, now(), { soort: 'lever-in' }),
  ];
}

function replaced(schrijf: Schrijver<'beoordeling'>, now: Klok): readonly Scripthandeling[] {
  const toelichting = 'Een familielid werkt daar. (FICTIEF)';
  return [
    schrijf(beoordelaar2, now(), { soort: 'verklaar-belang', belang: true, toelichting }),
    schrijf(inkoper, now(), {
      ...{ soort: 'vervang-beoordelaar', uit: beoordelaar2.persoon, in: beoordelaar3.persoon },
    }),
  ];
}

function settled(schrijf: Schrijver<'beoordeling'>, now: Klok): readonly Scripthandeling[] {
  const motivering = 'De zorgaanbieder had al een overeenkomst. (FICTIEF)';
  return [
    schrijf(beoordelaar1, now(), {
      soort: 'stel-consensus-voor',
      criterium: NIEUW,
      waarde: false,
      motivering,
    }),
    schrijf(beoordelaar2, now(), { soort: 'bevestig-consensus', criterium: NIEUW }, { toestand: 'eens' }),
  ];
}
