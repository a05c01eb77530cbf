/** A row of a list, as far as two editions of the list are compared: what it is about, what it says, and its end. */
export type Editierij = {
  readonly sleutel: string;
  readonly inhoud: string;
  /** `2018-12-31`, or empty while it is open. */
  readonly einde: string;
};

export type Rijverschil = { readonly sleutel: string } & (
  | { readonly soort: 'nieuw'; readonly na: string }
  | { readonly soort: 'gewijzigd' | 'beeindigd'; readonly voor: string; readonly na: string }
  | { readonly soort: 'vervallen'; readonly voor: string }
);

export type Editievergelijking = {
  readonly verschillen: readonly Rijverschil[];
  readonly ongewijzigd: number;
};

/** Row by row; `beeindigd`: the same as before, but with an end where it was open or later. */
export function compareRijen(voor: readonly Editierij[], na: readonly Editierij[]): Editievergelijking {
  const before = new Map(voor.map((rij) => [rij.sleutel, rij]));
  const after = new Map(na.map((rij) => [rij.sleutel, rij]));
  const changed = na.flatMap((rij): Rijverschil[] => {
    const old = before.get(rij.sleutel);
    const { sleutel } = rij;
    if (old === undefined) return [{ soort: 'nieuw', sleutel, na: textOf(rij) }];
    if (textOf(old) === textOf(rij)) return [];
    const soort = old.inhoud === rij.inhoud && endsSooner(rij, old) ? 'beeindigd' : 'gewijzigd';
    return [{ soort, sleutel, voor: textOf(old), na: textOf(rij) }];
  });
  const gone = voor.flatMap((rij): Rijverschil[] =>
    after.has(rij.sleutel) ? [] : [{ soort: 'vervallen', sleutel: rij.sleutel, voor: textOf(rij) }],
  );
  const kept = na.filter((rij) => before.has(rij.sleutel)).length;
  const same = kept - changed.filter(({ soort }) => soort !== 'nieuw').length;
  return { verschillen: [...changed, ...gone], ongewijzigd: same };
}

function endsSooner(rij: Editierij, old: Editierij): boolean {
  return rij.einde !== '' && (old.einde === '' || rij.einde < old.einde);
}

function textOf({ inhoud, einde }: Editierij): string {
  return einde === '' ? inhoud : `${inhoud} t/m ${einde}`;
}
