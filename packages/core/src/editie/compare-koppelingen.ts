import { periodeHas } from '../basis/index.ts';
import type { KoppelRij } from '../declaratie/index.ts';

/** What a prestatie may be claimed with on a day, and what another table makes of it. */
export type Koppelverschil = {
  readonly prestatie: string;
  /** `zzp 753`, `functie 41`; `zonder grens` when a row sets none; `prestatie` when it may be claimed at all. */
  readonly erbij: readonly string[];
  readonly eraf: readonly string[];
};

/** Per prestatie which combinations two tables allow on `dag` and the other does not. */
export function compareKoppelingen(
  voor: readonly KoppelRij[],
  na: readonly KoppelRij[],
  dag: Temporal.PlainDate,
): readonly Koppelverschil[] {
  const before = combinations(voor, dag);
  const after = combinations(na, dag);
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort();
  return codes.flatMap((prestatie): Koppelverschil[] => {
    const old = before.get(prestatie) ?? new Set<string>();
    const now = after.get(prestatie) ?? new Set<string>();
    const erbij = [...now].filter((one) => !old.has(one)).sort();
    const eraf = [...old].filter((one) => !now.has(one)).sort();
    return erbij.length + eraf.length === 0 ? [] : [{ prestatie, erbij, eraf }];
  });
}

function combinations(rijen: readonly KoppelRij[], dag: Temporal.PlainDate): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { prestatie, geldig, zzpcodes, functiecodes } of rijen) {
    if (!periodeHas(geldig, dag)) continue;
    const one = found.get(prestatie) ?? new Set(['prestatie']);
    if (zzpcodes.length + functiecodes.length === 0) one.add('zonder grens');
    for (const code of zzpcodes) one.add(`zzp ${code}`);
    for (const code of functiecodes) one.add(`functie ${code}`);
    found.set(prestatie, one);
  }
  return found;
}
