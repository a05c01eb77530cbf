import type { Periode } from '../basis/index.ts';
import type { Functietoewijzing, Toewijzing } from './bericht.ts';
import type { Toewijzingsbevinding } from './bevinding.ts';

/** One allocation with what providers reported about it. */
export type Tijdlijn = {
  readonly toewijzing: Toewijzing;
  /** The allocated days; undefined when the allocation was withdrawn whole. */
  readonly toegewezen?: Periode;
  /** The allocated days with care, in order. */
  readonly levering: readonly Periode[];
  /** Whether a start was reported, or a mutation that says since when there was care. */
  readonly gestart: boolean;
  /** The allocated days that wait for a first start (AW35). */
  readonly wachtend?: Periode;
  readonly halveEtmalen?: number;
  readonly behandeling?: boolean;
};

export type Tijdlijnen = {
  readonly tijdlijnen: readonly Tijdlijn[];
  readonly functies: readonly Functietoewijzing[];
  readonly bevindingen: readonly Toewijzingsbevinding[];
};
