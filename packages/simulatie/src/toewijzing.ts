import type { Agb, RegioCode } from '@kavel/core/basis';
import type { Leveringsvormcode } from '@kavel/core/toewijzing';
import type { IwlzRecord } from '@kavel/formats/iwlz';
import type { Client } from './client.ts';
import { dayText, monthDays, overlap } from './dag.ts';
import type { Dag, Dagen } from './dag.ts';
import { includesTreatment } from './zorgaanbod.ts';
import type { Zorg } from './zorg.ts';

/** One allocation of a client at a provider with what the provider reports of it. */
export type GesimuleerdeToewijzing = Dagen & {
  readonly client: Client;
  readonly zzpcode: string;
  readonly leveringsvorm: Leveringsvormcode;
  readonly behandeling?: boolean;
  /** Whether AW35 tells that care began. */
  readonly aanvangGemeld: boolean;
  /** The last day of care according to AW39; undefined while no end is reported. */
  readonly gemeldEinde?: Dag;
};

/** Where in the messages a simulated provider works. */
export type Toewijzingsplaats = { readonly agb: Agb; readonly regio: RegioCode };

const YEAR: Dagen = { van: monthDays(1).van, totEnMet: monthDays(12).totEnMet };
const LEVERINGSVORMEN = new Map<string, Leveringsvormcode>([
  ['ZZP', '4'],
  ['VPT', '5'],
]);
/** Leveringsvorm 7 is MPT. */
export const THUIS = '7';
/** Allocated a week before care begins. */
const DAYS_BEFORE = 7;

/** Whether `zorg` is a stay or a full package at home: a day of care a day, claimed as days. */
function isDagzorg({ product, perWeek }: Zorg): boolean {
  return perWeek === undefined && LEVERINGSVORMEN.has(product.kavel);
}

/**
 * What the messages of the year say of this care. Of what comes with a stay (meerzorg, transport) they say nothing; a
 * client at home has one allocation, however many products.
 */
export function listToewijzingen(care: readonly Zorg[]): readonly GesimuleerdeToewijzing[] {
  const atHome = new Set<Client>();
  return care.flatMap((zorg) => {
    const { client, product } = zorg;
    if (overlap(zorg, YEAR) === 0) return [];
    if (isDagzorg(zorg)) return [toewijzingOf(zorg)];
    if (product.kavel !== 'MPT' || atHome.has(client)) return [];
    atHome.add(client);
    return [toewijzingOf(zorg)];
  });
}

/** Who is still there on the last day of the simulation has not left. */
function toewijzingOf({ client, product, zzpcode, van, totEnMet }: Zorg): GesimuleerdeToewijzing {
  const leveringsvorm = LEVERINGSVORMEN.get(product.kavel) ?? THUIS;
  return {
    ...{ client, zzpcode, leveringsvorm, van, totEnMet, aanvangGemeld: true },
    ...(leveringsvorm === THUIS ? {} : { behandeling: includesTreatment(product) }),
    ...(totEnMet < YEAR.totEnMet ? { gemeldEinde: totEnMet } : {}),
  };
}

const NOON = 'T12:00:00';
/** Care ended and the allocation can be closed. */
const BEEINDIGD = '19';

/** The allocation, and what is reported of it, as records; each names the day it was sent. */
export function recordsOf(
  toewijzing: GesimuleerdeToewijzing,
  { agb, regio }: Toewijzingsplaats,
): readonly { readonly record: IwlzRecord; readonly dag: Dag }[] {
  const { client, zzpcode, leveringsvorm, behandeling, van, aanvangGemeld, gemeldEinde } = toewijzing;
  const vastgesteld = Math.max(0, van - DAYS_BEFORE);
  const sleutel = {
    ...{ besluitnummer: client.indicatie.besluit, zzp: zzpcode, agb },
    ...{ ingangsdatum: plainDate(van), leveringsvorm },
  };
  const toegewezen: IwlzRecord = {
    ...{ soort: 'toewijzing', ...sleutel, regio, vastgesteld: `${dayText(vastgesteld)}${NOON}` },
    ...{ soortToewijzing: '1', percentage: 100 },
  };
  const aanvang: IwlzRecord = {
    ...{ soort: 'aanvang', ...sleutel, begindatum: plainDate(van), status: '1' },
    ...(behandeling === undefined ? {} : { behandeling }),
  };
  return [
    { record: toegewezen, dag: vastgesteld },
    ...(aanvangGemeld ? [{ record: aanvang, dag: van }] : []),
    ...(gemeldEinde === undefined ? [] : [{ record: mutatieOf(sleutel, gemeldEinde), dag: gemeldEinde }]),
  ];
}

function mutatieOf(
  sleutel: Pick<
    Extract<IwlzRecord, { readonly soort: 'mutatie' }>,
    'besluitnummer' | 'zzp' | 'agb' | 'ingangsdatum' | 'leveringsvorm'
  >,
  einde: Dag,
): IwlzRecord {
  return {
    ...{ soort: 'mutatie', ...sleutel, mutatiecode: BEEINDIGD, mutatiedatum: plainDate(einde), status: '1' },
  };
}

function plainDate(day: Dag): Temporal.PlainDate {
  return Temporal.PlainDate.from(dayText(day));
}
