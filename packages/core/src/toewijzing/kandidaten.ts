import { periodeHas } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import type { Leveringsvormcode } from './bericht.ts';
import { compareText } from './bevinding.ts';

/** What a declaratiegroep of the koppeltabel stands for (`referentie/declaratiegroepen.csv`). */
export type Declaratiegroep = {
  readonly groep: string;
  readonly leveringsvormen: readonly Leveringsvormcode[];
  readonly behandeling: boolean;
  readonly dagbesteding: boolean;
};

/** One row of the koppeltabel as far as the forecast looks at it. */
export type Dagprestatie = {
  readonly prestatie: string;
  readonly declaratiegroep: string;
  readonly geldig: Periode;
  readonly zzpcodes: readonly string[];
};

/** What is known of an allocation on a day. */
export type Kandidaatvraag = {
  readonly zzp: string;
  readonly leveringsvorm: Leveringsvormcode;
  /** From AW35: narrows to prestaties with or without treatment. */
  readonly behandeling?: boolean;
};

/** Days on which the same prestaties are possible. */
export type Kandidaatperiode = {
  readonly periode: Required<Periode>;
  readonly prestaties: readonly string[];
};

/** Prestaties of one day by ZZP and form of delivery, prepared once. */
export class Kandidaten {
  readonly #groepen: ReadonlyMap<string, Declaratiegroep>;
  readonly #rijen: ReadonlyMap<string, readonly Dagprestatie[]>;
  /** Every prestatie that is claimed for a day of care, to tell its claims from supplements and transport. */
  readonly dagprestaties: ReadonlySet<string>;

  constructor(groepen: readonly Declaratiegroep[], koppeltabel: readonly Dagprestatie[]) {
    this.#groepen = new Map(groepen.map((groep) => [groep.groep, groep]));
    const rijen = koppeltabel.filter(({ declaratiegroep }) => this.#groepen.has(declaratiegroep));
    const byZzp = new Map<string, Dagprestatie[]>();
    for (const rij of rijen) {
      for (const zzp of rij.zzpcodes) byZzp.set(zzp, [...(byZzp.get(zzp) ?? []), rij]);
    }
    this.#rijen = byZzp;
    this.dagprestaties = new Set(rijen.map(({ prestatie }) => prestatie));
  }

  /** The prestaties that are possible on `dag`, in order; none when the koppeltabel does not know the combination. */
  on(dag: Temporal.PlainDate, vraag: Kandidaatvraag): readonly string[] {
    const found = this.#matching(vraag).filter(({ geldig }) => periodeHas(geldig, dag));
    return [...new Set(found.map(({ prestatie }) => prestatie))].sort(compareText);
  }

  /** Cuts `periode` where the possible prestaties change. */
  during(periode: Required<Periode>, vraag: Kandidaatvraag): readonly Kandidaatperiode[] {
    const cuts = this.#matching(vraag).flatMap(({ geldig }) => [
      geldig.van,
      ...(geldig.totEnMet === undefined ? [] : [geldig.totEnMet.add({ days: 1 })]),
    ]);
    const parts: Kandidaatperiode[] = [];
    for (const part of cutPeriode(periode, cuts)) {
      const prestaties = this.on(part.van, vraag);
      const last = parts.at(-1);
      if (last?.prestaties.join(' ') === prestaties.join(' ')) {
        parts[parts.length - 1] = { prestaties, periode: { ...part, van: last.periode.van } };
      } else parts.push({ periode: part, prestaties });
    }
    return parts;
  }

  #matching({ zzp, leveringsvorm, behandeling }: Kandidaatvraag): readonly Dagprestatie[] {
    return (this.#rijen.get(zzp) ?? []).filter(({ declaratiegroep }) => {
      const groep = this.#groepen.get(declaratiegroep);
      if (groep?.leveringsvormen.includes(leveringsvorm) !== true) return false;
      return behandeling === undefined || groep.behandeling === behandeling;
    });
  }
}

function cutPeriode(
  periode: Required<Periode>,
  cuts: readonly Temporal.PlainDate[],
): readonly Required<Periode>[] {
  const begins = [...new Map(cuts.map((cut) => [cut.toString(), cut])).values()]
    .filter((cut) => periodeHas(periode, cut) && !cut.equals(periode.van))
    .sort((left, right) => compareText(left.toString(), right.toString()));
  return [periode.van, ...begins].map((van, index) => {
    const next = begins[index];
    return { van, totEnMet: next === undefined ? periode.totEnMet : next.subtract({ days: 1 }) };
  });
}
