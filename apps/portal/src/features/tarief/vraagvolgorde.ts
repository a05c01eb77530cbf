import type { Feitvraag, Vragenlijst } from '@kavel/core/beleid';
import type { Tariefstand } from './tarief-stand.ts';

/** `vraag`: the question in view, absent when nothing is left; `open`: what may still be asked; `vorige`: the one before. */
export type Vraagvolgorde = {
  readonly vraag?: Feitvraag;
  readonly open: readonly Feitvraag[];
  readonly overgeslagen: readonly string[];
  readonly vorige?: string;
};

/** The question that was chosen, or else the weightiest that is open and was not skipped. */
export function findVraag(
  lijst: Vragenlijst,
  { overgeslagen: skipped, vraag: chosen }: Pick<Tariefstand, 'overgeslagen' | 'vraag'>,
): Vraagvolgorde {
  const open = lijst.open.filter(({ feit }) => !skipped.includes(feit));
  const overgeslagen = lijst.open.map(({ feit }) => feit).filter((feit) => skipped.includes(feit));
  const vraag = chosen === undefined ? open[0] : findFeitvraag(lijst, chosen);
  const gehad = [...lijst.gesteld.map(({ feit }) => feit), ...overgeslagen];
  const here = vraag === undefined ? -1 : gehad.indexOf(vraag.feit);
  const vorige = here === -1 ? gehad.at(-1) : gehad[here - 1];
  return {
    ...(vraag === undefined ? {} : { vraag }),
    open,
    overgeslagen,
    ...(vorige === undefined ? {} : { vorige }),
  };
}

/** A question that counts nowhere can be looked at as well. */
function findFeitvraag({ gesteld, open }: Vragenlijst, feit: string): Feitvraag {
  return [...gesteld, ...open].find((vraag) => vraag.feit === feit) ?? { feit, bij: [] };
}
