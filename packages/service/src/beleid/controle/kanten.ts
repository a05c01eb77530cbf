import type { Eis, Stap, Wijziging } from '@kavel/core/beleid';

/** A side of a bound that an example must show: a key to compare, and how a person calls it. */
export type Kant = { readonly kant: string; readonly zin: string };

/** Every side of every bound of a step: applied and not, biting and not, each side of each number. */
export function kantenVanStap(stap: Stap): readonly Kant[] {
  const { bewerking, tussen, als, tenzij } = stap;
  const conditional = als.length + tenzij.length > 0;
  const grens = bewerking.werkwoord === 'ten hoogste' || bewerking.werkwoord === 'ten minste';
  return [
    { kant: TOEGEPAST, zin: 'waarin zij wordt toegepast' },
    ...(conditional ? [{ kant: NIET_TOEGEPAST, zin: 'waarin haar voorwaarde niet klopt' }] : []),
    ...(grens
      ? [
          { kant: RAAKT, zin: `waarin "${bewerking.werkwoord}" het percentage verandert` },
          { kant: RAAKT_NIET, zin: `waarin "${bewerking.werkwoord}" het percentage laat staan` },
        ]
      : []),
    ...[...als, ...tenzij].flatMap(({ feit, toets }) =>
      toets.soort === 'minder dan' || toets.soort === 'ten minste'
        ? [
            { kant: onder(feit, toets.grens), zin: `met ${feit} onder de grens` },
            { kant: opOfBoven(feit, toets.grens), zin: `met ${feit} op of boven de grens` },
          ]
        : [],
    ),
    ...(tussen === undefined
      ? []
      : [
          { kant: BINNEN, zin: 'met een waarde binnen de grenzen van tussen' },
          { kant: ERONDER, zin: 'met een waarde onder de grenzen van tussen' },
          { kant: ERBOVEN, zin: 'met een waarde boven de grenzen van tussen' },
        ]),
  ];
}

export function kantenVanEis(eis: Pick<Eis, 'id'>): readonly Kant[] {
  return [
    { kant: 'voldaan', zin: `waarin de eis ${eis.id} voldaan is` },
    { kant: 'niet voldaan', zin: `waarin de eis ${eis.id} niet voldaan is` },
  ];
}

/** The day before a document was known and the day itself; nothing where it changes no rule. */
export function kantenVanWijziging({ ingrepen }: Wijziging): readonly Kant[] {
  if (ingrepen.length === 0) return [];
  return [
    { kant: ERVOOR, zin: 'met een kennisdatum voordat de wijziging bekend was' },
    { kant: ERNA, zin: 'met een kennisdatum waarop de wijziging bekend was' },
  ];
}

export const TOEGEPAST = 'toegepast';
export const NIET_TOEGEPAST = 'niet toegepast';
export const RAAKT = 'raakt';
export const RAAKT_NIET = 'raakt niet';
export const BINNEN = 'binnen';
export const ERONDER = 'eronder';
export const ERBOVEN = 'erboven';
export const ERVOOR = 'ervoor';
export const ERNA = 'erna';

export function onder(feit: string, grens: number): string {
  return `${feit} < ${grens}`;
}

export function opOfBoven(feit: string, grens: number): string {
  return `${feit} >= ${grens}`;
}
