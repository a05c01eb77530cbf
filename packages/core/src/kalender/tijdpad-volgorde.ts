import { compareDays, dagText } from '../basis/index.ts';
import type { Reactieeinde } from './tijdpad-afleiding.ts';
import { laatsteDag } from './tijdpad.ts';
import type { Tijdpad, Tijdpadrol, Tijdpadstap, Wanneer } from './tijdpad.ts';
import { tijdpadFinding } from './tijdpad-bevinding.ts';
import type { Tijdpadcode, TijdpadFinding } from './tijdpad-bevinding.ts';
import { closingOf } from './tijdpad-sluiting.ts';

type Gedateerd = Tijdpadstap & { readonly wanneer: Wanneer<Temporal.PlainDate> };

type Volgorderegel = {
  readonly eerst: Tijdpadrol;
  readonly dan: Tijdpadrol;
  readonly code: Tijdpadcode;
  readonly regel: string;
};

/**
 * Which role cannot end before which (procedure.md, Life cycle). The order of signing back and definitive award is
 * part of the timetable itself and has no rule.
 */
const VOLGORDE: readonly Volgorderegel[] = [
  {
    eerst: 'publicatie-kader',
    dan: 'vragen-sluiten',
    code: 'volgorde-onmogelijk',
    regel: 'Vragen kunnen pas worden gesteld als het kader er is.',
  },
  {
    eerst: 'publicatie-kader',
    dan: 'inschrijving-sluit',
    code: 'volgorde-onmogelijk',
    regel: 'Inschrijven kan pas als het kader er is.',
  },
  {
    eerst: 'vragen-sluiten',
    dan: 'nota-van-inlichtingen',
    code: 'nota-voor-sluiten-vragen',
    regel: 'De Nota van Inlichtingen beantwoordt alle vragen.',
  },
  {
    eerst: 'nota-van-inlichtingen',
    dan: 'inschrijving-sluit',
    code: 'inschrijving-voor-nota',
    regel: 'Wie inschrijft, stemt in met de Nota van Inlichtingen en moet die dus kennen.',
  },
  {
    eerst: 'inschrijving-sluit',
    dan: 'voorlopige-gunning',
    code: 'volgorde-onmogelijk',
    regel: 'Gunnen kan pas als de inschrijving gesloten is.',
  },
  {
    eerst: 'dialoog',
    dan: 'voorlopige-gunning',
    code: 'volgorde-onmogelijk',
    regel: 'De voorlopige gunning volgt op de dialoog.',
  },
  {
    eerst: 'voorlopige-gunning',
    dan: 'ondertekend-retour',
    code: 'volgorde-onmogelijk',
    regel: 'Tekenen kan pas na de voorlopige gunning.',
  },
  {
    eerst: 'voorlopige-gunning',
    dan: 'definitieve-gunning',
    code: 'volgorde-onmogelijk',
    regel: 'De definitieve gunning volgt op de voorlopige.',
  },
];

function isGedateerd(stap: Tijdpadstap): stap is Gedateerd {
  return stap.wanneer !== undefined;
}

function withRol(stappen: readonly Tijdpadstap[], rol: Tijdpadrol): Gedateerd[] {
  return stappen.filter((stap) => stap.rol === rol).filter(isGedateerd);
}

function closing({ wanneer, tijd }: Gedateerd): number {
  return closingOf(wanneer, tijd).epochMilliseconds;
}

/** Steps that close before the step they have to follow. */
export function checkVolgorde(stappen: readonly Tijdpadstap[]): TijdpadFinding[] {
  return VOLGORDE.flatMap(({ eerst, dan, code, regel }) =>
    withRol(stappen, dan).flatMap((later) =>
      withRol(stappen, eerst)
        .filter((earlier) => closing(later) < closing(earlier))
        .map((earlier) =>
          tijdpadFinding(
            later,
            code,
            `deze stap eindigt op ${lastText(later)}, vóór rij ${earlier.rij} (${lastText(earlier)}). ${regel} Verschuif een van beide.`,
          ),
        ),
    ),
  );
}

