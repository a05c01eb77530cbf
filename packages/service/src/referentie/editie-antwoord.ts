import { pctText } from '@kavel/core/basis';
import type { Rijverschil } from '@kavel/core/editie';
import { maximumEurocent } from '@kavel/core/overeenkomst';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { Editiesoort } from '@kavel/formats/referentie';
import type { Editievoorbeeld } from './preview-editie.ts';

/** A preview shows the first of each list, and counts all of it: an edition can have a hundred thousand rows. */
const MOST_SHOWN = 200;

type Getoond<Rij> = { readonly aantal: number; readonly eerste: readonly Rij[] };

/** What an edition changes, in plain values; `geweigerd`: the file is no edition. */
export type Editieantwoord =
  | {
      readonly uitkomst: 'goed';
      readonly versie: string;
      readonly soort: Editiesoort;
      readonly vanaf?: string;
      readonly toetstTotEnMet?: string;
      readonly ongewijzigd: number;
      readonly verschillen: Readonly<Record<Rijverschil['soort'], Getoond<Verschiltekst>>>;
      readonly koppelingen: Getoond<{
        readonly prestatie: string;
        readonly erbij: readonly string[];
        readonly eraf: readonly string[];
      }>;
      readonly tarieven: Getoond<Tariefregel>;
      readonly strijd: Getoond<Strijdregel>;
      readonly opmerkingen: Getoond<{ readonly veld: string; readonly melding: string }>;
    }
  | { readonly uitkomst: 'geweigerd'; readonly bevindingen: readonly InvoerFinding[] };

type Verschiltekst = { readonly sleutel: string; readonly voor?: string; readonly na?: string };
type Tariefregel = {
  readonly prestatie: string;
  readonly van: string;
  readonly naEurocent: number;
  /** Absent when no earlier maximum in the same unit is known; `verandering` as `+2,5%`. */
  readonly vorig?: { readonly eurocent: number; readonly bron: string; readonly verandering: string };
};
type Strijdregel = {
  readonly prestatie: string;
  readonly van: string;
  readonly nieuwEurocent: number;
  readonly bestaandEurocent: number;
  readonly bestaandeBron: string;
};

export function describeVoorbeeld(voorbeeld: Editievoorbeeld): Editieantwoord {
  const { editie, vergelijking, koppelingen, tarieven, strijd, opmerkingen } = voorbeeld;
  const { versie, soort, vanaf, toetstTotEnMet } = editie;
  const rows = (wanted: Rijverschil['soort']) =>
    shown(vergelijking.verschillen.filter((one) => one.soort === wanted).map(verschilOf));
  return {
    ...{ uitkomst: 'goed', versie, soort },
    ...(vanaf === undefined ? {} : { vanaf }),
    ...(toetstTotEnMet === undefined ? {} : { toetstTotEnMet }),
    ongewijzigd: vergelijking.ongewijzigd,
    verschillen: {
      nieuw: rows('nieuw'),
      gewijzigd: rows('gewijzigd'),
      beeindigd: rows('beeindigd'),
      vervallen: rows('vervallen'),
    },
    koppelingen: shown(koppelingen),
    tarieven: shown(
      tarieven.map(({ prestatie, van, naEurocent, vorig }) => ({
        ...{ prestatie, van: van.toString(), naEurocent },
        ...(vorig === undefined ? {} : { vorig: vorigOf(vorig) }),
      })),
    ),
    strijd: shown(
      strijd.map(({ bestaand, nieuw }) => ({
        prestatie: nieuw.prestatie,
        van: nieuw.geldig.van.toString(),
        nieuwEurocent: maximumEurocent(nieuw),
        bestaandEurocent: maximumEurocent(bestaand),
        bestaandeBron: bestaand.bron,
      })),
    ),
    opmerkingen: shown(opmerkingen.map(({ veld, melding }) => ({ veld, melding }))),
  };
}

function vorigOf({ eurocent, bron, verandering }: NonNullable<Editievoorbeeld['tarieven'][number]['vorig']>) {
  return { eurocent, bron, verandering: `${verandering > 0 ? '+' : ''}${pctText(verandering)}` };
}

function shown<Rij>(rijen: readonly Rij[]): Getoond<Rij> {
  return { aantal: rijen.length, eerste: rijen.slice(0, MOST_SHOWN) };
}

function verschilOf(verschil: Rijverschil): Verschiltekst {
  return {
    sleutel: verschil.sleutel,
    ...('voor' in verschil ? { voor: verschil.voor } : {}),
    ...('na' in verschil ? { na: verschil.na } : {}),
  };
}
