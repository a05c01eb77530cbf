import { isSector } from '@kavel/core/basis';
import type { Sector } from '@kavel/core/basis';
import type { Beleidsregister, Parameter, Parameterwijziging } from '@kavel/core/beleid';
import { readDag } from '../../ui/dagen.ts';
import type { WatAlsAdres } from './wat-als-adres.ts';
import { adresText, readAdres } from './waarde.ts';

export const ALLE = 'alle';

/** What the what-if is about. `regio`: a code, or all. `zonder`: amendments that are left out. */
export type WatAlsKeuze = {
  readonly regio: string;
  readonly jaar: number;
  readonly sector: Sector;
  readonly kennisdatum: Temporal.PlainDate;
  readonly zonder: readonly string[];
};

type Keuzes = {
  readonly register: Beleidsregister;
  readonly regios: readonly string[];
  readonly vandaag: Temporal.PlainDate;
  /** The year that the fictitious providers were made for. */
  readonly jaar: number;
};

type Gevraagd = { readonly [Veld in keyof WatAlsAdres]: string | undefined };

type Gelezen = { readonly keuze: WatAlsKeuze; readonly genegeerd: readonly string[] };

/** Reads an address; a word that means nothing falls back on the default and is named in `genegeerd`. */
export function readKeuze(adres: Gevraagd, { register, regios, vandaag, jaar }: Keuzes): Gelezen {
  const genegeerd: string[] = [];
  const pick = <Value>(
    tekst: string | undefined,
    read: (tekst: string) => Value | undefined,
    anders: Value,
  ): Value => {
    const waarde = tekst === undefined ? anders : read(tekst);
    if (waarde === undefined && tekst !== undefined) genegeerd.push(tekst);
    return waarde ?? anders;
  };
  const amendments = register.wijzigingen.map(({ id }) => id);
  const zonder = splitList(adres.zonder);
  genegeerd.push(...zonder.filter((id) => !amendments.includes(id)));
  const keuze = {
    regio: pick(adres.regio, (tekst) => [ALLE, ...regios].find((one) => one === tekst), regios[0] ?? ALLE),
    jaar: pick(adres.jaar, (tekst) => tariefjarenOf(register).find((one) => String(one) === tekst), jaar),
    sector: pick<Sector>(adres.sector, (tekst) => (isSector(tekst) ? tekst : undefined), 'VV'),
    kennisdatum: pick(adres.kennis, readDag, vandaag),
    zonder: zonder.filter((id) => amendments.includes(id)),
  };
  return { keuze, genegeerd };
}

/** Every year for which some tariff policy holds. */
export function tariefjarenOf({ kaders }: Beleidsregister): number[] {
  const tarief = kaders.filter(({ onderwerp }) => onderwerp === 'tarief').map(({ geldig }) => geldig);
  const years = tarief.flatMap(({ van, totEnMet }) => {
    const last = (totEnMet ?? van).year;
    return Array.from({ length: last - van.year + 1 }, (_, index) => van.year + index);
  });
  return [...new Set(years)].sort((left, right) => left - right);
}

/** The numbers that someone gave, by the key of their parameter. */
export type Waarden = ReadonlyMap<string, number>;

/** The changes of an address; what is no parameter here, or no number within its limits, is named. */
export function readWijzigingen(
  tekst: string | undefined,
  parameters: readonly Parameter[],
): { readonly waarden: Waarden; readonly genegeerd: readonly string[] } {
  const waarden = new Map<string, number>();
  const genegeerd: string[] = [];
  for (const deel of splitList(tekst)) {
    const [sleutel = '', getal = ''] = deel.split('=');
    const parameter = parameters.find((one) => one.sleutel === sleutel);
    const waarde = parameter === undefined ? undefined : readAdres(parameter.soort, getal);
    if (parameter === undefined || waarde === undefined || !isWithin(parameter, waarde)) genegeerd.push(deel);
    else waarden.set(sleutel, waarde);
  }
  return { waarden, genegeerd };
}

export function isWithin({ grenzen }: Parameter, waarde: number): boolean {
  return waarde >= grenzen.van && waarde <= grenzen.totEnMet;
}

/** Only what differs from the policy counts as a change. */
export function wijzigingenOf(
  parameters: readonly Parameter[],
  waarden: Waarden,
): readonly Parameterwijziging[] {
  return parameters.flatMap((parameter) => {
    const waarde = waarden.get(parameter.sleutel);
    return waarde === undefined || waarde === parameter.waarde ? [] : [{ parameter, waarde }];
  });
}

/** The address of what someone sees; defaults are left out. */
export function adresOf(
  { regio, jaar, sector, kennisdatum, zonder }: WatAlsKeuze,
  wijzigingen: readonly Parameterwijziging[],
  vandaag: Temporal.PlainDate,
): WatAlsAdres {
  const wijzig = wijzigingen.map(
    ({ parameter, waarde }) => `${parameter.sleutel}=${adresText(parameter.soort, waarde)}`,
  );
  return {
    regio,
    jaar: String(jaar),
    sector,
    ...(kennisdatum.equals(vandaag) ? {} : { kennis: kennisdatum.toString() }),
    ...(wijzig.length === 0 ? {} : { wijzig: wijzig.join(SCHEIDING) }),
    ...(zonder.length === 0 ? {} : { zonder: zonder.join(SCHEIDING) }),
  };
}

const SCHEIDING = '~';

function splitList(tekst: string | undefined): string[] {
  return tekst === undefined ? [] : tekst.split(SCHEIDING);
}
