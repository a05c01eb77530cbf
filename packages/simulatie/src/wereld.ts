import { assert, eurocent, ok, verdeel } from '@kavel/core/basis';
import type { Agb, Eurocent, Regio, RegioCode, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Beleidsregister, Feitcatalogus } from '@kavel/core/beleid';
import type { ClickInstellingen } from '@kavel/core/click';
import type { EiLayout } from '@kavel/core/declaratie';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import { createAanbiederjaar } from './aanbiederjaar.ts';
import type { Werkplaats } from './aanbiederjaar.ts';
import { createBestandsmaker, planAanleveringen } from './bestand.ts';
import type { Bestandsmaker, GesimuleerdBestand } from './bestand.ts';
import { JAAR } from './dag.ts';
import { createInkoopjaar } from './inkoopjaar.ts';
import type { Inkoopaanbieder } from './inkoopjaar.ts';
import { expectRecords } from './omvang.ts';
import { agreedEurocent, createRegiojaar } from './regiojaar.ts';
import type { GesimuleerdeRegio } from './regiojaar.ts';
import { createRooster } from './rooster.ts';
import { zwijgersIn } from './roosterregio.ts';
import type { Roosterregio } from './roosterregio.ts';
import type { Zwijger } from './scenario.ts';
import { findSchaal } from './schaal.ts';
import type { SchaalRefusal, Schaalvraag } from './schaal.ts';
import { createTariefvraag } from './tariefpercentage.ts';
import { createToewijzingsberichten } from './toewijzingsberichten.ts';
import type { Berichtenvraag, GesimuleerdeBerichten } from './toewijzingsberichten.ts';

/** What a world is made of besides its number: the product's own policy, tariffs and message layout. */
export type WereldBronnen = {
  readonly beleid: Beleidsregister;
  readonly feiten: Feitcatalogus;
  readonly clickInstellingen: ClickInstellingen;
  /** For the zorgkantoor as a whole (S003-149). */
  readonly reserveringEurocent: Eurocent;
  readonly tarieven: readonly Maximumtarief[];
  readonly layout: EiLayout;
  /** The register, for the regions of the scales `regio` and `nationaal`. */
  readonly regios: readonly Regio[];
};

export type WereldVraag = Schaalvraag & { readonly getal: number };

export type Wereldaanbieder = {
  readonly agb: Agb;
  readonly naam: string;
  readonly sector: Sector;
  readonly regio: RegioCode;
  readonly fictief: true;
};

/** A simulated contract year. Everything in it is fictitious. */
export type Wereld = WereldVraag & {
  readonly jaar: number;
  readonly clickInstellingen: ClickInstellingen;
  readonly regios: readonly Wereldregio[];
};

/** One region of the year. What it answers is made when it is asked and not kept: the same bytes on every call. */
export type Wereldregio = {
  readonly code: RegioCode;
  readonly zorgkantoor: Zorgkantoor;
  readonly zorgaanbieders: readonly Wereldaanbieder[];
  /** Providers of the region that claim nothing of the last months of the year. */
  readonly zwijgers: readonly Zwijger[];
  /** About how many bytes the claim files of the year take, known before one is made. */
  readonly verwachteBytes: number;
  /** Room, agreements, tariffs and the world's own sums. */
  readonly createJaar: () => GesimuleerdeRegio;
  /** What the purchase of the year before knows of each provider, and the agreements that it must end in. */
  readonly createInkoopjaar: () => readonly Inkoopaanbieder[];
  /**
   * Claim files, one provider after the other, of each in order of receipt: never more than a provider at a time. With
   * `tot` only those that the clicks up to and including that month pay.
   */
  readonly bestanden: (tot?: number) => Iterable<GesimuleerdBestand>;
  /** The claim files that the click of `maand` (1-12) pays, in order of receipt: holds the lines of that month. */
  readonly bestandenVan: (maand: number) => Iterable<GesimuleerdBestand>;
  /** The iWlz messages that go with the care behind these claims, one provider after the other. */
  readonly toewijzingsberichten: (vraag: Berichtenvraag) => Iterable<GesimuleerdeBerichten>;
};

/**
 * Makes the year that belongs to `getal`. The same number and sources give the same bytes on every machine. A scale
 * that does not exist is refused.
 */
