import { KAVELS, SECTOREN, ZORGKANTOREN, datumText } from '@kavel/core/basis';
import { isWijziging, layBeleid, listDocumenten } from '@kavel/core/beleid';
import type { BeleidDocument, Beleidsregister, Kader, Wijziging } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { opsomming } from '../../ui/dagen.ts';

/** A stretch of time in years with a fraction: 1 July 2024 is just under 2024.5. */
type Spanne = { readonly van: number; readonly tot: number };

/** A kader as a bar over the days it is valid for. `bekend`: when it was published. */
export type Balk = Spanne & {
  readonly document: string;
  readonly naam: string;
  readonly landelijk: boolean;
  readonly bekend: number;
  readonly laan: number;
};

/** A later document as a mark on the day it became known. */
export type Merk = {
  readonly document: string;
  readonly naam: string;
  readonly dag: number;
  readonly uitspraak: boolean;
};

/** One row of the picture: what zorgkantoren have together, or what one has of its own. */
export type Tijdlijnrij = {
  readonly naam: string;
  readonly balken: readonly Balk[];
  readonly lanen: number;
  readonly merken: readonly Merk[];
};

/** What Kavel knows, by whom: documents of more than one zorgkantoor first, then those of each. */
export function tijdlijnOf(register: Beleidsregister): readonly Tijdlijnrij[] {
  const documenten = listDocumenten(register);
  const samen = documenten.filter(({ zorgkantoren }) => zorgkantoren.length > 1);
  const rijen = [
    rijOf('Samen', samen),
    ...ZORGKANTOREN.map((zorgkantoor) =>
      rijOf(
        zorgkantoorNaam[zorgkantoor],
        documenten.filter(
          ({ zorgkantoren: [eerste, ...rest] }) => rest.length === 0 && eerste === zorgkantoor,
        ),
      ),
    ),
  ];
  return rijen.filter(({ balken, merken }) => balken.length + merken.length > 0);
}

function rijOf(naam: string, documenten: readonly (Kader | Wijziging)[]): Tijdlijnrij {
  const kaders = documenten.filter((document) => !isWijziging(document));
  const balken = inLanen(kaders.map(balkOf));
  return {
    naam,
    balken,
    lanen: 1 + Math.max(-1, ...balken.map(({ laan }) => laan)),
    merken: documenten.filter(isWijziging).map(({ id, bekendVanaf, rang }) => ({
      document: id,
      naam: datumText(bekendVanaf),
      dag: jaarfractie(bekendVanaf),
      uitspraak: rang === 'uitspraak',
    })),
  };
}

function balkOf(document: BeleidDocument): Omit<Balk, 'laan'> {
  const { id, onderwerp, sectoren, geldig, bekendVanaf, zorgkantoren } = document;
  const van = jaarfractie(geldig.van);
  return {
    document: id,
    naam: onderwerp === 'transitie' ? 'Transitiemiddelen' : sectoren.join(', '),
    landelijk: zorgkantoren.length > 1,
    bekend: jaarfractie(bekendVanaf),
    van,
    tot: geldig.totEnMet === undefined ? van + 1 : jaarfractie(geldig.totEnMet.add({ days: 1 })),
  };
}

/** Bars that overlap lie in lanes above each other, the earliest first. */
function inLanen(balken: readonly Omit<Balk, 'laan'>[]): readonly Balk[] {
  const eindes: number[] = [];
  return balken
    .toSorted((left, right) => left.van - right.van || right.tot - left.tot)
    .map((balk) => {
      const vrij = eindes.findIndex((einde) => einde <= balk.van);
      const laan = vrij < 0 ? eindes.length : vrij;
      eindes[laan] = balk.tot;
      return { ...balk, laan };
    });
}

function jaarfractie(dag: Temporal.PlainDate): number {
  return dag.year + (dag.dayOfYear - 1) / dag.daysInYear;
}

/** The years between the first and the last for which no zorgkantoor has a tariff that can be settled. */
export function jarenZonderTarief(register: Beleidsregister, vandaag: Temporal.PlainDate): readonly number[] {
  const jaren = listDocumenten(register).flatMap(({ geldig }) => [
    geldig.van.year,
    (geldig.totEnMet ?? geldig.van).year,
  ]);
  if (jaren.length === 0) return [];
  const first = Math.min(...jaren);
  return Array.from({ length: Math.max(...jaren) - first + 1 }, (_, index) => first + index).filter(
    (jaar) => !hasTarief(register, jaar, vandaag),
  );
}

function hasTarief(register: Beleidsregister, jaar: number, kennisdatum: Temporal.PlainDate): boolean {
  const peildatum = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  return ZORGKANTOREN.some((zorgkantoor) =>
    SECTOREN.some((sector) =>
      KAVELS.some((kavel) => layBeleid(register, { zorgkantoor, sector, kavel, peildatum, kennisdatum }).ok),
    ),
  );
}

/** The message of the picture. */
export function tijdlijnBoodschap(register: Beleidsregister, zonder: readonly number[]): string {
  const aantal = listDocumenten(register).length;
  const kent = `Kavel kent ${aantal} documenten`;
  if (zonder.length === 0) return `${kent}, en van elk jaar een tarief`;
  return `${kent}; van ${opsomming(zonder.map(String))} kent Kavel geen tarief`;
}
