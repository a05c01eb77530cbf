import { formatPct } from '@kavel/core/basis';
import {
  compileBeleid,
  composeBeleid,
  createAntwoord,
  createGeenBeleidAntwoord,
  evaluateEisen,
  withoutDocuments,
} from '@kavel/core/beleid';
import type { Samenstelling, TariefAntwoord } from '@kavel/core/beleid';
import type { Beleid, Voorbeeld } from '@kavel/formats/beleid-yaml';
import { tariefRefusalText } from './tarief-melding.ts';

/** What an example of a policy file expects and does not get, in Dutch; empty when the policy does as it says. */
export function runVoorbeeld(
  { register, catalogus }: Beleid,
  { vraag, zonder, feiten, verwacht }: Voorbeeld,
): string[] {
  const composed = composeBeleid(withoutDocuments(register, zonder), vraag);
  if (!composed.ok) {
    const { error } = composed;
    if (error.code !== 'geen-beleid-van-kracht') return [tariefRefusalText(error)];
    return compareUitkomst(createGeenBeleidAntwoord(vraag, error), verwacht);
  }
  const eisen = compareEisen(composed.value, feiten, verwacht);
  if (verwacht.soort === 'eisenAlleen') return eisen;
  const tarief = compileBeleid(composed.value, catalogus);
  const berekening = tarief.evaluateWithTrace(feiten);
  if (!berekening.ok) {
    const { stap } = berekening.error;
    if (verwacht.soort === 'geweigerd' && verwacht.stap === stap) return eisen;
    return [`de stap ${stap} weigert: ${tariefRefusalText(berekening.error)}`, ...eisen];
  }
  return [...compareUitkomst(createAntwoord(tarief, berekening.value, feiten), verwacht), ...eisen];
}

function compareUitkomst({ uitkomst }: TariefAntwoord, verwacht: Voorbeeld['verwacht']): string[] {
  const is = uitkomst.percentage ?? `${uitkomst.soort} (${uitkomst.reden ?? ''})`;
  const { contractduurJaren: jaren } = verwacht;
  const duur =
    jaren === undefined || jaren === uitkomst.contractduurJaren
      ? []
      : [`de contractduur is ${String(uitkomst.contractduurJaren ?? 'onbekend')}, verwacht ${jaren} jaar`];
  switch (verwacht.soort) {
    case 'eisenAlleen':
      return duur;
    case 'percentage':
      return uitkomst.percentage === formatPct(verwacht.percentage)
        ? duur
        : [`de uitkomst is ${is}, verwacht ${formatPct(verwacht.percentage)}`, ...duur];
    case 'geweigerd':
      return [`de uitkomst is ${is}, verwacht dat stap ${verwacht.stap} weigert`];
    case 'nietVastTeStellen':
    case 'uitgesloten':
      return uitkomst.soort === verwacht.soort && uitkomst.reden?.includes(verwacht.reden) === true
        ? duur
        : [`de uitkomst is ${is}, verwacht ${verwacht.soort} (${verwacht.reden})`, ...duur];
  }
}

function compareEisen(
  { eisen }: Samenstelling,
  feiten: Voorbeeld['feiten'],
  { eisen: verwacht }: Voorbeeld['verwacht'],
): string[] {
  const standen = new Map(evaluateEisen(eisen, feiten).map(({ eis, stand }) => [eis.id, stand]));
  return Object.entries(verwacht).flatMap(([id, stand]) => {
    const is = standen.get(id) ?? 'geen eis van dit beleid';
    return is === stand ? [] : [`de eis ${id} is ${is}, verwacht ${stand}`];
  });
}
