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
};
