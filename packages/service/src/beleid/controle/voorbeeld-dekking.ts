import { compareDays } from '@kavel/core/basis';
import { compileBeleid, composeBeleid, evaluateEisen, withoutDocuments } from '@kavel/core/beleid';
import type { BuitenGrenzen, Feiten, SpoorStap, Stap, Tussen } from '@kavel/core/beleid';
import type { InvoerPath } from '@kavel/formats/invoer';
import type { Beleid, Beleidsvoorbeeld } from '@kavel/formats/beleid-yaml';
import { bevindingIn } from './bevinding.ts';
import type { Controlebevinding } from './bevinding.ts';
import {
  BINNEN,
  ERBOVEN,
  ERNA,
  ERONDER,
  ERVOOR,
  NIET_TOEGEPAST,
  RAAKT,
  RAAKT_NIET,
  TOEGEPAST,
  kantenVanEis,
  kantenVanStap,
  kantenVanWijziging,
  onder,
  opOfBoven,
} from './kanten.ts';
import type { Kant } from './kanten.ts';

type Regel = {
  readonly document: string;
  readonly id: string;
  readonly path: InvoerPath;
  readonly kanten: readonly Kant[];
};

/** Every rule with a side of a bound that no example of any file shows. */
export function findOngedekt(beleid: Beleid): Controlebevinding[] {
  const seen = new Set(beleid.voorbeelden.flatMap((voorbeeld) => sidesSeen(beleid, voorbeeld)));
  return listRegels(beleid).flatMap(({ document, id, path, kanten }) =>
    kanten
      .filter(({ kant }) => !seen.has(keyOf(document, id, kant)))
      .map(({ zin }) => {
        const melding = `de regel "${id}" heeft geen voorbeeld ${zin}. Voeg er een toe onder voorbeelden.`;
        return bevindingIn(beleid, document, path, { code: 'voorbeeld-ontbreekt', klasse: 'fout', melding });
      }),
  );
}

function keyOf(document: string, regel: string, kant: string): string {
  return `${document} ${regel} ${kant}`;
}

function listRegels({ register, plaatsen }: Beleid): Regel[] {
  const stapRegel = (document: string, stap: Stap): Regel => {
    const path = plaatsen.get(document)?.paden.get(stap.id) ?? [];
    return { document, id: stap.id, path, kanten: kantenVanStap(stap) };
  };
  const kaders = register.kaders.flatMap(({ id, stappen }) => stappen.map((stap) => stapRegel(id, stap)));
  const wijzigingen = register.wijzigingen.flatMap((wijziging) => [
    { document: wijziging.id, id: '', path: ['ingrepen'], kanten: kantenVanWijziging(wijziging) },
    ...wijziging.ingrepen.flatMap((ingreep) =>
      'stap' in ingreep ? [stapRegel(wijziging.id, ingreep.stap)] : [],
    ),
  ]);
  const eisen = [...register.kaders, ...register.wijzigingen].flatMap(({ id: document, eisen: own }) =>
    own.map((eis, index) => ({ document, id: eis.id, path: ['eisen', index], kanten: kantenVanEis(eis) })),
  );
  return [...kaders, ...wijzigingen, ...eisen];
}

/** What one example shows, over every rule of the composition it asks for. */
function sidesSeen(beleid: Beleid, { document, voorbeeld }: Beleidsvoorbeeld): string[] {
  const { vraag, zonder, feiten } = voorbeeld;
  const known = sideOfDay(beleid, document, vraag.kennisdatum);
  const composed = composeBeleid(withoutDocuments(beleid.register, zonder), vraag);
  if (!composed.ok) return known;
  const { stappen, eisen } = composed.value;
  const numbers = stappen.flatMap((stap) =>
    numericSides(stap, feiten).map((kant) => keyOf(stap.herkomst.id, stap.id, kant)),
  );
  const standen = evaluateEisen(eisen, feiten).map(({ eis, stand }) => keyOf(eis.herkomst.id, eis.id, stand));
  const berekening = compileBeleid(composed.value, beleid.catalogus).evaluateWithTrace(feiten);
  const trace = berekening.ok
    ? berekening.value.spoor.flatMap((step) =>
        traceSides(step, feiten).map((kant) => keyOf(step.stap.herkomst.id, step.stap.id, kant)),
      )
    : stappen
        .filter(({ id }) => id === berekening.error.stap)
        .map(({ herkomst, id }) => keyOf(herkomst.id, id, refusedSide(berekening.error)));
  return [...known, ...numbers, ...standen, ...trace];
}

/** Only an example in the file of the amendment itself shows what was before it and after. */
function sideOfDay({ register }: Beleid, document: string, kennisdatum: Temporal.PlainDate): string[] {
  const wijziging = register.wijzigingen.find(({ id }) => id === document);
  if (wijziging === undefined) return [];
  const kant = compareDays(kennisdatum, wijziging.bekendVanaf) < 0 ? ERVOOR : ERNA;
  return [keyOf(document, '', kant)];
}

function numericSides({ als, tenzij }: Pick<Stap, 'als' | 'tenzij'>, feiten: Feiten): string[] {
  return [...als, ...tenzij].flatMap(({ feit, toets }) => {
    const waarde = feiten[feit];
    if (typeof waarde !== 'number' || (toets.soort !== 'minder dan' && toets.soort !== 'ten minste'))
      return [];
    return [waarde < toets.grens ? onder(feit, toets.grens) : opOfBoven(feit, toets.grens)];
  });
}

function traceSides({ stap, reden, voor, na }: SpoorStap, feiten: Feiten): string[] {
  if (reden === 'voorwaarde' || reden === 'keuze') return [NIET_TOEGEPAST];
  if (reden !== 'toegepast') return [];
  const { bewerking, tussen } = stap;
  const operand = 'operand' in bewerking && bewerking.operand.soort === 'feit' ? bewerking.operand.feit : '';
  return [TOEGEPAST, voor === na ? RAAKT_NIET : RAAKT, ...tussenSide(tussen, feiten[operand])];
}

function tussenSide(tussen: Tussen | undefined, waarde: Feiten[string]): string[] {
  if (tussen === undefined || typeof waarde !== 'number') return [];
  return [waarde < tussen.van ? ERONDER : waarde > tussen.totEnMet ? ERBOVEN : BINNEN];
}

function refusedSide({ waarde, van }: BuitenGrenzen): string {
  return waarde < van ? ERONDER : ERBOVEN;
}
