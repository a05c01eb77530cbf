import { assert, mulDiv } from '@kavel/core/basis';
import type { Bsn } from '@kavel/core/basis';
import type { Chance } from './chance.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { monthDays } from './dag.ts';
import type { Dag, Dagen } from './dag.ts';
import { VORMEN } from './omvang.ts';
import type { Bereik, Vorm } from './omvang.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';
import { includesTreatment, meerzorgProduct, THUIS_ZZPCODES, VERVOER, ZORGAANBOD } from './zorgaanbod.ts';
import type { Zorgproduct } from './zorgaanbod.ts';

/** Care of one product to one client over a period; `perWeek` (minutes, dagdelen or days) only for what is not delivered every day. */
export type Zorg = Dagen & {
  readonly client: Client;
  readonly product: Zorgproduct;
  readonly zzpcode: string;
  readonly perWeek?: number;
};

/** Growth between the base half-year and the end of 2018, per thousand places: care moves home. */
const GROEI_PROMILLE: Readonly<Record<Vorm, Bereik>> = { ZZP: [25, 60], VPT: [200, 450], MPT: [200, 450] };

const LAST_DAY = monthDays(12).totEnMet;
/** Growth places open between mid July 2017 and the end of September 2018. */
const GROEIDAGEN: Bereik = [195, 635];

type Simulatie = {
  readonly chance: Chance;
  readonly aanbieder: GesimuleerdeZorgaanbieder;
  readonly newClient: () => Client;
};

/** Two years of care at one provider, 1 January 2017 to 31 December 2018. */
export function simulateZorg(
  chance: Chance,
  aanbieder: GesimuleerdeZorgaanbieder,
  nextBsn: () => Bsn,
): Zorg[] {
  const simulatie = {
    chance,
    aanbieder,
    newClient: () => createClient(chance, aanbieder.sector, nextBsn()),
  };
  const care = VORMEN.flatMap((vorm) => simulateVorm(simulatie, vorm));
  if (aanbieder.verhaal === 'verhuist-naar-vpt') care.push(...moves(simulatie));
  return [...care, ...vervoer(simulatie, care), ...meerzorg(simulatie, care)];
}

function simulateVorm(simulatie: Simulatie, vorm: Vorm): Zorg[] {
  const { chance, aanbieder } = simulatie;
  const places = chance.between(...aanbieder.omvang.plaatsen[vorm]);
  if (places === 0) return [];
  const offered = offer(simulatie, vorm);
  const started = aanbieder.profiel === 'starter' ? chance.between(60, 110) : 0;
  const base = Array.from({ length: places }, () => place(simulatie, chance.weighted(offered), started));
  return [...base, ...growth(simulatie, vorm, places, offered)].flat();
}

/** A provider offers some of what its sector knows. */
function offer({ chance, aanbieder }: Simulatie, vorm: Vorm): Zorgproduct[] {
  const known = ZORGAANBOD[aanbieder.sector][vorm];
  return chance.sample(known, Math.min(known.length, chance.between(3, 5)));
}

/** ZZP including treatment may not grow (S003-105); one provider in five has no ZZP growth at all. */
function growth(simulatie: Simulatie, vorm: Vorm, places: number, offered: readonly Zorgproduct[]): Zorg[][] {
  const { chance } = simulatie;
  const allowed = offered.filter((product) => vorm !== 'ZZP' || !includesTreatment(product));
  if (allowed.length === 0 || (vorm === 'ZZP' && chance.happens(200))) return [];
  const count = Math.max(1, mulDiv(places, chance.between(...GROEI_PROMILLE[vorm]), 1000, 'rekenkundig'));
  return Array.from({ length: count }, () =>
    place(simulatie, chance.weighted(allowed), chance.between(...GROEIDAGEN)),
  );
}

