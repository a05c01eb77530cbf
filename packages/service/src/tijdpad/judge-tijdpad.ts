import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { controleerTijdpad, deriveTijdpad, reactieEinden } from '@kavel/core/kalender';
import type { Reactieeinde, Tijdpad, TijdpadFinding, Werkkalender } from '@kavel/core/kalender';
import type { BeleidFinding } from '@kavel/formats/beleid-yaml';
import type { TijdpadBestand } from '@kavel/formats/tijdpad';

/** A finding with its line in the file. `bekend`: the file itself says under openstaand how it is read. */
export type Tijdpadbevinding = TijdpadFinding & { readonly regel: number; readonly bekend: boolean };

/** A timetable with its days, the ends of its terms to object, and what the linter found. */
export type Tijdpadoordeel = {
  readonly bestand: TijdpadBestand;
  readonly tijdpad: Tijdpad;
  readonly einden: readonly Reactieeinde[];
  readonly bevindingen: readonly Tijdpadbevinding[];
};

/** Derives a timetable and has it checked. Refused when a day cannot be derived at all, with line and field. */
export function judgeTijdpad(
  bestand: TijdpadBestand,
  kalender: Werkkalender,
): Result<Tijdpadoordeel, readonly BeleidFinding[]> {
  const derived = deriveTijdpad(bestand.ontwerp, kalender);
  if (!derived.ok) return err(bestand.refusalFindings(derived.error));
  const tijdpad = derived.value;
  const bevindingen = controleerTijdpad(tijdpad, kalender).map((finding) => ({
    ...finding,
    regel: bestand.lineOfFinding(finding),
    bekend: isDocumented(bestand, finding),
  }));
  return ok({ bestand, tijdpad, einden: reactieEinden(tijdpad, kalender), bevindingen });
}

function isDocumented({ openstaand }: TijdpadBestand, { code, bij }: TijdpadFinding): boolean {
  return openstaand.some(({ bevinding }) => bevinding?.code === code && bevinding.bij === bij);
}
