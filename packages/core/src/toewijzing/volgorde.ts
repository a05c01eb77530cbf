import { compareDays } from '../basis/index.ts';
import type { Berichtplaats, Toewijzingsbericht } from './bericht.ts';
import { compareText } from './bevinding.ts';

/**
 * Orders messages by what they say of themselves, so that it does not matter in which order they arrive: day of
 * dispatch, sender, identification, number of the record. The sources give AW35 and AW39 no time of day (ADR 0081).
 */
export function comparePlaats(left: Berichtplaats, right: Berichtplaats): number {
  return (
    compareDays(left.dagtekening, right.dagtekening) ||
    compareText(left.afzender, right.afzender) ||
    compareIdentificatie(left.identificatie, right.identificatie) ||
    left.volgnummer - right.volgnummer
  );
}

/** Numbers go by value and before names: message 9 is earlier than message 10. */
function compareIdentificatie(left: string, right: string): number {
  return compareText(identificatieSleutel(left), identificatieSleutel(right)) || compareText(left, right);
}

const LANGSTE_IDENTIFICATIE = 12;

function identificatieSleutel(text: string): string {
  return /^\d+$/.test(text) ? `0${text.padStart(LANGSTE_IDENTIFICATIE, '0')}` : `1${text}`;
}

/**
 * One record of each message, latest last; what was received twice stands once. For AW33 the moment of the decision
 * goes before the message, and what is left to choose is decided by the record itself.
 */
export function sortBerichten<Bericht extends Toewijzingsbericht>(
  berichten: readonly Bericht[],
): readonly Bericht[] {
  const keyed = berichten.map((bericht) => ({ bericht, inhoud: inhoudOf(bericht) }));
  keyed.sort(
    (left, right) =>
      compareText(vastgesteldOf(left.bericht), vastgesteldOf(right.bericht)) ||
      comparePlaats(left.bericht.bericht, right.bericht.bericht) ||
      compareText(left.inhoud, right.inhoud) ||
      compareText(left.bericht.vindplaats.bestand, right.bericht.vindplaats.bestand) ||
      left.bericht.vindplaats.regel - right.bericht.vindplaats.regel,
  );
  return keyed.flatMap(({ bericht, inhoud }, index) => {
    const before = keyed[index - 1];
    const again =
      before !== undefined &&
      before.inhoud === inhoud &&
      comparePlaats(before.bericht.bericht, bericht.bericht) === 0;
    return again ? [] : [bericht];
  });
}

function vastgesteldOf(bericht: Toewijzingsbericht): string {
  return 'vastgesteld' in bericht ? bericht.vastgesteld : '';
}

/** Everything a record says, without where it was found. */
function inhoudOf(bericht: Toewijzingsbericht): string {
  return Object.entries(bericht)
    .filter(([naam]) => naam !== 'bericht' && naam !== 'vindplaats')
    .map(([naam, waarde]) => `${naam}=${JSON.stringify(waarde)}`)
    .sort()
    .join('|');
}