/** One place from `opens`: clients follow each other with at most four empty days between them. */
function place(simulatie: Simulatie, product: Zorgproduct, opens: Dag): Zorg[] {
  const { chance, aanbieder } = simulatie;
  const care: Zorg[] = [];
  for (let day = opens; day <= LAST_DAY;) {
    const leaves = Math.min(LAST_DAY, day + chance.between(...aanbieder.omvang.verblijfsduur));
    care.push(...clientCare(simulatie, product, { van: day, totEnMet: leaves }));
    day = leaves + 1 + chance.between(0, 4);
  }
  return care;
}

function clientCare(simulatie: Simulatie, product: Zorgproduct, period: Dagen): Zorg[] {
  const client = simulatie.newClient();
  if (product.kavel === 'MPT') return homeCare(simulatie, product, client, period);
  assert(product.zzpcode !== undefined, `${product.prestatie} has a ZZP code`);
  return [{ ...period, client, product, zzpcode: product.zzpcode }];
}

/** One to three home-care products a week, the first being `product`. */
function homeCare(simulatie: Simulatie, product: Zorgproduct, client: Client, period: Dagen): Zorg[] {
  const { chance, aanbieder } = simulatie;
  const zzpcode = chance.pick(THUIS_ZZPCODES[aanbieder.sector === 'GZ' ? 'GZ' : 'VV']);
  const others = ZORGAANBOD[aanbieder.sector].MPT.filter((other) => other !== product);
  const products = [product, ...chance.sample(others, chance.between(...aanbieder.omvang.thuisproducten))];
  return products.map((one) => ({
    ...period,
    client,
    product: one,
    zzpcode,
    perWeek: one.tijdseenheid === '01' ? 15 * chance.between(6, 32) : chance.between(1, 4),
  }));
}

/** Residents who go on as VPT clients: the ZZP share falls free and covers the new VPT inside the provider. */
function moves(simulatie: Simulatie): Zorg[] {
  const { chance, aanbieder } = simulatie;
  const from = chance.pick(ZORGAANBOD[aanbieder.sector].ZZP.filter((product) => !includesTreatment(product)));
  const to = chance.pick(ZORGAANBOD[aanbieder.sector].VPT);
  return Array.from({ length: chance.between(...aanbieder.omvang.verhuizers) }, () => {
    const leaves = chance.between(200, 340);
    const [stay] = clientCare(simulatie, from, { van: 0, totEnMet: leaves });
    assert(stay !== undefined && to.zzpcode !== undefined, 'a resident has one stay');
    const athome = { ...stay, product: to, zzpcode: to.zzpcode, van: leaves + 1, totEnMet: LAST_DAY };
    return [stay, athome];
  }).flat();
}

/** Some residents go to day care elsewhere, two to five days a week. */
function vervoer({ chance, aanbieder }: Simulatie, care: readonly Zorg[]): Zorg[] {
  const { vervoerPromille } = aanbieder.omvang;
  if (vervoerPromille === 0) return [];
  return care.flatMap((stay) =>
    stay.product.kavel === 'ZZP' && chance.happens(vervoerPromille)
      ? [{ ...stay, product: VERVOER[aanbieder.sector], perWeek: chance.between(2, 5) }]
      : [],
  );
}

/** Extra care on top of some stays. In the story of the large credit it is four clients, one of them new. */
function meerzorg(simulatie: Simulatie, care: readonly Zorg[]): Zorg[] {
  const { chance, aanbieder } = simulatie;
  if (aanbieder.verhaal !== 'meerzorg-credit') {
    return care.flatMap((stay) =>
      stay.product.kavel === 'ZZP' && chance.happens(aanbieder.omvang.meerzorgPromille)
        ? withMeerzorg(stay)
        : [],
    );
  }
  const heavy = ZORGAANBOD.GZ.ZZP.filter((product) => product.zzpcode === '812');
  const starts = [0, 0, 0, chance.between(250, 365)];
  const own = starts.flatMap((van) => clientCare(simulatie, chance.pick(heavy), { van, totEnMet: LAST_DAY }));
  return [...own, ...own.flatMap(withMeerzorg)];
}

function withMeerzorg(stay: Zorg): Zorg[] {
  const extra = meerzorgProduct(stay.zzpcode);
  return extra === undefined ? [] : [{ ...stay, product: extra }];
}
