import { reactieEinden } from './tijdpad-afleiding.ts';
import type { Tijdpad, Tijdpadstap } from './tijdpad.ts';
import { compareFindings, tijdpadFinding } from './tijdpad-bevinding.ts';
import type { TijdpadFinding } from './tijdpad-bevinding.ts';
import { checkStap, fitWanneer } from './tijdpad-stapcontrole.ts';
import { checkReactietermijnen, checkVolgorde } from './tijdpad-volgorde.ts';
import type { Werkkalender } from './werkkalender.ts';

/**
 * Everything in a timetable that contradicts itself, the calendar or the order of the procedure (procedure.md,
 * Time). The order is judged by the days as the procedure must mean them: see `fitWanneer`.
 */
export function controleerTijdpad(tijdpad: Tijdpad, kalender: Werkkalender): TijdpadFinding[] {
  const { stappen, procedurejaren } = tijdpad;
  const fitted = { ...tijdpad, stappen: stappen.map((stap) => fitStap(stap, procedurejaren)) };
  return [
    ...stappen.flatMap((stap) => checkStap(stap, procedurejaren, kalender)),
    ...checkVolgorde(fitted.stappen),
    ...checkReactietermijnen(fitted, reactieEinden(fitted, kalender)),
    ...checkAdressen(tijdpad),
  ].sort(compareFindings);
}

function fitStap({ wanneer, ...stap }: Tijdpadstap, jaren: readonly number[]): Tijdpadstap {
  const fitted = wanneer && fitWanneer(wanneer, jaren);
  return fitted === undefined ? stap : { ...stap, wanneer: fitted };
}

type Adresplaats = { readonly rij?: number; readonly id: string; readonly adres: string };

/** Of one mailbox at two domains one is wrong, and a reaction sent there is lost (ANO-5). Each address is told once. */
function checkAdressen({ stappen, reactietermijnen }: Tijdpad): TijdpadFinding[] {
  const places = [...stappen, ...reactietermijnen].flatMap((one): Adresplaats[] =>
    one.adres === undefined ? [] : [{ ...one, adres: one.adres.toLowerCase() }],
  );
  return places.flatMap((place, index) => {
    const before = places.slice(0, index);
    const other = before.find(({ adres }) => mailbox(adres) === mailbox(place.adres));
    if (other === undefined || before.some(({ adres }) => adres === place.adres)) return [];
    const melding = `hier staat ${place.adres}, eerder ${other.adres}. Post naar een verkeerd adres komt niet aan. Kijk na welk adres klopt.`;
    return [tijdpadFinding(place, 'adres-verschilt', melding)];
  });
}

function mailbox(adres: string): string {
  return adres.slice(0, adres.indexOf('@'));
}
