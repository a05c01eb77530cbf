/** In which instance a court ruled. */
export const INSTANTIES = ['eerste aanleg', 'hoger beroep', 'cassatie'] as const;
export type Instantie = (typeof INSTANTIES)[number];

/** What a court ordered: a floor, a prohibition, a suspension, a quash, an obligation, or nothing that changes a rule. */
export const BEVELEN = [
  'ondergrens',
  'verbod',
  'opschorting',
  'vernietiging',
  'verplichting',
  'geen',
] as const;
export type Bevel = (typeof BEVELEN)[number];

/**
 * The record of a ruling (spec/uitspraak.md). Its day, the zorgkantoren, sectors and years it covers and the rules it
 * hits are those of the amendment that carries it.
 */
export type Uitspraak = {
  readonly ecli: string;
  readonly gerecht: string;
  readonly instantie: Instantie;
  readonly partijen: string;
  readonly bevel: Bevel;
  /** Until when or unless what the order holds, in own words. */
  readonly voorwaarde?: string;
  readonly termijn?: string;
};
