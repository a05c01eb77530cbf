import { compareDays, periodeHas } from '@kavel/core/basis';
import type { Periode } from '@kavel/core/basis';
import { declaredPerTariefeenheid } from '@kavel/core/overeenkomst';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { KoppeltabelRij } from '@kavel/formats/referentie';

type Rijen = { readonly koppeltabel: readonly KoppeltabelRij[]; readonly tarieven: readonly Maximumtarief[] };

/** What is odd about an edition without being wrong: days without a row, a combination twice, another unit. */
export function noteGaten(
  bestand: string,
  { koppeltabel, tarieven }: Rijen,
  bekend: readonly KoppeltabelRij[],
): readonly InvoerFinding[] {
  const notes = [
    ...gaps(koppeltabel),
    ...gaps(tarieven),
    ...doubles(koppeltabel),
    ...units(tarieven, bekend),
  ];
  return notes.map(({ veld, melding }) => ({ code: 'waarde-ongeldig', bestand, regel: 1, veld, melding }));
}

type Opmerking = { readonly veld: string; readonly melding: string };
type Gedateerd = { readonly prestatie: string; readonly geldig: Periode };

function gaps(rijen: readonly Gedateerd[]): readonly Opmerking[] {
  return [...Map.groupBy(rijen, ({ prestatie }) => prestatie)].flatMap(([veld, own]) => {
    const sorted = own.toSorted((left, right) => compareDays(left.geldig.van, right.geldig.van));
    let covered: Temporal.PlainDate | undefined = sorted[0]?.geldig.van;
    return sorted.flatMap(({ geldig: { van, totEnMet } }): Opmerking[] => {
      const free = covered;
      const next = totEnMet?.add({ days: 1 });
      if (covered !== undefined && (next === undefined || compareDays(next, covered) > 0)) covered = next;
      if (free === undefined || compareDays(free, van) >= 0) return [];
      const last = van.subtract({ days: 1 }).toString();
      return [{ veld, melding: `van ${free.toString()} tot en met ${last} is er geen rij.` }];
    });
  });
}

/** Two rows that allow the same code on the same day: harmless, and perhaps not meant. */
function doubles(rijen: readonly KoppeltabelRij[]): readonly Opmerking[] {
  return [...Map.groupBy(rijen, ({ prestatie }) => prestatie)].flatMap(([veld, own]) =>
    own.flatMap((rij, index) =>
      own.slice(0, index).flatMap((other): Opmerking[] => {
        const zzp = rij.zzpcodes.filter((code) => other.zzpcodes.includes(code));
        const functies = rij.functiecodes.filter((code) => other.functiecodes.includes(code));
        if (zzp.length + functies.length === 0 || !meet(rij.geldig, other.geldig)) return [];
        const codes = [...zzp, ...functies].join(' ');
        return [{ veld, melding: `twee rijen overlappen vanaf ${rij.geldig.van.toString()}: ${codes}.` }];
      }),
    ),
  );
}

function meet(one: Periode, other: Periode): boolean {
  return periodeHas(one, other.van) || periodeHas(other, one.van);
}

function units(tarieven: readonly Maximumtarief[], bekend: readonly KoppeltabelRij[]): readonly Opmerking[] {
  const tijdseenheden = new Map(bekend.map(({ prestatie, tijdseenheid }) => [prestatie, tijdseenheid]));
  return tarieven.flatMap(({ prestatie, eenheid }): Opmerking[] => {
    const tijdseenheid = tijdseenheden.get(prestatie);
    if (tijdseenheid === undefined || declaredPerTariefeenheid(tijdseenheid, eenheid).ok) return [];
    const melding = `het tarief is per ${eenheid}, maar de koppeltabel heeft tijdseenheid ${tijdseenheid}.`;
    return [{ veld: prestatie, melding }];
  });
}
