import { TIJDZONE, assert } from '@kavel/core/basis';
import { DECLARATIETERMIJN_WERKDAGEN, clickdag } from '@kavel/simulatie';
import type { GesimuleerdeRegio, Wereld, Wereldregio } from '@kavel/simulatie';
import type { Clickomgeving } from '../click/index.ts';
import { adjustContracteerruimte, openContractjaar } from '../contractjaar/index.ts';
import { clickMonth } from './click-month.ts';

/** Whoever prepares does not approve alone; both are fictitious. */
export const INKOPER = 'Inkoper (FICTIEF)';
const CONTROLLER = 'Controller (FICTIEF)';

/** Names the simulation in the contract year itself, so that a next start knows what it finds. */
export function bronOf({ schaal, getal }: Pick<Wereld, 'schaal' | 'getal'>): string {
  return `FICTIEF: simulatie ${schaal}, getal ${getal}`;
}

const BRON = /^FICTIEF: simulatie (?<schaal>[a-z]+), getal (?<getal>\d+)$/;

/** The simulation that a contract year names as its source; undefined for any other source. */
export function simulatieVan(bron: string): Pick<Wereld, 'schaal' | 'getal'> | undefined {
  const { schaal, getal } = BRON.exec(bron)?.groups ?? {};
  return schaal === undefined ? undefined : { schaal, getal: Number(getal) };
}

/** A region of the world with its sums, which are made once. */
export type Gemaakteregio = { readonly bron: Wereldregio; readonly jaar: GesimuleerdeRegio };

/** Opens the contract year of a region on the day its first room comes into force; one that is open already stays. */
export async function openWereldjaar(
  { database }: Pick<Clickomgeving, 'database'>,
  wereld: Wereld,
  { bron, jaar: regio }: Gemaakteregio,
): Promise<void> {
  const [first] = regio.contracteerruimte;
  assert(first !== undefined, `region ${regio.code} has a room`);
  const opened = await openContractjaar(
    { database, now: () => momentOf(first.vanKrachtOp, 9) },
    {
      zorgkantoor: regio.zorgkantoor,
      regio: regio.code,
      jaar: wereld.jaar,
      clickInstellingen: wereld.clickInstellingen,
      declaratietermijnWerkdagen: DECLARATIETERMIJN_WERKDAGEN,
      contracteerruimte: {
        soort: 'definitief',
        bedragEurocent: first.bedragEurocent,
        vanKrachtOp: first.vanKrachtOp,
        reserveringEurocent: regio.reserveringEurocent,
        bron: bronOf(wereld),
      },
      zorgaanbieders: bron.zorgaanbieders,
      afspraken: regio.afspraken,
      tarieven: regio.tarieven,
      door: INKOPER,
    },
  );
  assert(
    opened.ok || opened.error.code === 'contractjaar-al-open',
    `region ${regio.code} was not opened: ${opened.ok ? '' : opened.error.code}`,
  );
}

/** First the room that came into force since the last click, then the click itself. */
export async function closeWereldmaand(
  omgeving: Omit<Clickomgeving, 'now'>,
  wereld: Wereld,
  regio: GesimuleerdeRegio,
  maand: number,
): Promise<void> {
  const { jaar } = wereld;
  const { code, zorgkantoor, contracteerruimte, reserveringEurocent } = regio;
  const day = clickdag(maand);
  for (const { soort, vanKrachtOp, bedragEurocent } of contracteerruimte.slice(1)) {
    if (vanKrachtOp > day) continue;
    const verzoek = {
      zorgkantoor,
      regio: code,
      jaar,
      soort,
      vanKrachtOp,
      bedragEurocent,
      reserveringEurocent,
    };
    const adjusted = await adjustContracteerruimte(omgeving, { ...verzoek, bron: bronOf(wereld) });
    assert(
      adjusted.ok || adjusted.error.code === 'ruimte-niet-later',
      `the room of ${code} was not adjusted: ${adjusted.ok ? '' : adjusted.error.code}`,
    );
  }
  await clickMonth(
    { ...omgeving, now: () => momentOf(day, 10) },
    { regio: code, jaar, maand },
    { voorbereider: INKOPER, vaststeller: CONTROLLER },
  );
}

/** An hour of a simulated day, as it is in the Netherlands. */
export function momentOf(day: string, hour: number): Temporal.Instant {
  const time = Temporal.PlainTime.from({ hour });
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: TIJDZONE, plainTime: time }).toInstant();
}
