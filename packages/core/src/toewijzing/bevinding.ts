import type { Vindplaats } from './bericht.ts';

/** What messages say that does not fit together. None of it names a person; the place is a file and a line. */
export const TOEWIJZINGSCODES = {
  'aanvang-zonder-toewijzing':
    'Aanvang gemeld, maar er is geen toewijzing (AW33) bij. Lees ook de AW33-berichten in.',
  'mutatie-zonder-toewijzing':
    'Mutatie gemeld, maar er is geen toewijzing (AW33) bij. Lees ook de AW33-berichten in.',
  'wijziging-zonder-eerste':
    'Een gewijzigde melding (status 2) zonder eerdere melding; zij telt als eerste. Lees ook de eerdere berichten in.',
  'verwijdering-zonder-eerste':
    'Een verwijdering (status 3) van een melding die er niet is; zij doet niets. Lees ook de eerdere berichten in.',
  'einde-voor-ingang':
    'De toewijzing eindigt voor zij ingaat en telt dus nooit. Kijk na of zij is ingetrokken.',
  'intrekking-zonder-einddatum':
    'De toewijzing is ingetrokken zonder einddatum en telt daarom nooit. Vraag het zorgkantoor om de einddatum.',
  'leveringsvorm-verschilt':
    'De zorgaanbieder meldt een andere leveringsvorm dan is toegewezen; de toewijzing geldt. Vraag na welke klopt.',
  overlap:
    'Bij deze zorgaanbieder loopt op dezelfde dagen een latere toewijzing van dezelfde cliënt. Sluit de oude af.',
} as const;

export type Toewijzingscode = keyof typeof TOEWIJZINGSCODES;

export type Toewijzingsbevinding = Vindplaats & { readonly code: Toewijzingscode };

/** By code, then by place. */
export function sortBevindingen(
  bevindingen: readonly Toewijzingsbevinding[],
): readonly Toewijzingsbevinding[] {
  return bevindingen.toSorted(
    (left, right) =>
      compareText(left.code, right.code) ||
      compareText(left.bestand, right.bestand) ||
      left.regel - right.regel,
  );
}

/** Orders by code units, the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
