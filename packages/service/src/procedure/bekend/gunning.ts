import { eurocent, ok } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import { EENJARIG_ONDER_2018_EUROCENT } from '@kavel/core/overeenkomst';
import { beoordelingsfeiten, stepOf } from '@kavel/core/procedure';
import type { Gunningbekend, Kaderinhoud, Kaderstaat, Overeenkomststaat } from '@kavel/core/procedure';
import { uitkomstVan } from './beleid.ts';
import { readGrond, readStaten } from './lezer.ts';
import type { Bekendlezer, Proceduregegevens } from './lezer.ts';
import { readRelatie } from './relatie.ts';
import { readOpenZaken } from './zaken.ts';

/** Of an award: what the policy says with the assessed facts, and what stands in its way. */
export function gunninglezer(gegevens: Proceduregegevens): Bekendlezer<Gunningbekend> {
  return async (transaction, vraag) => {
    const grond = await readGrond(transaction, vraag);
    if (!grond.ok) return grond;
    const { partijen, kader } = grond.value;
    const relatie = await readRelatie(transaction, vraag);
    if (!relatie.ok) return relatie;
    const { inhoud } = kader;
    const { kavel } = vraag.naam;
    if (inhoud === null || kavel === null) throw new Error('an award stands under a kader and names a kavel');
    const { zorgaanbieder } = partijen;
    const { regio } = vraag.dossier;
    const assessed = await readStaten(transaction, vraag, 'beoordeling', zorgaanbieder);
    const beoordeling = assessed.find((one) => one.regio === regio)?.staat;
    const feiten = beoordeling === undefined ? undefined : beoordelingsfeiten(beoordeling, kavel);
    const { sector, eersteContractjaar, productieJanJunEurocent } = relatie.value;
    const asked = { jaar: inhoud.contractjaren.van, sector, kavel };
    const uitkomst = uitkomstVan(gegevens, vraag, asked, feiten ?? {});
    if (!uitkomst.ok) return uitkomst;
    const contracts = await readStaten(transaction, vraag, 'overeenkomst', zorgaanbieder);
    return ok({
      partijen,
      kalender: gegevens.kalender,
      reactieregel: inhoud.reactieregel,
      beoordelingGesloten: feiten !== undefined,
      uitkomst: uitkomst.value,
      contractjaren: { vanJaar: inhoud.contractjaren.van, totEnMetJaar: inhoud.contractjaren.totEnMet },
      ervaring: { eersteContractjaar, productieJanJunEurocent },
      eenjarigOnderEurocent: eenjarigOnder(inhoud),
      ...(await readOpenZaken(transaction, vraag, zorgaanbieder)),
      retourVoorDefinitief: retourVoorDefinitief(kader),
      getekendRetour: contracts.some((one) => one.regio === regio && isSigned(one.staat)),
    });
  };
}

/** The rule of one year is of the kader from 2018 (S003-47); of another none is known, and nobody is under nothing. */
export function eenjarigOnder({ contractjaren }: Kaderinhoud): Eurocent {
  return contractjaren.van === 2018 ? EENJARIG_ONDER_2018_EUROCENT : eurocent(0);
}

/** Whether the timetable has the contract come back before the awards are definitive (ADR 0084). */
function retourVoorDefinitief(kader: Kaderstaat): boolean {
  const retour = stepOf(kader, 'ondertekend-retour')?.laatsteDag ?? null;
  const definitief = stepOf(kader, 'definitieve-gunning')?.laatsteDag ?? null;
  return retour !== null && definitief !== null && retour <= definitief;
}

function isSigned({ toestand }: Overeenkomststaat): boolean {
  return toestand === 'getekend' || toestand === 'definitief';
}
