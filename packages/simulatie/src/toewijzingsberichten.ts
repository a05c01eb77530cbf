import type { Agb } from '@kavel/core/basis';
import { writeIwlz } from '@kavel/formats/iwlz';
import type { IwlzClient, IwlzKop, IwlzRecord } from '@kavel/formats/iwlz';
import { createContractant } from './aanbiederjaar.ts';
import type { Werkplaats } from './aanbiederjaar.ts';
import { createBsnSource } from './bsn.ts';
import { createChance } from './chance.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { dayText } from './dag.ts';
import type { Dag } from './dag.ts';
import { GEPLANTE_VERSCHILLEN, plantVerschil } from './geplant-verschil.ts';
import type { GeplantSoort, GeplantVerschil } from './geplant-verschil.ts';
import { zwijgersIn } from './roosterregio.ts';
import type { Roosterregio } from './roosterregio.ts';
import { listToewijzingen, recordsOf } from './toewijzing.ts';
import type { GesimuleerdeToewijzing } from './toewijzing.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';

export type Berichtenvraag = {
  /** Only the messages about this provider; they are the same with and without the others. */
  readonly agb?: string;
  /** Leave out what does not fit with the claims on purpose. */
  readonly zonderVerschillen?: boolean;
};

/** The iWlz messages of one provider over the year, each kind in one message. All of it is fictitious. */
export type GesimuleerdeBerichten = {
  readonly agb: Agb;
  readonly berichten: readonly { readonly naam: string; readonly xml: string }[];
  readonly verschil?: GeplantVerschil;
};

/**
 * The messages that go with the care behind the claims of a region, one provider after the other. Three providers,
 * drawn by the number, each have a planted difference.
 */
export function* createToewijzingsberichten(
  werkplaats: Werkplaats,
  regio: Roosterregio,
  { agb, zonderVerschillen = false }: Berichtenvraag,
): Generator<GesimuleerdeBerichten> {
  const planted = zonderVerschillen ? new Map<Agb, GeplantSoort>() : drawPlaces(werkplaats, regio);
  for (const aanbieder of regio.aanbieders) {
    if (agb !== undefined && aanbieder.agb !== agb) continue;
    const { zorg } = createContractant(werkplaats, aanbieder);
    const toewijzingen = listToewijzingen(zorg);
    const soort = planted.get(aanbieder.agb);
    if (soort === undefined) {
      yield compose(aanbieder, toewijzingen);
      continue;
    }
    const chance = createChance(werkplaats.getal, 'toewijzing', aanbieder.agb);
    const known = new Set(zorg.map(({ client }) => client.bsn));
    const made = plantVerschil(chance, toewijzingen, {
      ...{ soort, agb: aanbieder.agb },
      createClient: () => createNewClient(chance, aanbieder, known),
    });
    yield {
      ...compose(aanbieder, made.toewijzingen),
      ...(made.verschil === undefined ? {} : { verschil: made.verschil }),
    };
  }
}

/** One provider for each kind of difference, among those with places for residents that claim all year. */
function drawPlaces({ getal }: Werkplaats, regio: Roosterregio): ReadonlyMap<Agb, GeplantSoort> {
  const silent = new Set(zwijgersIn(regio).map(({ agb }) => agb));
  const able = regio.aanbieders.filter(({ agb, omvang }) => omvang.plaatsen.ZZP[0] > 0 && !silent.has(agb));
  const drawn = createChance(getal, 'toewijzing', regio.code).sample(
    able,
    Math.min(able.length, GEPLANTE_VERSCHILLEN.length),
  );
  return new Map(GEPLANTE_VERSCHILLEN.flatMap((soort, index) => placeOf(drawn[index], soort)));
}

function placeOf(
  aanbieder: GesimuleerdeZorgaanbieder | undefined,
  soort: GeplantSoort,
): readonly (readonly [Agb, GeplantSoort])[] {
  return aanbieder === undefined ? [] : [[aanbieder.agb, soort]];
}

/** A person of the provider's own part of the range whom none of its claims names. */
function createNewClient(
  chance: ReturnType<typeof createChance>,
  { sector, bsnBlok }: GesimuleerdeZorgaanbieder,
  known: ReadonlySet<string>,
): Client {
  const next = createBsnSource(chance, bsnBlok);
  for (let bsn = next(); ; bsn = next()) if (!known.has(bsn)) return createClient(chance, sector, bsn);
}

/** The order in which the messages of a provider are written, and who sends each. */
const BERICHTEN = [
  { soort: 'AW33', record: 'toewijzing', vanZorgkantoor: true },
  { soort: 'AW35', record: 'aanvang', vanZorgkantoor: false },
  { soort: 'AW39', record: 'mutatie', vanZorgkantoor: false },
] as const;

type Recordregel = { readonly client: Client; readonly record: IwlzRecord; readonly dag: Dag };

function compose(
  { agb, regio }: GesimuleerdeZorgaanbieder,
  toewijzingen: readonly GesimuleerdeToewijzing[],
): GesimuleerdeBerichten {
  const all = toewijzingen.flatMap((toewijzing) =>
    recordsOf(toewijzing, { agb, regio }).map((row) => ({ ...row, client: toewijzing.client })),
  );
  const berichten = BERICHTEN.flatMap(({ soort, record, vanZorgkantoor }) => {
    const rows = all.filter((row) => row.record.soort === record);
    if (rows.length === 0) return [];
    const kop: IwlzKop = {
      ...{ soort, identificatie: `${agb}${soort.slice(2)}` },
      ...(vanZorgkantoor ? { afzender: regio, ontvanger: agb } : { afzender: agb, ontvanger: regio }),
      dagtekening: dayText(rows.reduce((last, { dag }) => Math.max(last, dag), 0)),
    };
    return [{ naam: `${regio}/${agb}_${soort.toLowerCase()}.xml`, xml: writeIwlz(kop, clientenOf(rows)) }];
  });
  return { agb, berichten };
}

/** Every client once, with all its records. */
function clientenOf(rows: readonly Recordregel[]): readonly IwlzClient[] {
  return [...Map.groupBy(rows, ({ client }) => client)].map(([client, own]) => ({
    ...{ bsn: client.bsn, geboortedatum: client.geboortedatum },
    ...{ geslacht: client.geslacht, naam: client.naam },
    records: own.map(({ record }) => record),
  }));
}
