import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { BeleidFinding, Omgeving } from '../beleid-yaml/lezing.ts';
import { readTijdpad } from './read-tijdpad.ts';
import type { TijdpadBestand } from './read-tijdpad.ts';

/** Reads the timetables of a policy folder: each has a name of its own, and every step rests on a clausule. */
export function readTijdpaden(
  bestanden: readonly { readonly bestand: string; readonly text: string }[],
  omgeving: Omgeving,
): Result<TijdpadBestand[], readonly BeleidFinding[]> {
  const read = bestanden.map(({ text, bestand }) => readTijdpad(text, bestand, omgeving));
  const tijdpaden = read.flatMap((one) => (one.ok ? [one.value] : []));
  const findings = [
    ...read.flatMap((one) => (one.ok ? [] : one.error)),
    ...tijdpaden.flatMap(groundless),
    ...doubleIds(tijdpaden),
  ];
  return findings.length > 0 ? err(findings) : ok(tijdpaden);
}

function groundless({ bestand, ontwerp, gronden, lineOfFinding }: TijdpadBestand): BeleidFinding[] {
  const steps = ontwerp.regels.map(({ id }, index) => ({ rij: index + 1, bij: id }));
  const terms = ontwerp.reactietermijnen.map(({ id }) => ({ rij: null, bij: id }));
  return [...steps, ...terms]
    .filter(({ bij }) => !gronden.has(bij))
    .map((place) => ({
      code: 'stap-zonder-clausule',
      bestand,
      regel: lineOfFinding(place),
      veld: place.bij,
      melding: `"${place.bij}" heeft geen clausule. Zet erbij op welke passage het rust.`,
    }));
}

function doubleIds(tijdpaden: readonly TijdpadBestand[]): BeleidFinding[] {
  return tijdpaden.flatMap(({ bestand, ontwerp }, index) => {
    const first = tijdpaden.findIndex((one) => one.ontwerp.id === ontwerp.id);
    if (first === index) return [];
    const melding = `de naam ${ontwerp.id} is ook die van ${tijdpaden[first]?.bestand ?? ''}. Geef elk tijdpad een eigen naam.`;
    return [{ code: 'id-dubbel', bestand, regel: 1, veld: 'tijdpad', melding }];
  });
}
