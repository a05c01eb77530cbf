import { resolve } from 'node:path';
import { dayInNetherlands } from '@kavel/core/basis';
import { readZorgaanbieders } from '@kavel/formats/zorgaanbieders-csv';
import {
  computeTarieflijst,
  describeTarieflijst,
  loadBeleid,
  summarizeTarieflijst,
  tarieflijstBevinding,
  tarieflijstCsv,
} from '@kavel/service/beleid';
import type { TarieflijstRefusal, TarieflijstVerzoek } from '@kavel/service/beleid';
import type { CliContext } from '../context.ts';
import { tarieflijstText } from './tarieflijst-text.ts';

type Options = TarieflijstVerzoek & {
  readonly lijst: string;
  /** Where the outcomes are written as CSV. */
  readonly uit?: string;
};

/** `kavel tarief --lijst`: one outcome for each line, and what they come to. With any finding nothing is written. */
export async function tarieflijst(
  context: CliContext,
  { lijst: file, uit, ...verzoek }: Options,
): Promise<void> {
  if (uit !== undefined && resolve(uit) === resolve(file)) {
    return context.refuse(2, [{ code: 'gebruik-onjuist', veld: '--uit', melding: ZELFDE_BESTAND }]);
  }
  const beleid = await loadBeleid(context.settings.checkout, 'regels');
  if (!beleid.ok) return context.refuse(2, beleid.error);
  const { bestand, text } = await context.readText(file);
  const lijst = readZorgaanbieders(beleid.value.catalogus, text, bestand);
  if (!lijst.ok) return context.refuse(2, lijst.error);
  const tarieven = computeTarieflijst(beleid.value, lijst.value, verzoek, dayInNetherlands(context.now()));
  if (!tarieven.ok) return refuse(context, bestand, tarieven.error);
  const { ongebruikt } = tarieven.value;
  if (ongebruikt.length > 0) {
    context.warn(`dit beleid kijkt niet naar ${ongebruikt.join(', ')}; de uitkomsten hangen er niet van af.`);
  }
  if (uit !== undefined) await context.writeText(uit, tarieflijstCsv(tarieven.value));
  const samenvatting = summarizeTarieflijst(tarieven.value);
  context.answer({
    json: describeTarieflijst(tarieven.value, samenvatting),
    text: tarieflijstText(tarieven.value, samenvatting, uit),
  });
}

const ZELFDE_BESTAND =
  'Dit is het bestand van --lijst. Kies een ander bestand; Kavel overschrijft uw lijst niet.';

function refuse(context: CliContext, bestand: string, refusals: readonly TarieflijstRefusal[]): never {
  const exitCode = refusals.some(({ refusal }) => refusal.code === 'peildatum-buiten-jaar') ? 2 : 1;
  return context.refuse(
    exitCode,
    refusals.map((refused) => tarieflijstBevinding(refused, bestand)),
  );
}