export function createWereld(vraag: WereldVraag, bronnen: WereldBronnen): Result<Wereld, SchaalRefusal> {
  const schaal = findSchaal(vraag, bronnen.regios);
  if (!schaal.ok) return schaal;
  const rooster = createRooster(vraag.getal, schaal.value, bronnen.regios);
  const fabriek = createFabriek(vraag.getal, rooster, bronnen);
  return ok({
    ...vraag,
    jaar: JAAR,
    clickInstellingen: bronnen.clickInstellingen,
    regios: rooster
      .filter(({ code }) => schaal.value.codes.includes(code))
      .map((regio) => createWereldregio(fabriek, regio)),
  });
}

type Fabriek = {
  readonly werkplaats: Werkplaats;
  readonly clickInstellingen: ClickInstellingen;
  readonly maakBestand: Bestandsmaker;
  /** CR/LF included. */
  readonly recordBytes: number;
  /** The part of the reserve of its zorgkantoor for a region with these agreements. */
  readonly reserveOf: (regio: Roosterregio, agreed: Eurocent) => Eurocent;
};

function createFabriek(getal: number, rooster: readonly Roosterregio[], bronnen: WereldBronnen): Fabriek {
  const { beleid, feiten, tarieven, layout, clickInstellingen, reserveringEurocent } = bronnen;
  const werkplaats = { getal, tarieven, ask: createTariefvraag(beleid, feiten) };
  return {
    werkplaats,
    clickInstellingen,
    maakBestand: createBestandsmaker(layout),
    recordBytes: layout.recordlengte + 2,
    reserveOf: createReserveverdeler(rooster, reserveringEurocent, (regio) =>
      agreedEurocent(werkplaats, regio),
    ),
  };
}

/**
 * The split over the regions is an input that the source does not give: here pro rata to the agreements. Those of the
 * other regions of the zorgkantoor are asked once.
 */
function createReserveverdeler(
  regios: readonly Roosterregio[],
  reservering: Eurocent,
  ask: (regio: Roosterregio) => Eurocent,
): Fabriek['reserveOf'] {
  const known = new Map<RegioCode, Eurocent>();
  return (regio, agreed) => {
    known.set(regio.code, agreed);
    const together = regios.filter(({ zorgkantoor }) => zorgkantoor === regio.zorgkantoor);
    const weights = together.map((one) => {
      const weight = known.get(one.code) ?? ask(one);
      known.set(one.code, weight);
      return weight;
    });
    const parts = verdeel(reservering, weights);
    assert(parts.ok, 'every region has agreements');
    return eurocent(parts.value[together.indexOf(regio)] ?? 0);
  };
}

function createWereldregio(fabriek: Fabriek, regio: Roosterregio): Wereldregio {
  const { code, zorgkantoor, aanbieders, scenario } = regio;
  const { werkplaats, clickInstellingen, maakBestand, recordBytes, reserveOf } = fabriek;
  return {
    code,
    zorgkantoor,
    zorgaanbieders: aanbieders.map(({ agb, naam, sector }) => ({
      ...{ agb, naam, sector, regio: code },
      fictief: true,
    })),
    zwijgers: zwijgersIn(regio),
    verwachteBytes: aanbieders.reduce((sum, { omvang }) => sum + expectRecords(omvang), 0) * recordBytes,
    createJaar: () =>
      createRegiojaar(werkplaats, regio, clickInstellingen, (agreed) => reserveOf(regio, agreed)),
    createInkoopjaar: () => createInkoopjaar(werkplaats, regio),
    *bestanden(tot = 12) {
      for (const aanbieder of aanbieders) {
        const { indieningen } = createAanbiederjaar(werkplaats, aanbieder, scenario);
        const wanted = indieningen.filter(({ clickmaand }) => clickmaand <= tot);
        for (const aanlevering of planAanleveringen(wanted, scenario)) yield maakBestand(aanlevering);
      }
    },
    *bestandenVan(maand) {
      const indieningen = aanbieders.flatMap((aanbieder) =>
        createAanbiederjaar(werkplaats, aanbieder, scenario).indieningen.filter(
          ({ clickmaand }) => clickmaand === maand,
        ),
      );
      for (const aanlevering of planAanleveringen(indieningen, scenario)) yield maakBestand(aanlevering);
    },
    toewijzingsberichten: (vraag) => createToewijzingsberichten(werkplaats, regio, vraag),
  };
}
