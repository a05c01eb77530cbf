import { err, ok } from '@kavel/core/basis';
import { createStukkenlijst, parseDossiernaam } from '@kavel/core/procedure';
import type { BekendeGunning, Overeenkomstbekend } from '@kavel/core/procedure';
import type { Transaction } from '@kavel/store';
import { inschrijvingOntbreekt } from '../uitvoerweigering.ts';
import { readGrond, readStaten } from './lezer.ts';
import type { Bekendlezer, Bekendvraag } from './lezer.ts';
import { findStukkenkader, readRelatie } from './relatie.ts';
import { sluitingVan } from './stap.ts';

/** Of a contract: the awards it rests on, the situation of the provider, and until when it may come back signed. */
export const overeenkomstlezer: Bekendlezer<Overeenkomstbekend> = async (transaction, vraag) => {
  const grond = await readGrond(transaction, vraag);
  if (!grond.ok) return grond;
  const { partijen, kader } = grond.value;
  const relatie = await readRelatie(transaction, vraag);
  if (!relatie.ok) return relatie;
  const stukkenkader = findStukkenkader(kader);
  if (!stukkenkader.ok) return stukkenkader;
  const retoursluiting = sluitingVan(kader, 'ondertekend-retour');
  if (!retoursluiting.ok) return retoursluiting;
  const { zorgaanbieder } = partijen;
  const registered = await readStaten(transaction, vraag, 'inschrijving', zorgaanbieder);
  const own = registered.find(({ regio }) => regio === vraag.dossier.regio)?.staat;
  const opgave = own?.indiening?.opgave;
  if (own === undefined || opgave === undefined) return err(inschrijvingOntbreekt());
  const { contractVan, contractTotEnMet } = relatie.value;
  const lijst = createStukkenlijst(stukkenkader.value, { contractTotEnMet, ...opgave });
  if (!lijst.ok) return lijst;
  return ok({
    partijen,
    gunningen: await readGunningen(transaction, vraag, zorgaanbieder),
    situatie: lijst.value.situatie,
    inschrijvingCompleet: own.toestand === 'compleet',
    lopendeOvereenkomst:
      contractVan === null || contractTotEnMet === null
        ? null
        : { van: contractVan, totEnMet: contractTotEnMet },
    retoursluiting: retoursluiting.value,
  });
};

async function readGunningen(
  transaction: Transaction,
  vraag: Bekendvraag,
  zorgaanbieder: string,
): Promise<readonly BekendeGunning[]> {
  const awards = await readStaten(transaction, vraag, 'gunning', zorgaanbieder);
  return awards.flatMap(({ regio, id, staat: { toestand, tarief, duur, termijn } }) => {
    const kavel = parseDossiernaam('gunning', id)?.kavel ?? null;
    return kavel === null || regio !== vraag.dossier.regio
      ? []
      : [{ kavel, toestand, tarief, duur, termijn }];
  });
}