/** What must wait for the term to object after the provisional award: signing back and the definitive award. */
export function checkReactietermijnen(tijdpad: Tijdpad, einden: readonly Reactieeinde[]): TijdpadFinding[] {
  const { stappen, reactietermijnen } = tijdpad;
  const doubles = reactietermijnen
    .filter(({ na }) => na.length > 1)
    .map(({ id, wat, na }) =>
      tijdpadFinding(
        { id },
        'termijn-begin-dubbel',
        `${wat}: deze termijn begint na ${na.join(' en na ')}. Zo staat niet vast wanneer zij eindigt. Maak er een eigen termijn per begin van.`,
      ),
    );
  const dependent = [...withRol(stappen, 'ondertekend-retour'), ...withRol(stappen, 'definitieve-gunning')];
  const checked = withRol(stappen, 'voorlopige-gunning').flatMap((award) => {
    if (!reactietermijnen.some(({ na }) => na.includes(award.id))) {
      return dependent.length > 0 ? [termMissing(award)] : [];
    }
    const later = dependent.filter((stap) => closing(stap) >= closing(award));
    return einden
      .filter(({ na }) => na.id === award.id)
      .flatMap((einde) => later.flatMap((stap) => earlyFinding(stap, einde)));
  });
  return [...doubles, ...checked];
}

function termMissing(award: Gedateerd): TijdpadFinding {
  return tijdpadFinding(
    award,
    'reactietermijn-ontbreekt',
    'na deze gunning staat geen termijn voor een reactie. Of de stappen erna op tijd zijn, is niet te controleren. Voeg de termijn toe onder reactietermijnen.',
  );
}

function earlyFinding(stap: Gedateerd, { reactietermijn, einde }: Reactieeinde): TijdpadFinding[] {
  const { strikt, verlengd } = einde;
  const ends = `de termijn "${reactietermijn.wat}" loopt tot en met ${dagText(strikt)}`;
  if (isBeforeEnd(stap, strikt)) {
    const [code, melding]: readonly [Tijdpadcode, string] =
      stap.rol === 'ondertekend-retour'
        ? [
            'retour-voor-einde-termijn',
            `de overeenkomst moet uiterlijk ${lastText(stap)} terug zijn, maar ${ends}. Dan moet een zorgaanbieder tekenen terwijl hij nog mag reageren. Zet deze stap na het einde van de termijn.`,
          ]
        : [
            'gunning-voor-einde-termijn',
            `de definitieve gunning ${awardText(stap)}, maar ${ends}. Definitief gunnen kan pas na de termijn. Zet deze stap erna.`,
          ];
    return [tijdpadFinding(stap, code, melding)];
  }
  if (!isBeforeEnd(stap, verlengd)) return [];
  const melding = `${ends}; geldt de Algemene termijnenwet, dan tot en met ${dagText(verlengd)}. Of die wet geldt, beslist een jurist. Zet deze stap na ${dagText(verlengd)}, dan maakt het niet uit.`;
  return [tijdpadFinding(stap, 'binnen-verlenging', melding)];
}

/**
 * Signing back is too early when it closes before the term does. The definitive award is when it must fall in the
 * term: a period from its first day on, any other step when no later day is left.
 */
function isBeforeEnd(stap: Gedateerd, end: Temporal.PlainDate): boolean {
  if (stap.rol === 'ondertekend-retour') {
    return closing(stap) < closingOf({ soort: 'uiterlijk', dag: end }).epochMilliseconds;
  }
  const { wanneer } = stap;
  return compareDays(wanneer.soort === 'periode' ? wanneer.van : laatsteDag(wanneer), end) <= 0;
}

function awardText({ wanneer }: Gedateerd): string {
  return wanneer.soort === 'periode'
    ? `begint op ${dagText(wanneer.van)}`
    : `moet er uiterlijk ${dagText(laatsteDag(wanneer))} zijn`;
}

function lastText({ wanneer }: Gedateerd): string {
  return dagText(laatsteDag(wanneer));
}
