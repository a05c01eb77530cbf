import { happens } from '../machine.ts';
import { judgeReactie } from '../reactietermijn.ts';
import type { Bezwaaropdracht } from './opdracht.ts';
import type { Overweging } from './staat.ts';
import type { Bestredenstuk } from './voorwerp.ts';
import { refuseBezwaar } from './weigering.ts';
import type { Bezwaarbesluit, Bezwaarzaak } from './zaak.ts';

type Indiening = Extract<Bezwaaropdracht, { readonly soort: 'dien-in' }>;

/** A late objection is kept with its moment and its term: the proof that the right is lost, also in court (S003-63, -64). */
export function dienIn(zaak: Bezwaarzaak, opdracht: Indiening): Bezwaarbesluit {
  const { stuk } = zaak.bekend;
  if (stuk === null)
    return refuseBezwaar(
      'stuk-onbekend',
      'Er is niets gepubliceerd of bekendgemaakt met die naam. Kies het uit de lijst.',
    );
  const refused = refuseGronden(zaak, opdracht, stuk);
  if (refused !== undefined) return refused;
  const { voorwerp, gronden } = opdracht;
  const verdict = judgeReactie(stuk.termijn, zaak.moment);
  const overwegingen = verdict === 'te laat' ? [] : doubtsOf(zaak, opdracht, stuk);
  const doubtful = overwegingen.length > 0 ? 'in-overweging' : 'ontvangen';
  return happens({
    soort: 'ingediend',
    toestand: verdict === 'te laat' ? 'buiten-behandeling' : doubtful,
    bezwaar: { voorwerp, gronden, moment: zaak.moment.toString(), termijn: stuk.termijn },
    overwegingen,
  });
}

function refuseGronden(
  { bekend }: Bezwaarzaak,
  { voorwerp, gronden }: Indiening,
  { raakt }: Bestredenstuk,
): ReturnType<typeof refuseBezwaar> | undefined {
  if (gronden.length === 0)
    return refuseBezwaar(
      'grond-ontbreekt',
      'U noemt niet waarmee u het niet eens bent. Kies ten minste één clausule.',
    );
  const bare = gronden.find(({ reden }) => reden.trim() === '');
  if (bare !== undefined)
    return refuseBezwaar(
      'reden-ontbreekt',
      `Bij clausule ${bare.clausule} staat geen reden. Schrijf waarom u het niet eens bent.`,
    );
  const allowed = voorwerp.soort === 'nota' ? [...raakt, ...bekend.kaderclausules] : raakt;
  const outside = gronden.find(({ clausule }) => !allowed.includes(clausule));
  return outside === undefined
    ? undefined
    : refuseBezwaar(
        'clausule-buiten-stuk',
        `Clausule ${outside.clausule} staat niet in dit stuk. Kies een clausule die erin staat.`,
      );
}

/** What a jurist must settle before it is handled. */
function doubtsOf(
  { bekend, moment }: Bezwaarzaak,
  { voorwerp, gronden }: Indiening,
  { termijn, raakt }: Bestredenstuk,
): readonly Overweging[] {
  const named = gronden.map(({ clausule }) => clausule);
  const isLost = voorwerp.soort === 'gunning' && named.some((one) => bekend.verwerkt.includes(one));
  return [
    ...(judgeReactie(termijn, moment) === 'in overweging' ? (['termijn'] as const) : []),
    ...(named.some((one) => !raakt.includes(one)) ? (['buiten-de-nota'] as const) : []),
    ...(isLost ? (['eerder-verwerkt'] as const) : []),
  ];
}
