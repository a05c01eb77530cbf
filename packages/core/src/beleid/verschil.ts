import { budgetregelText } from './budgetregel-tekst.ts';
import { vindplaats } from './clausule.ts';
import type { Clausule } from './clausule.ts';
import { eisText } from './eis-tekst.ts';
import type { Feitcatalogus } from './feit.ts';
import { kavelsText, stapText } from './leesversie.ts';
import type { Samenstelling } from './samenstelling.ts';

/**
 * One difference between two compositions, as a sentence; `regel`: the id of the rule. `was` and `is`: what the rule says
 * on either side, absent where there is none.
 */
export type Beleidsverschil = {
  readonly soort: 'erbij' | 'weg' | 'anders';
  readonly regel: string;
  readonly zin: string;
  readonly was?: string;
  readonly is?: string;
};

type Regelzin = { readonly id: string; readonly zin: string; readonly bij: string };

/**
 * What changed from one composition to another, in the order of the later one: rules that came, went or say something
 * else. Where only the source or the certainty moved, that is told too.
 */
export function compareSamenstellingen(
  van: Samenstelling,
  naar: Samenstelling,
  catalogus: Feitcatalogus,
): readonly Beleidsverschil[] {
  const before = regelzinnen(van, catalogus);
  const after = regelzinnen(naar, catalogus);
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  return [
    ...after.flatMap((one): Beleidsverschil[] => {
      const old = before.find(({ id }) => id === one.id);
      if (old === undefined) {
        return [{ soort: 'erbij', regel: one.id, zin: `Nieuw: ${one.zin} ${one.bij}`, is: one.zin }];
      }
      if (old.zin === one.zin && old.bij === one.bij) return [];
      const zin =
        old.zin === one.zin
          ? `De bron is een andere: ${one.zin} Was ${old.bij}, is ${one.bij}.`
          : `Was: ${old.zin} Is: ${one.zin} ${one.bij}`;
      return [{ soort: 'anders', regel: one.id, zin, was: old.zin, is: one.zin }];
    }),
    ...gone.map(({ id, zin, bij }) => ({
      soort: 'weg' as const,
      regel: id,
      zin: `Vervallen: ${zin} ${bij}`,
      was: zin,
    })),
  ];
}

function regelzinnen(
  { stappen, eisen, budgetregels, voorbehouden }: Samenstelling,
  catalogus: Feitcatalogus,
): Regelzin[] {
  return [
    ...stappen.map((stap) => ({
      id: stap.id,
      zin: `${stapText(stap, catalogus)}${opgeschort(stap.opgeschortDoor?.titel)}`,
      bij: bijText(stap.clausule),
    })),
    ...eisen.map((eis) => ({
      id: eis.id,
      zin: `Eis: ${kavelsText(eis.kavels)}${eisText(catalogus, eis)}${opgeschort(eis.opgeschortDoor?.titel)}`,
      bij: bijText(eis.clausule),
    })),
    ...budgetregels.map((regel) => ({
      id: regel.id,
      zin: budgetregelText(regel),
      bij: bijText(regel.clausule),
    })),
    ...voorbehouden.map(({ id, tekst, clausule }) => ({
      id,
      zin: `Voorbehoud: ${tekst}`,
      bij: bijText(clausule),
    })),
  ];
}

function bijText(clausule: Clausule): string {
  return `${vindplaats(clausule).slice(0, -1)}, ${clausule.zekerheid})`;
}

function opgeschort(titel: string | undefined): string {
  return titel === undefined ? '' : ` Opgeschort door ${titel}.`;
}
