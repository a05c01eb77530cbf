import { queryOptions } from '@tanstack/react-query';
import { reviveRegister } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsregister, Feitcatalogus, Feiten } from '@kavel/core/beleid';
import type { Beleid, Voorbeelden } from '@kavel/contract';
import { readBeleid, readVoorbeelden } from './api.ts';

/** All policy, ready for the engine in the browser. `vandaag`: the day by the server, the default kennisdatum. */
export type BeleidInBrowser = {
  readonly register: Beleidsregister;
  readonly catalogus: Feitcatalogus;
  readonly bronnen: Beleid['bronnen'];
  readonly vandaag: Temporal.PlainDate;
  readonly hash: string;
  /** The words of a source behind a clausule, where this installation has that source. */
  readonly passages: ReadonlyMap<unknown, string>;
};

export const beleidQuery = queryOptions({
  queryKey: ['beleid'],
  queryFn: async ({ signal }) => revive(await readBeleid(signal)),
  staleTime: 10 * 60_000,
  structuralSharing: false,
});

function revive({ register, feiten, bronnen, vandaag, hash, passages }: Beleid): BeleidInBrowser {
  return {
    register: reviveRegister(register),
    catalogus: new Map(feiten.map((feit) => [feit.naam, feit])),
    bronnen,
    vandaag: Temporal.PlainDate.from(vandaag),
    hash,
    passages: new Map(passages.map(({ clausule, tekst }) => [register.clausules[clausule], tekst])),
  };
}

/** A case of a policy document, ready for the engine in the browser. */
export type VoorbeeldInBrowser = {
  readonly document: string;
  readonly naam: string;
  readonly vraag: BeleidVraag;
  readonly zonder: readonly string[];
  readonly feiten: Feiten;
};

export const voorbeeldenQuery = queryOptions({
  queryKey: ['voorbeelden'],
  queryFn: async ({ signal }) => reviveVoorbeelden(await readVoorbeelden(signal)),
  staleTime: 10 * 60_000,
  structuralSharing: false,
});

function reviveVoorbeelden({ voorbeelden }: Voorbeelden): readonly VoorbeeldInBrowser[] {
  return voorbeelden.map(({ document, naam, vraag, zonder, feiten }) => ({
    document,
    naam,
    vraag: {
      ...vraag,
      peildatum: Temporal.PlainDate.from(vraag.peildatum),
      kennisdatum: Temporal.PlainDate.from(vraag.kennisdatum),
    },
    zonder,
    feiten,
  }));
}
