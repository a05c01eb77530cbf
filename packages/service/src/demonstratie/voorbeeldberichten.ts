import { setImmediate } from 'node:timers/promises';
import { assert, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { createWereld } from '@kavel/simulatie';
import type { GeplantVerschil, WereldBronnen } from '@kavel/simulatie';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import { readContractjaarstanden } from '@kavel/store/demonstratie';
import type { Database } from '@kavel/store';
import { inContractjaar } from '../uitnutting/contractjaar.ts';
import { loadWereldBronnen } from './load-wereld-bronnen.ts';
import { simulatieVan } from './wereld-handelingen.ts';

/** iWlz messages that go with a simulated year, to try a forecast with. All of it is fictitious. */
export type Voorbeeldberichten = {
  readonly fictief: true;
  readonly berichten: readonly { readonly naam: string; readonly xml: string }[];
  readonly verschillen: readonly GeplantVerschil[];
};

/** `geen-voorbeeldberichten`: the year is not a simulation, or too large to ask for without a provider. */
export type VoorbeeldberichtenRefusal = {
  readonly code: 'contractjaar-onbekend' | 'geen-voorbeeldberichten';
};

export type Voorbeeldvraag = Contractjaarsleutel & { readonly agb?: string };

/** The scale whose regions are small enough to send whole. */
const HEEL_TE_STUREN = 'klein';

/** Answers with the messages of the simulation that the contract year was loaded from; its sources are read once. */
export function createVoorbeeldberichten({
  database,
  checkout,
}: {
  readonly database: Database;
  readonly checkout: string;
}): (vraag: Voorbeeldvraag) => Promise<Result<Voorbeeldberichten, VoorbeeldberichtenRefusal>> {
  let loading: Promise<WereldBronnen> | undefined;
  return async (vraag) => {
    const simulatie = await findSimulatie(database, vraag);
    if (!simulatie.ok) return simulatie;
    if (vraag.agb === undefined && simulatie.value.schaal !== HEEL_TE_STUREN) {
      return err({ code: 'geen-voorbeeldberichten' });
    }
    loading ??= loadBronnen(checkout);
    const wereld = createWereld({ ...simulatie.value, regio: vraag.regio }, await loading);
    const [regio] = wereld.ok ? wereld.value.regios : [];
    if (regio === undefined) return err({ code: 'geen-voorbeeldberichten' });
    const berichten: Voorbeeldberichten['berichten'][number][] = [];
    const verschillen: GeplantVerschil[] = [];
    for (const set of regio.toewijzingsberichten(vraag.agb === undefined ? {} : { agb: vraag.agb })) {
      berichten.push(...set.berichten);
      if (set.verschil !== undefined) verschillen.push(set.verschil);
      // A region takes a while; who asks something else meanwhile need not wait for all of it.
      await setImmediate();
    }
    return ok({ fictief: true, berichten, verschillen });
  };
}

async function loadBronnen(checkout: string): Promise<WereldBronnen> {
  const bronnen = await loadWereldBronnen(checkout);
  assert(bronnen.ok, 'the product reads its own sources');
  return bronnen.value;
}

function findSimulatie(
  database: Database,
  sleutel: Contractjaarsleutel,
): Promise<Result<NonNullable<ReturnType<typeof simulatieVan>>, VoorbeeldberichtenRefusal>> {
  return inContractjaar<NonNullable<ReturnType<typeof simulatieVan>>, VoorbeeldberichtenRefusal>(
    database,
    sleutel,
    async (transaction) => {
      const standen = await readContractjaarstanden(transaction);
      const own = standen.find(({ regio, jaar }) => regio === sleutel.regio && jaar === sleutel.jaar);
      const simulatie = own === undefined ? undefined : simulatieVan(own.bron);
      return simulatie === undefined ? err({ code: 'geen-voorbeeldberichten' }) : ok(simulatie);
    },
  ) as Promise<Result<NonNullable<ReturnType<typeof simulatieVan>>, VoorbeeldberichtenRefusal>>;
}
