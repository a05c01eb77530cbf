import { formatPct } from '@kavel/core/basis';
import { antwoordUitkomst } from '@kavel/core/beleid';
import type { Tarieflijst, TarieflijstRefusal, Tarieflijstregel } from './compute-tarieflijst.ts';
import type { Percentagespreiding, Tarieflijstsamenvatting } from './summarize-tarieflijst.ts';
import { tariefRefusalText } from './tarief-melding.ts';

/** Why a list is refused: with the line that it is about, or about the question itself. */
export function tarieflijstBevinding({ refusal, regel }: TarieflijstRefusal, bestand: string) {
  return {
    code: refusal.code,
    melding: tariefRefusalText(refusal),
    ...(regel === undefined ? {} : { bestand, regel }),
    ...('feit' in refusal ? { veld: refusal.feit } : {}),
  };
}

/** A list with its summary in plain values: percentages and days as text. */
export function describeTarieflijst(
  { vraag, regels, samenstellingen }: Tarieflijst,
  { percentages, ...samenvatting }: Tarieflijstsamenvatting,
) {
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
function regelJson(row: Tarieflijstregel) {
  const { regel, agb, naam, regio, sector, kavel, uitkomst, nzaWaardeEurocent, waardeEurocent } = row;
  return {
    ...{ regel, agb, naam },
    ...(regio === undefined ? {} : { regio }),
    ...{ sector, kavel },
    uitkomst: antwoordUitkomst(uitkomst),
    ontbrekendeFeiten: uitkomst.soort === 'nietVastTeStellen' ? uitkomst.ontbrekend : [],
    ...(nzaWaardeEurocent === undefined ? {} : { nzaWaardeEurocent }),
    ...(waardeEurocent === undefined ? {} : { waardeEurocent }),
  };
}

function spreidingJson({ verdeling, ...kwartielen }: Percentagespreiding) {
  return {
    laagste: formatPct(kwartielen.laagste),
    eersteKwartiel: formatPct(kwartielen.eersteKwartiel),
    mediaan: formatPct(kwartielen.mediaan),
    derdeKwartiel: formatPct(kwartielen.derdeKwartiel),
    hoogste: formatPct(kwartielen.hoogste),
    verdeling: verdeling.map(({ percentage, aantal }) => ({ percentage: formatPct(percentage), aantal })),
  };
}
