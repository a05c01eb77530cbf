import { deriveTijdpad } from '../../kalender/index.ts';
import type { Tijdpadrol, Werkkalender } from '../../kalender/index.ts';
import type { Kaderstaat } from './staat.ts';
import { reviveTijdpad } from './tijdpad-document.ts';

/** First and last day (ISO) of a step of the timetable in force; undefined for a step that has no first day. */
export function periodeOf(
  { tijdpaden }: Kaderstaat,
  rol: Tijdpadrol,
  kalender: Werkkalender,
): { readonly van: string; readonly totEnMet: string } | undefined {
  const now = tijdpaden.at(-1);
  if (now === undefined) return undefined;
  const derived = deriveTijdpad(reviveTijdpad(now.tijdpad), kalender);
  const step = derived.ok ? derived.value.stappen.find((one) => one.rol === rol) : undefined;
  return step?.wanneer?.soort === 'periode'
    ? { van: step.wanneer.van.toString(), totEnMet: step.wanneer.totEnMet.toString() }
    : undefined;
}
