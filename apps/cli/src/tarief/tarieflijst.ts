import { resolve } from 'node:path';
import { dayInNetherlands, formatPct } from '@kavel/core/basis';
import { antwoordUitkomst } from '@kavel/core/beleid';
import { readZorgaanbieders } from '@kavel/formats/zorgaanbieders-csv';
import {
  computeTarieflijst,
  loadBeleid,
  summarizeTarieflijst,
  tariefRefusalText,
  tarieflijstCsv,
} from '@kavel/service/beleid';
import type {
  Percentagespreiding,
  Tarieflijst,
  TarieflijstRefusal,
  Tarieflijstregel,
  Tarieflijstsamenvatting,
  TarieflijstVerzoek,
} from '@kavel/service/beleid';
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
    json: toJson(tarieven.value, samenvatting),
    text: tarieflijstText(tarieven.value, samenvatting, uit),
  });
}

const ZELFDE_BESTAND =
  'Dit is het bestand van --lijst. Kies een ander bestand; Kavel overschrijft uw lijst niet.';

function refuse(context: CliContext, bestand: string, refusals: readonly TarieflijstRefusal[]): never {
  const exitCode = refusals.some(({ refusal }) => refusal.code === 'peildatum-buiten-jaar') ? 2 : 1;
  return context.refuse(
    exitCode,
    refusals.map(({ refusal, regel }) => ({
      code: refusal.code,
      melding: tariefRefusalText(refusal),
      ...(regel === undefined ? {} : { bestand, regel }),
      ...('feit' in refusal ? { veld: refusal.feit } : {}),
    })),
  );
}

function toJson(
  { vraag, regels, samenstellingen }: Tarieflijst,
  { percentages, ...samenvatting }: Tarieflijstsamenvatting,
): unknown {
  return {
    regels: regels.map(regelJson),
    samenvatting: {
      zorgkantoor: vraag.zorgkantoor,
      peildatum: vraag.peildatum.toString(),
      kennisdatum: vraag.kennisdatum.toString(),
      ...samenvatting,
      ...(percentages === undefined ? {} : { percentages: spreidingJson(percentages) }),
      samenstellingen: samenstellingen.map(({ sector, kavel, hash }) => ({
        sector,
        kavel,
        samenstellingHash: hash,
      })),
    },
  };
}

/** `uitkomst` has the fields that it has for one provider (interfaces.md). */
function regelJson(row: Tarieflijstregel): unknown {
  const { regel, agb, naam, regio, sector, kavel, uitkomst, nzaWaardeEurocent, waardeEurocent } = row;
  return {
    ...{ regel, agb, naam, regio, sector, kavel },
    uitkomst: antwoordUitkomst(uitkomst),
    ontbrekendeFeiten: uitkomst.soort === 'nietVastTeStellen' ? uitkomst.ontbrekend : [],
    ...{ nzaWaardeEurocent, waardeEurocent },
  };
}

function spreidingJson({ verdeling, ...kwartielen }: Percentagespreiding): unknown {
  return {
    ...Object.fromEntries(Object.entries(kwartielen).map(([naam, waarde]) => [naam, formatPct(waarde)])),
    verdeling: verdeling.map(({ percentage, aantal }) => ({ percentage: formatPct(percentage), aantal })),
  };
}
