import { KAVELS, SECTOREN, err, eurocent, ok } from '@kavel/core/basis';
import type { Eurocent, Kavel, Result } from '@kavel/core/basis';
import type { BeleidDocument, Clausule } from '@kavel/core/beleid';
import type { ClickInstellingen } from '@kavel/core/click';
import { readYaml } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import { Clausules } from './clausule.ts';
import { readDocument } from './document.ts';
import { Lezing } from './lezing.ts';
import type { BeleidFinding, Omgeving } from './lezing.ts';
import { ClickbeleidSchema } from './schema.ts';

/** The click policy of a zorgkantoor: its settings, and the clausule that each of them rests on. */
export type Clickbeleid = BeleidDocument & {
  readonly instellingen: ClickInstellingen;
  /** Set aside inside the contracteerruimte for the zorgkantoor as a whole; its regions share it. */
  readonly reserveringEurocent: Eurocent;
  readonly gronden: Readonly<Record<keyof ClickInstellingen | 'reservering', Clausule>>;
};

export type ClickbeleidBestand = {
  readonly document: Clickbeleid;
  readonly clausules: readonly Clausule[];
  readonly lineOf: (path: InvoerPath) => number;
};

/** Reads the click policy of one zorgkantoor and year, `click/<zorgkantoor>-<jaar>.yaml`. */
export function readClickbeleid(
  text: string,
  bestand: string,
  omgeving: Omgeving,
): Result<ClickbeleidBestand, readonly BeleidFinding[]> {
  const read = readYaml(ClickbeleidSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const lezing = new Lezing(bestand, lineOf, omgeving);
  const clausules = new Clausules(lezing, value.clausules);
  const ground = (veld: keyof typeof value, id: string): Clausule | undefined =>
    clausules.find([veld, 'clausule'], id);
  const verdeling = ground('verdeling', value.verdeling.clausule);
  const ruimte = ground('ruimte', value.ruimte.clausule);
  const naarRato = ground('naar rato', value['naar rato'].clausule);
  const voorrang = ground('voorrang', value.voorrang.clausule);
  const schuifgroepen = ground('schuifgroepen', value.schuifgroepen.clausule);
  const reservering = ground('reservering', value.reservering.clausule);
  const document = readDocument(lezing, clausules, value.clickbeleid, { ...value, sectoren: [...SECTOREN] });
  clausules.refuseUnused();
  const niveaus = value.voorrang.niveaus.map(({ kavels }) => kavels);
  refuseLostKavels(lezing, niveaus);
  if (document === undefined || lezing.findings.length > 0) return err(lezing.findings);
  if (!verdeling || !ruimte || !naarRato || !voorrang || !schuifgroepen || !reservering) {
    return err(lezing.findings);
  }
  const clickbeleid: Clickbeleid = {
    ...document,
    instellingen: {
      verdeling: value.verdeling.waarde,
      ruimte: value.ruimte.waarde,
      naarRato: value['naar rato'].waarde,
      voorrang: niveaus,
      schuifgroepen: value.schuifgroepen.groepen.map(({ kavels }) => kavels),
    },
    reserveringEurocent: eurocent(Number(value.reservering.eurocent)),
    gronden: { verdeling, ruimte, naarRato, voorrang, schuifgroepen, reservering },
  };
  return ok({ document: clickbeleid, clausules: clausules.list(), lineOf });
}

/** A kavel without a tier, or with two, would stop every run. */
function refuseLostKavels(lezing: Lezing, niveaus: readonly (readonly Kavel[])[]): void {
  for (const kavel of KAVELS) {
    const times = niveaus.flat().filter((known) => known === kavel).length;
    if (times === 1) continue;
    lezing.refuse(
      'kavel-zonder-niveau',
      ['voorrang', 'niveaus'],
      `${kavel} staat ${times} keer in de voorrang. Zet elk kavel in precies één niveau.`,
    );
  }
}
