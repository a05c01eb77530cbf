import { err, ok, pctOf } from '@kavel/core/basis';
import type { Eurocent, Kavel, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import { answerTarief, findTariefbeleid } from '@kavel/core/beleid';
import type { BeleidVraag, BuitenGrenzen, Feiten, TariefBeleid, TariefUitkomst } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import type { Zorgaanbiederlijst } from '@kavel/formats/zorgaanbieders-csv';
import type { TariefRefusal } from './compute-tarief.ts';
import { chooseDagen } from './dagen.ts';
import type { GevraagdeDagen } from './dagen.ts';

/** The question of `kavel tarief --lijst`: the tariffs of many providers at one zorgkantoor. */
export type TarieflijstVerzoek = GevraagdeDagen & {
  readonly zorgkantoor: Zorgkantoor;
  /** Only the lines of this sector. */
  readonly sector?: Sector;
};

/** One line of the list with its outcome. The steps are not kept: `computeTarief` tells them of one provider. */
export type Tarieflijstregel = Zorgaanbiederlijst['regels'][number] & {
  readonly uitkomst: TariefUitkomst;
  /** The production of a year at the percentage; absent when one of the two is not there. */
  readonly waardeEurocent?: Eurocent;
};

export type Tarieflijst = {
  readonly vraag: Pick<BeleidVraag, 'zorgkantoor' | 'peildatum' | 'kennisdatum'>;
  readonly regels: readonly Tarieflijstregel[];
  /** Lines of another sector than was asked. */
  readonly overgeslagen: number;
  /** Facts of the list that no policy behind it looks at. */
  readonly ongebruikt: readonly string[];
  /** The policy behind the lines. A sector and kavel without policy is not here. */
  readonly samenstellingen: readonly {
    readonly sector: Sector;
    readonly kavel: Kavel;
    readonly hash: string;
  }[];
};

/** `regel`: the line of the list that a refusal is about; absent when it is about the question or the policy. */
export type TarieflijstRefusal = { readonly refusal: TariefRefusal; readonly regel?: number };

/** More than this number of refused lines help nobody. */
const MOST_REFUSALS = 100;

/** Answers every line of the list as `computeTarief` does, or refuses the list with the lines that cannot be answered. */
export function computeTarieflijst(
  beleid: Beleid,
  lijst: Zorgaanbiederlijst,
  verzoek: TarieflijstVerzoek,
  vandaag: Temporal.PlainDate,
): Result<Tarieflijst, readonly TarieflijstRefusal[]> {
  const dagen = chooseDagen(verzoek, vandaag);
  if (!dagen.ok) return err([{ refusal: dagen.error }]);
  const { zorgkantoor, sector } = verzoek;
  const vraag = { zorgkantoor, ...dagen.value };
  const wanted = lijst.regels.filter((regel) => sector === undefined || regel.sector === sector);
  const found = prepare(beleid, wanted, vraag);
  if (!found.ok) return err([{ refusal: found.error }]);
  const rekenaars = found.value;
  const regels: Tarieflijstregel[] = [];
  const refusals: TarieflijstRefusal[] = [];
  for (const regel of wanted) {
    const uitkomst = rekenaars.get(keyOf(regel))?.evaluate(regel.feiten);
    if (uitkomst?.ok === true) regels.push(withUitkomst(regel, uitkomst.value));
    else if (uitkomst !== undefined) refusals.push({ refusal: uitkomst.error, regel: regel.regel });
    if (refusals.length === MOST_REFUSALS) break;
  }
  if (refusals.length > 0) return err(refusals);
  const used = [...rekenaars.values()];
  return ok({
    vraag,
    regels,
    overgeslagen: lijst.regels.length - wanted.length,
    ongebruikt: lijst.feiten.filter((feit) => !used.some(({ tarief }) => tarief?.feiten.has(feit) === true)),
    samenstellingen: used.flatMap(({ sector: own, kavel, tarief }) =>
      tarief === undefined ? [] : [{ sector: own, kavel, hash: tarief.samenstelling.hash }],
    ),
  });
}

type Voor = { readonly sector: Sector; readonly kavel: Kavel };

/** Answers all lines of one sector and kavel. */
type Rekenaar = Voor & {
  /** Absent: there is no policy. */
  readonly tarief?: TariefBeleid;
  readonly evaluate: (feiten: Feiten) => Result<TariefUitkomst, BuitenGrenzen>;
};

function keyOf({ sector, kavel }: Voor): string {
  return `${sector} ${kavel}`;
}

/** Composes and compiles the policy once for each sector and kavel in the list. */
function prepare(
  beleid: Beleid,
  regels: readonly Voor[],
  vraag: Tarieflijst['vraag'],
): Result<ReadonlyMap<string, Rekenaar>, TariefRefusal> {
  const rekenaars = new Map<string, Rekenaar>();
  for (const { sector, kavel } of regels) {
    const key = keyOf({ sector, kavel });
    if (rekenaars.has(key)) continue;
    const rekenaar = createRekenaar(beleid, { ...vraag, sector, kavel });
    if (!rekenaar.ok) return rekenaar;
    rekenaars.set(key, rekenaar.value);
  }
  return ok(rekenaars);
}

function createRekenaar(beleid: Beleid, vraag: BeleidVraag): Result<Rekenaar, TariefRefusal> {
  const { sector, kavel } = vraag;
  const gevonden = findTariefbeleid(beleid.register, beleid.catalogus, vraag);
  if (gevonden.ok) {
    const tarief = gevonden.value;
    return ok({ sector, kavel, tarief, evaluate: rememberUnknown(tarief) });
  }
  const answered = answerTarief(vraag, gevonden, {});
  if (!answered.ok) return answered;
  const { reden = '' } = answered.value.antwoord.uitkomst;
  const uitkomst: TariefUitkomst = { soort: 'nietVastTeStellen', reden, ontbrekend: [] };
  return ok({ sector, kavel, evaluate: () => ok(uitkomst) });
}

/**
 * An unknown fact takes thousands of calculations to settle, and the lines of a list often lack the same ones: equal
 * facts are settled once.
 */
function rememberUnknown({ feiten: used, evaluate }: TariefBeleid): Rekenaar['evaluate'] {
  const names = [...used];
  const settled = new Map<string, ReturnType<typeof evaluate>>();
  return (feiten) => {
    if (names.every((naam) => feiten[naam] !== undefined)) return evaluate(feiten);
    const key = names.map((naam) => String(feiten[naam])).join();
    const known = settled.get(key) ?? evaluate(feiten);
    settled.set(key, known);
    return known;
  };
}

function withUitkomst(
  regel: Zorgaanbiederlijst['regels'][number],
  uitkomst: TariefUitkomst,
): Tarieflijstregel {
  const { nzaWaardeEurocent } = regel;
  if (nzaWaardeEurocent === undefined || uitkomst.soort !== 'percentage') return { ...regel, uitkomst };
  return { ...regel, uitkomst, waardeEurocent: pctOf(nzaWaardeEurocent, uitkomst.percentage) };
}
