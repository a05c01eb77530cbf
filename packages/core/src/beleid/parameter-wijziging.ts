import { err, ok, periodeHas } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import type { Beleidsregister, Stap } from './beleid.ts';
import type { Parameter } from './parameter.ts';
import { readPlaats, writePlaats } from './parameterplaats.ts';

/** A parameter and the number it gets, in the unit of the parameter. */
export type Parameterwijziging = { readonly parameter: Parameter; readonly waarde: number };

export type ParameterRefusal =
  | {
      readonly code: 'parameter-buiten-grenzen';
      readonly sleutel: string;
      readonly waarde: number;
      readonly van: number;
      readonly totEnMet: number;
    }
  /** The lower bound of a judgement would come above its upper bound. */
  | { readonly code: 'grenzen-gekruist'; readonly stap: string };

/**
 * The policy with other numbers; the register itself is left alone, and documents without a change are the same object.
 * `peildatum`: a step that holds on another day keeps its number. A parameter of another register is a defect of the
 * caller and changes nothing.
 */
export function changeParameters(
  register: Beleidsregister,
  wijzigingen: readonly Parameterwijziging[],
  peildatum: Temporal.PlainDate,
): Result<Beleidsregister, ParameterRefusal> {
  const outside = wijzigingen.find(({ parameter: { grenzen }, waarde }) => !isWithin(waarde, grenzen));
  if (outside !== undefined) {
    const { parameter, waarde } = outside;
    return err({
      code: 'parameter-buiten-grenzen',
      sleutel: parameter.sleutel,
      waarde,
      ...parameter.grenzen,
    });
  }
  const perDocument = Map.groupBy(wijzigingen, ({ parameter }) => parameter.document.id);
  const crossed: string[] = [];
  const changeStap = (document: string, stap: Stap): Stap => {
    if (stap.geldig !== undefined && !periodeHas(stap.geldig, peildatum)) return stap;
    const own = perDocument.get(document)?.filter(({ parameter }) => parameter.stap === stap.id) ?? [];
    const changed = own.reduce(writeWaarde, stap);
    const { tussen } = changed;
    if (tussen !== undefined && tussen.van > tussen.totEnMet) crossed.push(stap.id);
    return changed;
  };
  const changed: Beleidsregister = {
    kaders: register.kaders.map((kader) =>
      perDocument.has(kader.id)
        ? { ...kader, stappen: kader.stappen.map((stap) => changeStap(kader.id, stap)) }
        : kader,
    ),
    wijzigingen: register.wijzigingen.map((wijziging) =>
      perDocument.has(wijziging.id)
        ? {
            ...wijziging,
            ingrepen: wijziging.ingrepen.map((ingreep) =>
              'stap' in ingreep ? { ...ingreep, stap: changeStap(wijziging.id, ingreep.stap) } : ingreep,
            ),
          }
        : wijziging,
    ),
  };
  const [stap] = crossed;
  return stap === undefined ? ok(changed) : err({ code: 'grenzen-gekruist', stap });
}

function isWithin(waarde: number, { van, totEnMet }: Parameter['grenzen']): boolean {
  return Number.isSafeInteger(waarde) && waarde >= van && waarde <= totEnMet;
}

function writeWaarde(stap: Stap, { parameter: { plaats }, waarde }: Parameterwijziging): Stap {
  return readPlaats(stap, plaats) === undefined ? stap : writePlaats(stap, plaats, waarde);
}
