import { queryOptions } from '@tanstack/react-query';
import { reviveRegister } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsregister, Feitcatalogus, Feiten } from '@kavel/core/beleid';
import type { Beleid, Voorbeelden } from '@kavel/contract';
import { ask } from './client.ts';

/** All policy, ready for the engine in the browser. `vandaag`: the day by the server, the default kennisdatum. */
export type BeleidInBrowser = {
  readonly register: Beleidsregister;
  readonly catalogus: Feitcatalogus;
  readonly bronnen: Beleid['bronnen'];
  readonly vandaag: Temporal.PlainDate;
  readonly hash: string;
  readonly clickbeleid: Beleid['clickbeleid'];
  /** The words of a source behind an anchor, by its hash, where this installation has that source. */
  readonly passages: ReadonlyMap<string, string>;
};

export const beleidQuery = queryOptions({
  queryKey: ['beleid'],
  queryFn: async ({ signal }) => revive(await ask('readBeleid', {}, { signal })),
  staleTime: 10 * 60_000,
  structuralSharing: false,
});

function revive({ register, feiten, passages, vandaag, ...rest }: Beleid): BeleidInBrowser {
  return {
    ...rest,
    register: reviveRegister(register),
    catalogus: new Map(feiten.map((feit) => [feit.naam, feit])),
    vandaag: Temporal.PlainDate.from(vandaag),
    passages: new Map(passages.map(({ sha256, tekst }) => [sha256, tekst])),
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
  queryFn: async ({ signal }) => reviveVoorbeelden(await ask('readVoorbeelden', {}, { signal })),
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
