import type { Agb, RegioCode } from '../basis/index.ts';

/**
 * What iWlz 2.2 messages say, one record per class that matters for volume (standards.md §2.2). A client is a keyed
 * hash from the first moment; legal dates are days.
 */

/** Codes of COD578: how care is delivered. 2 PGB, 4 verblijf, 5 VPT, 7 MPT, 8 deeltijdverblijf, 9 verkeerde bed. */
export const LEVERINGSVORMCODES = ['2', '4', '5', '7', '8', '9'] as const;
export type Leveringsvormcode = (typeof LEVERINGSVORMCODES)[number];

/** 12 client does not want now, 17 moved after the start, 18 provider cannot, 19 and 20 ended, 21 moved before it. */
export const MUTATIECODES = ['12', '17', '18', '19', '20', '21'] as const;
export type Mutatiecode = (typeof MUTATIECODES)[number];

/** 1 first, 2 changed, 3 to be removed, 9 not applicable. */
export const STATUSSEN_AANLEVERING = ['1', '2', '3', '9'] as const;
export type StatusAanlevering = (typeof STATUSSEN_AANLEVERING)[number];

/** Where a record stands in which message: the order of two records that carry no time of their own. */
export type Berichtplaats = {
  readonly dagtekening: Temporal.PlainDate;
  readonly afzender: string;
  readonly identificatie: string;
  /** Number of the record in its message, from 1. */
  readonly volgnummer: number;
};

/** The file and line a record came from, for findings; no part of what the record says. */
export type Vindplaats = { readonly bestand: string; readonly regel: number };

/** What one timeline is about (standards.md §2.2 b). */
export type Toewijzingssleutel = {
  /** Keyed hash of the BSN. */
  readonly client: string;
  readonly besluitnummer: string;
  readonly zzp: string;
  /** First day of the allocation. */
  readonly ingangsdatum: Temporal.PlainDate;
  readonly agb: Agb;
};

type Herkomst = { readonly bericht: Berichtplaats; readonly vindplaats: Vindplaats };

/** AW33: a zorgkantoor allocates a ZZP of a client to a provider. */
export type Toewijzing = Toewijzingssleutel &
  Herkomst & {
    readonly soort: 'toewijzing';
    readonly regio: RegioCode;
    /** When the zorgkantoor decided, `2020-01-31T12:00:00`: the latest decision holds. */
    readonly vastgesteld: string;
    /** 1 regular, 3 bridging, 5 administrative. */
    readonly soortToewijzing: '1' | '3' | '5';
    readonly leveringsvorm: Leveringsvormcode;
    /** Whole percents of the budget of the ZZP; 100 when the message has none. */
    readonly percentage: number;
    /** Half days of stay a week (7, 8 or 9) for part-time stay. */
    readonly halveEtmalen?: number;
    readonly einddatum?: Temporal.PlainDate;
    readonly redenIntrekking?: string;
    /** Whether the client is taken in at this provider. */
    readonly opname?: boolean;
  };

/** AW33: a zorgkantoor allocates one function (MPT) to a provider; it carries a class and no days. */
export type Functietoewijzing = Herkomst & {
  readonly soort: 'functie';
  readonly client: string;
  readonly besluitnummer: string;
  readonly functie: string;
  readonly ingangsdatum: Temporal.PlainDate;
  readonly agb: Agb;
  readonly regio: RegioCode;
  readonly vastgesteld: string;
  readonly soortToewijzing: '1' | '3' | '5';
  readonly einddatum?: Temporal.PlainDate;
  readonly redenIntrekking?: string;
};

/** AW35: a provider reports that care began. */
export type Aanvangsmelding = Toewijzingssleutel &
  Herkomst & {
    readonly soort: 'aanvang';
    readonly begindatum: Temporal.PlainDate;
    readonly leveringsvorm: Leveringsvormcode;
    readonly halveEtmalen?: number;
    /** Whether the provider also treats: it tells prestaties with and without treatment apart. */
    readonly behandeling?: boolean;
    readonly status: StatusAanlevering;
  };

/** AW39: a provider reports that care ended or was interrupted, or will not begin. */
export type Mutatiemelding = Toewijzingssleutel &
  Herkomst & {
    readonly soort: 'mutatie';
    readonly mutatiecode: Mutatiecode;
    readonly mutatiedatum: Temporal.PlainDate;
    /** Since when the care was delivered, as the provider repeats it. */
    readonly begindatum?: Temporal.PlainDate;
    readonly leveringsvorm: Leveringsvormcode;
    readonly status: StatusAanlevering;
  };

export type Toewijzingsbericht = Toewijzing | Functietoewijzing | Aanvangsmelding | Mutatiemelding;
