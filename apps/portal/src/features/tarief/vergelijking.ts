import type { Result, Zorgkantoor } from '@kavel/core/basis';
import {
  answerTarief,
  evaluateEisen,
  findTariefbeleid,
  listKennismomenten,
  listKenniswendingen,
  walkVragenlijst,
} from '@kavel/core/beleid';
import type {
  BeleidVraag,
  Eisoordeel,
  Feiten,
  GevondenBeleid,
  Kennismoment,
  Kenniswending,
  TariefBeleid,
  TariefWeigering,
  Tariefbeantwoording,
  Vragenlijst,
} from '@kavel/core/beleid';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import type { TariefKeuze } from './keuze.ts';

type BeleidVoorRij = {
  readonly zorgkantoor: Zorgkantoor;
  readonly vraag: BeleidVraag;
  readonly gevonden: GevondenBeleid;
};

/** The policy of one zorgkantoor for the choice, ready to be asked, and how it became known. */
export type GevraagdBeleid = BeleidVoorRij & {
  readonly momenten: readonly Kennismoment[];
};

/** The answer of one zorgkantoor beside those of the others. */
export type Vergelijkingsrij = BeleidVoorRij & {
  readonly resultaat: Result<Tariefbeantwoording, TariefWeigering>;
  readonly eisen: readonly Eisoordeel[];
  readonly wendingen: readonly Kenniswending[];
  /** Facts that can still change the outcome here. */
  readonly open: readonly string[];
};

export type Vergelijking = { readonly lijst: Vragenlijst; readonly rijen: readonly Vergelijkingsrij[] };

/** Composes the policy of every chosen zorgkantoor; again only when the choice changes. */
export function findBeleid(
  { register, catalogus }: Pick<BeleidInBrowser, 'register' | 'catalogus'>,
  { zorgkantoren, sector, kavel, peildatum, kennisdatum }: TariefKeuze,
): readonly GevraagdBeleid[] {
  return zorgkantoren.map((zorgkantoor) => {
    const vraag = { zorgkantoor, sector, kavel, peildatum, kennisdatum };
    return {
      zorgkantoor,
      vraag,
      gevonden: findTariefbeleid(register, catalogus, vraag),
      momenten: listKennismomenten(register, catalogus, vraag),
    };
  });
}

/** The policies among them, by zorgkantoor. */
export function beleidByZorgkantoor(
  gevraagd: readonly GevraagdBeleid[],
): ReadonlyMap<Zorgkantoor, TariefBeleid> {
  return new Map(
    gevraagd.flatMap(({ zorgkantoor, gevonden }) =>
      gevonden.ok ? [[zorgkantoor, gevonden.value] as const] : [],
    ),
  );
}

/** Asks every policy with the answers that count, and with no others: what `kavel tarief` answers to the same facts. */
export function vergelijk(gevraagd: readonly GevraagdBeleid[], antwoorden: Feiten): Vergelijking {
  const lijst = walkVragenlijst(beleidByZorgkantoor(gevraagd), antwoorden);
  const rijen = gevraagd.map(({ zorgkantoor, vraag, gevonden, momenten }) => ({
    zorgkantoor,
    vraag,
    gevonden,
    resultaat: answerTarief(vraag, gevonden, lijst.feiten),
    eisen: gevonden.ok ? evaluateEisen(gevonden.value.samenstelling.eisen, lijst.feiten) : [],
    wendingen: listKenniswendingen(momenten, vraag, lijst.feiten),
    open: openAt(lijst, zorgkantoor),
  }));
  return { lijst, rijen };
}

function openAt({ open }: Vragenlijst, zorgkantoor: Zorgkantoor): readonly string[] {
  return open
    .filter(({ bij }) =>
      bij.some((een) => een.zorgkantoor === zorgkantoor && een.belangen.includes('uitkomst')),
    )
    .map(({ feit }) => feit);
}
