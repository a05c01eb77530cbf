import { pctOf } from '../basis/index.ts';
import type { Eurocent, Kavel, Pct, Result, Sector, Zorgkantoor } from '../basis/index.ts';
import type { Beleidsregister } from './beleid.ts';
import { layBeleid } from './compose.ts';
import { compileBeleid } from './evaluatie.ts';
import type { TariefBeleid } from './evaluatie.ts';
import type { Feitcatalogus, Feiten } from './feit.ts';
import type { Samenstelling, SamenstellingRefusal } from './samenstelling.ts';
import type { BuitenGrenzen, TariefUitkomst } from './uitkomst.ts';

/** What one provider delivers in one kavel. `nzaWaardeEurocent`: a year at 100% of the NZa maximum, care part. */
export type Productieregel = {
  readonly zorgaanbieder: string;
  readonly zorgkantoor: Zorgkantoor;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly nzaWaardeEurocent: Eurocent;
  readonly feiten: Feiten;
};

/** The policy of a what-if: a register, changed or not, on both time axes. */
export type WatAlsBeleid = {
  readonly register: Beleidsregister;
  readonly catalogus: Feitcatalogus;
  readonly peildatum: Temporal.PlainDate;
  readonly kennisdatum: Temporal.PlainDate;
};

/** What a policy means for one line of production: a percentage with its amount, or why there is none. */
export type Regeluitkomst =
  | {
      readonly soort: 'percentage';
      readonly percentage: Pct;
      readonly bedragEurocent: Eurocent;
      readonly contractduurJaren: number | undefined;
    }
  | { readonly soort: 'geenGetal'; readonly oorzaak: GeenGetal; readonly reden: string };

/** Why a line has no percentage; each is counted apart and none of them is zero. */
export const GEEN_GETAL = [
  'nietVastTeStellen',
  'uitgesloten',
  'buitenGrenzen',
  'geenBeleid',
  'tegenstrijdig',
] as const;
export type GeenGetal = (typeof GEEN_GETAL)[number];

type Gelegd = Omit<Samenstelling, 'hash'>;

type WatAlsRegister = Omit<WatAlsBeleid, 'catalogus'>;

/** The compositions that these lines fall under, by zorgkantoor, sector and kavel; without a hash: nobody keeps them. */
export function layVoorRegels(
  beleid: WatAlsRegister,
  regels: readonly Productieregel[],
): ReadonlyMap<string, Result<Gelegd, SamenstellingRefusal>> {
  const laid = new Map<string, Result<Gelegd, SamenstellingRefusal>>();
  for (const regel of regels) {
    const vraag = vraagSleutel(regel);
    if (!laid.has(vraag)) laid.set(vraag, layVoorRegel(beleid, regel));
  }
  return laid;
}

function layVoorRegel(
  { register, peildatum, kennisdatum }: WatAlsRegister,
  { zorgkantoor, sector, kavel }: Productieregel,
): Result<Gelegd, SamenstellingRefusal> {
  return layBeleid(register, { zorgkantoor, sector, kavel, peildatum, kennisdatum });
}

/** Lines with the same words fall under the same composition. */
export function vraagSleutel({ zorgkantoor, sector, kavel }: Productieregel): string {
  return `${zorgkantoor}/${sector}/${kavel}`;
}

/** The outcome of every line, in the order of the lines; each policy among them is laid and compiled once. */
export function evaluateRegels(
  beleid: WatAlsBeleid,
  regels: readonly Productieregel[],
): readonly Regeluitkomst[] {
  const compiled = new Map<string, Evaluate>();
  return regels.map((regel) => {
    const vraag = vraagSleutel(regel);
    let evaluate = compiled.get(vraag);
    if (evaluate === undefined) {
      evaluate = evaluatorOf(layVoorRegel(beleid, regel), beleid.catalogus);
      compiled.set(vraag, evaluate);
    }
    return evaluate(regel);
  });
}

type Evaluate = (regel: Productieregel) => Regeluitkomst;

function evaluatorOf(laid: Result<Gelegd, SamenstellingRefusal>, catalogus: Feitcatalogus): Evaluate {
  if (laid.ok) {
    const tarief: TariefBeleid<Gelegd> = compileBeleid(laid.value, catalogus);
    return (regel) => regeluitkomst(tarief.evaluate(regel.feiten), regel.nzaWaardeEurocent);
  }
  const { code } = laid.error;
  const none =
    code === 'geen-beleid-van-kracht'
      ? GEEN_BELEID_UITKOMST
      : geenGetal('tegenstrijdig', `de documenten spreken elkaar tegen (${code})`);
  return () => none;
}

function geenGetal(oorzaak: GeenGetal, reden: string): Regeluitkomst {
  return { soort: 'geenGetal', oorzaak, reden };
}

const GEEN_BELEID_UITKOMST = geenGetal('geenBeleid', 'er is geen beleid opgenomen dat hiervoor geldt');

/** The amount is the percentage of the production, rounded once to a whole cent: `rekenkundig`. */
function regeluitkomst(result: Result<TariefUitkomst, BuitenGrenzen>, nzaWaarde: Eurocent): Regeluitkomst {
  if (!result.ok) {
    const { stap, feit } = result.error;
    return geenGetal('buitenGrenzen', `${feit} ligt buiten de grenzen van stap ${stap}`);
  }
  const uitkomst = result.value;
  if (uitkomst.soort !== 'percentage') return geenGetal(uitkomst.soort, uitkomst.reden);
  const { percentage, contractduurJaren } = uitkomst;
  const bedragEurocent = pctOf(nzaWaarde, percentage);
  return { soort: 'percentage', percentage, bedragEurocent, contractduurJaren };
}
