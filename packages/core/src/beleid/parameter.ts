import { HONDERD_PROCENT } from '../basis/index.ts';
import type { Clausule } from './clausule.ts';
import type { FeitSoort, Feitcatalogus } from './feit.ts';
import { isGroepStap } from './groep.ts';
import { stapText } from './leesversie.ts';
import { listPlaatsen, plaatsText, readPlaats } from './parameterplaats.ts';
import type { Parameterplaats } from './parameterplaats.ts';
import type { Herkomst } from './rang.ts';
import type { SamengesteldeStap, Samenstelling } from './samenstelling.ts';
import { capitalize, definitieOf } from './tekst.ts';

/** `bedrag`: moves the percentage itself; `grens`: decides who falls under a rule; `duur`: of the contract. */
export type Parameterrol = 'bedrag' | 'grens' | 'duur';

/**
 * A fixed number in a policy that a what-if may change. `waarde`, `grenzen` and `stapgrootte` are in the whole unit of
 * `soort`: percentages, procentpunten and numbers in ten-thousandths, money in eurocents, years as they are.
 */
export type Parameter = {
  /** `document/stap/plaats`: the same for as long as the document keeps its ids. */
  readonly sleutel: string;
  readonly document: Herkomst;
  readonly stap: string;
  readonly plaats: Parameterplaats;
  readonly rol: Parameterrol;
  /** What the number is, in a few words. */
  readonly naam: string;
  /** The whole rule as a sentence. */
  readonly zin: string;
  readonly clausule: Clausule;
  readonly soort: FeitSoort;
  readonly waarde: number;
  /** A percentage stays within 0 and 100%: more than the maximum tariff may not be paid (Wmg art. 35). */
  readonly grenzen: { readonly van: number; readonly totEnMet: number };
  readonly stapgrootte: number;
};

/** Every fixed number of these compositions once, in the order of their steps. */
export function listParameters(
  samenstellingen: readonly Pick<Samenstelling, 'stappen'>[],
  catalogus: Feitcatalogus,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const stap of samenstellingen.flatMap(({ stappen }) => stappen)) {
    if (isGroepStap(stap)) continue;
    for (const plaats of listPlaatsen(stap)) {
      const sleutel = `${stap.herkomst.id}/${stap.id}/${plaatsText(plaats)}`;
      const waarde = readPlaats(stap, plaats);
      if (waarde === undefined || found.has(sleutel)) continue;
      found.set(sleutel, {
        sleutel,
        document: stap.herkomst,
        stap: stap.id,
        plaats,
        zin: stapText(stap, catalogus),
        clausule: stap.clausule,
        waarde,
        ...meaningOf(stap, plaats, waarde, catalogus),
      });
    }
  }
  return [...found.values()];
}

type Betekenis = Pick<Parameter, 'rol' | 'naam' | 'soort' | 'grenzen' | 'stapgrootte'>;

function meaningOf(
  stap: SamengesteldeStap,
  plaats: Parameterplaats,
  waarde: number,
  catalogus: Feitcatalogus,
): Betekenis {
  const { bewerking } = stap;
  switch (plaats.soort) {
    case 'operand': {
      const woord = bewerking.werkwoord as keyof typeof BEDRAGEN;
      return { rol: 'bedrag', ...BEDRAGEN[woord], ...rangeOf(BEDRAGEN[woord].soort, waarde) };
    }
    case 'contractduur':
      return {
        rol: 'duur',
        naam: 'Duur van de overeenkomst',
        soort: 'jaar',
        grenzen: { van: 1, totEnMet: Math.max(LANGSTE_CONTRACT, waarde) },
        stapgrootte: 1,
      };
    case 'van':
    case 'totEnMet': {
      const feit = 'operand' in bewerking && bewerking.operand.soort === 'feit' ? bewerking.operand.feit : '';
      const kant = plaats.soort === 'van' ? 'Laagste' : 'Hoogste';
      return ofFeit(feit, (label) => `${kant} waarde: ${label}`, catalogus);
    }
    case 'als':
    case 'tenzij': {
      const part = stap[plaats.soort][plaats.deel];
      const vraag = part?.toets.soort === 'is' ? '' : ` (${part?.toets.soort ?? ''})`;
      return ofFeit(part?.feit ?? '', (label) => `Grens: ${label}${vraag}`, catalogus);
    }
  }
}

const BEDRAGEN = {
  neem: { naam: 'Percentage', soort: 'percentage' },
  'tel op': { naam: 'Opslag', soort: 'procentpunt' },
  'trek af': { naam: 'Aftrek', soort: 'procentpunt' },
  'ten hoogste': { naam: 'Hoogste percentage', soort: 'percentage' },
  'ten minste': { naam: 'Laagste percentage', soort: 'percentage' },
} as const;

const LANGSTE_CONTRACT = 25;

function rangeOf(
  soort: 'percentage' | 'procentpunt',
  waarde: number,
): Pick<Betekenis, 'grenzen' | 'stapgrootte'> {
  const widest = soort === 'percentage' ? HONDERD_PROCENT : GROOTSTE_OPSLAG;
  return {
    grenzen: { van: Math.min(0, waarde), totEnMet: Math.max(widest, waarde) },
    stapgrootte: STAPGROOTTE[soort],
  };
}

const TIENDE = 1_000;
/** Ten procentpunten: four times the largest that a source has. */
const GROOTSTE_OPSLAG = 10 * 10 * TIENDE;

const STAPGROOTTE: Readonly<Record<FeitSoort, number>> = {
  percentage: TIENDE,
  procentpunt: TIENDE,
  getal: TIENDE,
  eurocent: 100,
  jaar: 1,
  jaNee: 1,
};

/** A number that is held against a fact has the bounds of that fact. */
function ofFeit(feit: string, naam: (label: string) => string, catalogus: Feitcatalogus): Betekenis {
  const { label, soort, grenzen } = definitieOf(catalogus, feit);
  return {
    rol: 'grens',
    naam: capitalize(naam(label)),
    soort,
    grenzen: grenzen ?? { van: 0, totEnMet: Number.MAX_SAFE_INTEGER },
    stapgrootte: STAPGROOTTE[soort],
  };
}
