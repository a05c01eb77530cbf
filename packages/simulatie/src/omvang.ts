/** Kinds of care in a contract; meerzorg comes on top of a stay. */
export const VORMEN = ['ZZP', 'VPT', 'MPT'] as const;
export type Vorm = (typeof VORMEN)[number];

/** Least and most; a draw decides. */
export type Bereik = readonly [number, number];

/** How large a simulated provider is, and how its clients come and go. */
export type Omvang = {
  /** At the start of the base year. */
  readonly plaatsen: Readonly<Record<Vorm, Bereik>>;
  /** Days from arrival to departure of a client. */
  readonly verblijfsduur: Bereik;
  /** Residents who go on as VPT clients in the story `verhuist-naar-vpt`. */
  readonly verhuizers: Bereik;
  /** Products beside the first of a client at home. */
  readonly thuisproducten: Bereik;
  /** Stays with meerzorg, of a thousand whose ZZP allows it. */
  readonly meerzorgPromille: number;
  /** Stays with transport to day care, of a thousand. */
  readonly vervoerPromille: number;
};

const MONTHS = 12;
/** Places of the contract year for each thousand at the start, growth included; about, for an expectation only. */
const MET_GROEI_PROMILLE: Readonly<Record<Vorm, number>> = { ZZP: 1030, VPT: 1220, MPT: 1220 };

/** About how many records the claims of a year have: of each client its own record and its lines, every month. */
export function expectRecords({ plaatsen, thuisproducten, vervoerPromille }: Omvang): number {
  const recordsPerMonth: Readonly<Record<Vorm, number>> = {
    ZZP: 2 + vervoerPromille / 1000,
    VPT: 2,
    MPT: 2 + middle(thuisproducten),
  };
  const perMonth = VORMEN.map(
    (vorm) => (middle(plaatsen[vorm]) * MET_GROEI_PROMILLE[vorm] * recordsPerMonth[vorm]) / 1000,
  );
  return Math.ceil(MONTHS * perMonth.reduce((sum, records) => sum + records, 0));
}

function middle([least, most]: Bereik): number {
  return (least + most) / 2;
}
