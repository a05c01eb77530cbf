import type { Prognoseinstelling, Toewijzingsbericht } from '@kavel/core/toewijzing';

/**
 * The second path of the forecast: it walks through every day of the year and asks for every allocation what holds on
 * that day. Slow and obvious, and it shares no code with `packages/core/src/toewijzing`.
 */
export type Dagregel = { readonly verwacht: number; readonly wachtend: number; readonly clienten: number };

export type Groep = {
  readonly groep: string;
  readonly leveringsvormen: readonly string[];
  readonly behandeling: boolean;
};
export type Koppel = {
  readonly prestatie: string;
  readonly declaratiegroep: string;
  readonly geldig: { readonly van: Temporal.PlainDate; readonly totEnMet?: Temporal.PlainDate };
  readonly zzpcodes: readonly string[];
};

type Bronnen = {
  readonly jaar: number;
  readonly groepen: readonly Groep[];
  readonly koppeltabel: readonly Koppel[];
  readonly instelling: Prognoseinstelling;
};

type Van<Soort> = Extract<Toewijzingsbericht, { readonly soort: Soort }>;
type Melding = Van<'aanvang'> | Van<'mutatie'>;

/** Days in 1/1400 by `agb kavel maand zzp prestaties`, for allocations of any region. */
export function walkDays(berichten: readonly Toewijzingsbericht[], bronnen: Bronnen): Map<string, Dagregel> {
  const allocations = allocationsOf(berichten);
  const sums = new Map<string, { verwacht: number; wachtend: number; clienten: Set<string> }>();
  for (
    let day = Temporal.PlainDate.from(`${bronnen.jaar}-01-01`);
    day.year === bronnen.jaar;
    day = day.add({ days: 1 })
  ) {
    const text = day.toString();
    for (const allocation of allocations) {
      const state = stateOn(allocation, text, bronnen.instelling);
      if (state === 'niets') continue;
      if (state === 'zorg' && bronnen.instelling.overlap === 'laatste-ingang') {
        const rivals = allocations.filter(
          (other) => isSamePlace(other, allocation) && stateOn(other, text, bronnen.instelling) === 'zorg',
        );
        if (rivals.some((other) => rank(other) > rank(allocation))) continue;
      }
      const { agb, zzp, client, leveringsvorm } = allocation.toewijzing;
      const kavel = leveringsvorm === '5' ? 'VPT' : 'ZZP';
      const key = [agb, kavel, text.slice(0, 7), zzp, ...prestatiesOn(allocation, text, bronnen)].join(' ');
      const sum = sums.get(key) ?? { verwacht: 0, wachtend: 0, clienten: new Set<string>() };
      sums.set(key, sum);
      sum[state === 'zorg' ? 'verwacht' : 'wachtend'] += weight(allocation, bronnen.instelling);
      if (state === 'zorg') sum.clienten.add(client);
    }
  }
  return new Map(
    [...sums.entries()]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, { clienten, ...sum }]) => [key, { ...sum, clienten: clienten.size }]),
  );
}

type Allocation = {
  readonly toewijzing: Van<'toewijzing'>;
  readonly starts: readonly Van<'aanvang'>[];
  readonly ends: readonly Van<'mutatie'>[];
};

function allocationsOf(berichten: readonly Toewijzingsbericht[]): readonly Allocation[] {
  const keys = new Set(berichten.flatMap((bericht) => (bericht.soort === 'functie' ? [] : [keyOf(bericht)])));
  return [...keys].flatMap((key) => {
    const own = berichten.filter((bericht) => bericht.soort !== 'functie' && keyOf(bericht) === key);
    const kind = <Soort extends 'toewijzing' | 'aanvang' | 'mutatie'>(soort: Soort) =>
      [...own.filter((bericht): bericht is Van<Soort> => bericht.soort === soort)].sort(byMessage);
    const decided = kind('toewijzing').sort((left, right) => compare(left.vastgesteld, right.vastgesteld));
    const toewijzing = decided.at(-1);
    if (toewijzing === undefined) return [];
    return [{ toewijzing, starts: standing(kind('aanvang')), ends: standing(kind('mutatie')) }];
  });
}

