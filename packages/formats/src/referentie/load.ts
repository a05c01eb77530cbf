import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, err, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import { hoogsteUitgave } from '@kavel/core/declaratie';
import type { DeclaratieTabellen, EiLayout } from '@kavel/core/declaratie';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '../invoer/index.ts';
import {
  readKoppeltabel,
  readPrestatiecodes,
  readPrestatieKavel,
  readRetourcodes,
  readZzpSector,
} from './declaratie-tabellen.ts';
import type { KoppeltabelRij } from './declaratie-tabellen.ts';
import { composeEdities } from './compose-edities.ts';
import { readEdities } from './edities.ts';
import type { Editie } from './edities.ts';
import { readLayouts } from './layouts.ts';
import { readRegios } from './regios.ts';
import { readStand } from './standen.ts';

/** The reference data that claims need. */
export type Referentie = {
  readonly regios: readonly Regio[];
  /** Every layout that is there, those of sister standards too. */
  readonly layouts: readonly EiLayout[];
  /** The highest uitgave of what this version of Kavel takes in and sends back. */
  readonly aw319: EiLayout;
  readonly aw320: EiLayout;
  readonly tabellen: DeclaratieTabellen;
  /** The rows behind `tabellen.koppeltabel`, with their unit and group. */
  readonly koppeltabel: readonly KoppeltabelRij[];
  readonly retourcodes: ReadonlyMap<string, string>;
  /** Maximum tariffs of the editions that were taken over; none when there are no such editions. */
  readonly maximumtarieven: readonly Maximumtarief[];
  /** What was taken over and still counts, in that order. */
  readonly edities: readonly Editie[];
};

/** The folder `referentie/` of this checkout. */
export const REFERENTIE_MAP = fileURLToPath(new URL('../../../../referentie', import.meta.url));

/**
 * Reads the files of `referentie/` in `map`, and the editions that the installation has taken over in `editiesMap`
 * (ADR 0036). A missing file is a failure and throws; wrong content is a finding.
 */
export function loadReferentie(
  map: string = REFERENTIE_MAP,
  editiesMap?: string,
): Result<Referentie, readonly InvoerFinding[]> {
  const lees = <Waarde>(lezer: Lezer<Waarde>, bestand: string): ReturnType<Lezer<Waarde>> =>
    lezer(readFileSync(`${map}/${bestand}`, 'utf8'), bestand);
  const read = joinReadings({
    regios: lees(readRegios, 'regios.csv'),
    layouts: readLayouts(map),
    prestatieKavel: lees(readPrestatieKavel, 'prestatie-kavel.csv'),
    zzpSector: lees(readZzpSector, 'zzp-sector.csv'),
    koppeltabel: lees(readKoppeltabel, 'koppeltabel.csv'),
    stand: lees((text, bestand) => readStand(text, bestand, 'koppeltabel.csv'), 'standen.csv'),
    prestatiecodes: lees(readPrestatiecodes, 'prestaties.csv'),
    retourcodes: lees(readRetourcodes, 'retourcodes.csv'),
    edities: editiesMap === undefined ? ok([]) : readEdities(editiesMap),
  });
  if (!read.ok) return read;
  const { regios, layouts, prestatieKavel, zzpSector, koppeltabel, stand, ...lijsten } = read.value;
  const basis = { rijen: koppeltabel, totEnMet: stand.toetstTotEnMet };
  const samen = composeEdities({ koppeltabel: basis, retourcodes: lijsten.retourcodes }, lijsten.edities);
  if (!samen.ok) return samen;
  return ok({
    regios,
    layouts,
    aw319: needLayout(layouts, 'AW319'),
    aw320: needLayout(layouts, 'AW320'),
    tabellen: {
      prestatieKavel,
      zzpSector: new Map(zzpSector),
      prestatiecodes: new Set(lijsten.prestatiecodes),
      koppeltabel: samen.value.koppeltabel,
    },
    koppeltabel: samen.value.koppeltabel.rijen,
    retourcodes: new Map(samen.value.retourcodes),
    maximumtarieven: samen.value.tarieven,
    edities: samen.value.edities,
  });
}

/** Version 1.4 of `standaard`, which the code speaks; its file belongs to the checkout, so without it this is no Kavel. */
function needLayout(layouts: readonly EiLayout[], standaard: string): EiLayout {
  const keuze = hoogsteUitgave(
    layouts.filter(
      (layout) => layout.standaard === standaard && layout.versie === 1 && layout.subversie === 4,
    ),
  );
  assert(keuze !== undefined, `no layout of ${standaard} 1.4`);
  return keuze.layout;
}

type Lezer<Waarde> = (text: string, bestand: string) => Result<Waarde, readonly InvoerFinding[]>;

type Lezingen = Readonly<Record<string, Result<unknown, readonly InvoerFinding[]>>>;
type Waarden<Read extends Lezingen> = {
  readonly [Naam in keyof Read]: Read[Naam] extends Result<infer Waarde, unknown> ? Waarde : never;
};

/** The values of all readings, or the findings of all of them together. */
function joinReadings<Read extends Lezingen>(read: Read): Result<Waarden<Read>, readonly InvoerFinding[]> {
  const findings = Object.values(read).flatMap((one) => (one.ok ? [] : one.error));
  if (findings.length > 0) return err(findings);
  const values = Object.entries(read).map(([naam, one]) => [naam, one.ok ? one.value : undefined]);
  return ok(Object.fromEntries(values) as Waarden<Read>);
}
