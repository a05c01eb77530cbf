import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { err, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import type { DeclaratieTabellen, EiLayout } from '@kavel/core/declaratie';
import { readEiLayout } from '../ei/read-layout.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import {
  readKoppeltabel,
  readPrestatiecodes,
  readPrestatieKavel,
  readRetourcodes,
  readZzpSector,
} from './declaratie-tabellen.ts';
import { readRegios } from './regios.ts';
import { readStand } from './standen.ts';

/** The reference data that claims need. */
export type Referentie = {
  readonly regios: readonly Regio[];
  readonly aw319: EiLayout;
  readonly aw320: EiLayout;
  readonly tabellen: DeclaratieTabellen;
  readonly retourcodes: ReadonlyMap<string, string>;
};

/** The folder `referentie/` of this checkout. */
export const REFERENTIE_MAP = fileURLToPath(new URL('../../../../referentie', import.meta.url));

/** Reads the files of `referentie/` in `map`. A missing file is a failure and throws; wrong content is a finding. */
export function loadReferentie(map: string = REFERENTIE_MAP): Result<Referentie, readonly InvoerFinding[]> {
  const lees = <Waarde>(lezer: Lezer<Waarde>, bestand: string): ReturnType<Lezer<Waarde>> =>
    lezer(readFileSync(`${map}/${bestand}`, 'utf8'), bestand);
  const regios = lees(readRegios, 'regios.csv');
  const aw319 = lees(readEiLayout, 'ei/aw319-1.4-u7.json');
  const aw320 = lees(readEiLayout, 'ei/aw320-1.4-afgeleid.json');
  const prestatieKavel = lees(readPrestatieKavel, 'prestatie-kavel.csv');
  const zzpSector = lees(readZzpSector, 'zzp-sector.csv');
  const koppeltabel = lees(readKoppeltabel, 'koppeltabel.csv');
  const stand = lees((text, bestand) => readStand(text, bestand, 'koppeltabel.csv'), 'standen.csv');
  const prestatiecodes = lees(readPrestatiecodes, 'prestaties.csv');
  const retourcodes = lees(readRetourcodes, 'retourcodes.csv');
  if (
    !regios.ok ||
    !aw319.ok ||
    !aw320.ok ||
    !prestatieKavel.ok ||
    !zzpSector.ok ||
    !koppeltabel.ok ||
    !stand.ok ||
    !prestatiecodes.ok ||
    !retourcodes.ok
  ) {
    const all = [
      regios,
      aw319,
      aw320,
      prestatieKavel,
      zzpSector,
      koppeltabel,
      stand,
      prestatiecodes,
      retourcodes,
    ];
    return err(all.flatMap((read) => (read.ok ? [] : read.error)));
  }
  return ok({
    regios: regios.value,
    aw319: aw319.value,
    aw320: aw320.value,
    tabellen: {
      prestatieKavel: prestatieKavel.value,
      zzpSector: new Map(zzpSector.value),
      prestatiecodes: new Set(prestatiecodes.value),
      koppeltabel: { rijen: koppeltabel.value, totEnMet: stand.value.toetstTotEnMet },
    },
    retourcodes: new Map(retourcodes.value),
  });
}

type Lezer<Waarde> = (text: string, bestand: string) => Result<Waarde, readonly InvoerFinding[]>;