function keyOf(bericht: Exclude<Toewijzingsbericht, Van<'functie'>>): string {
  return `${bericht.client}/${bericht.besluitnummer}/${bericht.zzp}/${bericht.ingangsdatum.toString()}/${bericht.agb}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function byMessage(left: Toewijzingsbericht, right: Toewijzingsbericht): number {
  return compare(messageKey(left), messageKey(right));
}

/** Identifications of the worlds are whole numbers below a million. */
function messageKey({ bericht }: Toewijzingsbericht): string {
  const { dagtekening, afzender, identificatie, volgnummer } = bericht;
  return `${dagtekening.toString()} ${afzender} ${identificatie.padStart(6, '0')} ${String(volgnummer).padStart(6, '0')}`;
}

function momentOf(melding: Melding): string {
  return melding.soort === 'aanvang'
    ? melding.begindatum.toString()
    : `${melding.mutatiedatum.toString()} ${melding.mutatiecode}`;
}

/** A list is kept by hand: same day replaces, 2 replaces the last, 3 takes away. */
function standing<Soort extends Melding>(meldingen: readonly Soort[]): readonly Soort[] {
  let kept: Soort[] = [];
  let before = '';
  for (const melding of meldingen) {
    if (messageKey(melding) === before) continue;
    before = messageKey(melding);
    const others = kept.filter((other) => momentOf(other) !== momentOf(melding));
    if (melding.status === '3') kept = others;
    else if (melding.status === '2' && others.length === kept.length) kept = [...kept.slice(0, -1), melding];
    else kept = [...others, melding];
  }
  return kept;
}

function stateOn(
  { toewijzing, starts, ends }: Allocation,
  day: string,
  { mutatiedag }: Prognoseinstelling,
): 'zorg' | 'wacht' | 'niets' {
  const { ingangsdatum, einddatum, redenIntrekking, leveringsvorm, soortToewijzing, opname } = toewijzing;
  if (!['4', '5', '8'].includes(leveringsvorm) || soortToewijzing === '5') return 'niets';
  if (leveringsvorm !== '5' && opname === false) return 'niets';
  if (day < ingangsdatum.toString() || (einddatum !== undefined && day > einddatum.toString()))
    return 'niets';
  if (redenIntrekking !== undefined && einddatum === undefined) return 'niets';
  const events = [...starts, ...ends].sort(
    (left, right) =>
      compare(momentOf(left).slice(0, 10), momentOf(right).slice(0, 10)) || byMessage(left, right),
  );
  const [first] = events;
  let care = false;
  if (first?.soort === 'mutatie' && first.begindatum !== undefined) {
    const since = first.begindatum.toString();
    const until = first.mutatiedatum.toString();
    if (since <= day && (day < until || (day === until && mutatiedag === 'telt-mee'))) return 'zorg';
  }
  for (const event of events) {
    const moment = momentOf(event).slice(0, 10);
    if (moment > day) break;
    if (event.soort === 'mutatie' && moment === day && care && mutatiedag === 'telt-mee') return 'zorg';
    care = event.soort === 'aanvang';
  }
  if (care) return 'zorg';
  const reported = starts.length > 0 || ends.some(({ begindatum }) => begindatum !== undefined);
  if (reported || ends.some(({ mutatiedatum }) => mutatiedatum.toString() <= day)) return 'niets';
  return 'wacht';
}

function isSamePlace({ toewijzing: left }: Allocation, { toewijzing: right }: Allocation): boolean {
  return left.client === right.client && left.agb === right.agb;
}

function rank({ toewijzing }: Allocation): string {
  const { ingangsdatum, vastgesteld, zzp, besluitnummer } = toewijzing;
  return `${ingangsdatum.toString()} ${vastgesteld} ${zzp} ${besluitnummer}`;
}

function weight({ toewijzing, starts }: Allocation, { percentage, deeltijd }: Prognoseinstelling): number {
  const halves = starts.at(-1)?.halveEtmalen ?? toewijzing.halveEtmalen ?? 14;
  return (
    (percentage === 'naar-rato' ? toewijzing.percentage : 100) * (deeltijd === 'naar-rato' ? halves : 14)
  );
}

function prestatiesOn(
  { toewijzing, starts }: Allocation,
  day: string,
  { groepen, koppeltabel }: Bronnen,
): readonly string[] {
  const behandeling = starts.at(-1)?.behandeling;
  const found = koppeltabel.filter(({ declaratiegroep, geldig, zzpcodes }) => {
    const groep = groepen.find((candidate) => candidate.groep === declaratiegroep);
    if (groep?.leveringsvormen.includes(toewijzing.leveringsvorm) !== true) return false;
    if (behandeling !== undefined && groep.behandeling !== behandeling) return false;
    if (!zzpcodes.includes(toewijzing.zzp) || day < geldig.van.toString()) return false;
    return geldig.totEnMet === undefined || day <= geldig.totEnMet.toString();
  });
  return [...new Set(found.map(({ prestatie }) => prestatie))].sort();
}
