import { compareDays, err, eurocent, ok } from '@kavel/core/basis';
import type { Eurocent, Periode, Result } from '@kavel/core/basis';
import { TARIEFCOMPONENTEN, TARIEFEENHEDEN } from '@kavel/core/overeenkomst';
import type { Maximumtarief, Tariefcomponent, Tariefeenheid } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '../invoer/index.ts';
import { readPeriode, readReferentieCsv } from './csv.ts';
import type { CsvRij } from './csv.ts';

const COLUMNS = [
  'jaar',
  'prestatie',
  'eenheid',
  'component',
  'bedrag_eurocent',
  'geldig_van',
  'geldig_tot_en_met',
  'bron',
] as const;
type Kolom = (typeof COLUMNS)[number];

type Componentregel = {
  readonly rij: CsvRij<Kolom>;
  readonly eenheid: Tariefeenheid;
  readonly component: Tariefcomponent;
  readonly bedragEurocent: Eurocent;
  readonly geldig: Periode;
};

/**
 * Reads maximum tariffs: one line per prestatie, component (zorg, nhc, nic) and period, amounts in cents per unit
 * (referentie/README.md). A prestatie without nhc or nic has none; one without zorg is refused.
 */
export function readMaximumtarieven(
  text: string,
  bestand: string,
): Result<readonly Maximumtarief[], readonly InvoerFinding[]> {
  const read = readReferentieCsv(text, { bestand, kolommen: COLUMNS }, readComponentregel);
  if (!read.ok) return read;
  const faults: Fault[] = [];
  const groups = Map.groupBy(read.value, ({ rij: { velden } }) => `${velden.prestatie} ${velden.geldig_van}`);
  const tarieven = [...groups.values()].flatMap((group) => assemble(group, faults));
  faults.push(...overlaps(read.value));
  if (faults.length === 0) return ok(tarieven);
  return err(
    faults
      .sort((left, right) => left.rij.regel - right.rij.regel)
      .map(({ rij, veld, melding }) => ({
        code: 'waarde-ongeldig',
        bestand,
        regel: rij.regel,
        veld,
        melding,
      })),
  );
}

type Fault = { readonly rij: CsvRij<Kolom>; readonly veld: Kolom; readonly melding: string };

function readComponentregel(
  rij: CsvRij<Kolom>,
  meld: (veld: Kolom, melding: string) => void,
): Componentregel | undefined {
  const { velden } = rij;
  const eenheid = oneOf(TARIEFEENHEDEN, velden.eenheid);
  const component = oneOf(TARIEFCOMPONENTEN, velden.component);
  const geldig = readPeriode(rij, meld);
  const prestatieIsCode = /^[A-Z][A-Z0-9]{2,4}$/.test(velden.prestatie);
  const bedragIsWhole = /^\d{1,9}$/.test(velden.bedrag_eurocent);
  const yearFits = geldig === undefined || velden.jaar === String(geldig.van.year);
  if (!prestatieIsCode) meld('prestatie', 'geef een prestatiecode van drie tot vijf tekens, zoals Z043.');
  if (eenheid === undefined) meld('eenheid', `kies uit ${TARIEFEENHEDEN.join(', ')}.`);
  if (component === undefined) meld('component', `kies uit ${TARIEFCOMPONENTEN.join(', ')}.`);
  if (!bedragIsWhole) meld('bedrag_eurocent', 'geef het bedrag in hele eurocenten, zonder punt of komma.');
  if (!yearFits) meld('jaar', 'dit is niet het jaar van geldig_van; maak ze gelijk.');
  if (velden.bron === '') meld('bron', 'noem waar het bedrag staat; schrijf FICTIEF als het verzonnen is.');
  if (eenheid === undefined || component === undefined || geldig === undefined || !bedragIsWhole) {
    return undefined;
  }
  return { rij, eenheid, component, bedragEurocent: eurocent(Number(velden.bedrag_eurocent)), geldig };
}

function assemble(group: readonly Componentregel[], faults: Fault[]): Maximumtarief[] {
  const [first] = group;
  if (first === undefined) return [];
  const before = faults.length;
  const amounts = new Map<Tariefcomponent, Eurocent>();
  for (const regel of group) {
    const { rij, component, bedragEurocent } = regel;
    if (amounts.has(component)) faults.push({ rij, veld: 'component', melding: DOUBLE });
    if (!sameFrame(first.rij, rij)) faults.push({ rij, veld: 'prestatie', melding: FRAME });
    amounts.set(component, bedragEurocent);
  }
  const zorgEurocent = amounts.get('zorg');
  if (zorgEurocent === undefined) faults.push({ rij: first.rij, veld: 'component', melding: NO_CARE });
  if (zorgEurocent === undefined || faults.length > before) return [];
  const { eenheid, geldig, rij } = first;
  return [
    {
      prestatie: rij.velden.prestatie,
      eenheid,
      zorgEurocent,
      nhcEurocent: amounts.get('nhc') ?? eurocent(0),
      nicEurocent: amounts.get('nic') ?? eurocent(0),
      bron: rij.velden.bron,
      geldig,
    },
  ];
}

const DOUBLE =
  'dit onderdeel staat al bij deze prestatie met dezelfde begindatum. Haal één van beide regels weg.';
const FRAME =
  'eenheid, einddatum en bron moeten gelijk zijn bij alle onderdelen van een prestatie met dezelfde begindatum.';
const NO_CARE = 'de regel met onderdeel zorg ontbreekt bij deze prestatie en begindatum. Voeg haar toe.';

function sameFrame(one: CsvRij<Kolom>, other: CsvRij<Kolom>): boolean {
  return (['eenheid', 'geldig_tot_en_met', 'bron'] as const).every(
    (name) => one.velden[name] === other.velden[name],
  );
}

/** Two periods of one prestatie on the same day leave two maxima to choose from. */
function overlaps(rows: readonly Componentregel[]): Fault[] {
  const byCode = Map.groupBy(rows, ({ rij, component }) => `${rij.velden.prestatie} ${component}`);
  return [...byCode.values()].flatMap((versions) => {
    const sorted = versions.toSorted((left, right) => compareDays(left.geldig.van, right.geldig.van));
    return sorted.flatMap(({ rij, geldig }, index): Fault[] => {
      const previous = sorted[index - 1]?.geldig;
      if (previous === undefined || compareDays(previous.van, geldig.van) === 0) return [];
      const ended = previous.totEnMet !== undefined && compareDays(previous.totEnMet, geldig.van) < 0;
      return ended ? [] : [{ rij, veld: 'geldig_van', melding: OVERLAP }];
    });
  });
}

const OVERLAP =
  'deze prestatie heeft op deze dag al een tarief. Zet bij het vorige een einddatum vóór deze begindatum.';

function oneOf<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((value) => value === text);
}
