import { compareDays } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import type {
  Aanvangsmelding,
  Functietoewijzing,
  Mutatiemelding,
  Toewijzing,
  Toewijzingsbericht,
  Toewijzingssleutel,
} from './bericht.ts';
import { sortBevindingen } from './bevinding.ts';
import type { Toewijzingsbevinding } from './bevinding.ts';
import type { Prognoseinstelling } from './instelling.ts';
import { leveringsperioden } from './levering.ts';
import { isSameAanvang, isSameMutatie, standingMeldingen } from './melding.ts';
import { settleOverlap } from './overlap.ts';
import { dayBefore, intersectPeriode } from './periode.ts';
import type { Tijdlijn, Tijdlijnen } from './tijdlijn.ts';
import { sortBerichten } from './volgorde.ts';

/**
 * Folds messages into one timeline for each client, besluit, ZZP, first day and provider (standards.md §2.2 b). The
 * order in which the messages arrive changes nothing, and neither does receiving one twice.
 */
export function foldTijdlijnen(
  berichten: Iterable<Toewijzingsbericht>,
  instelling: Prognoseinstelling,
): Tijdlijnen {
  const bevindingen: Toewijzingsbevinding[] = [];
  const meld = (bevinding: Toewijzingsbevinding): void => {
    bevindingen.push(bevinding);
  };
  const bundels = new Map<string, Bundel>();
  const functies = new Map<string, Functietoewijzing[]>();
  for (const bericht of berichten) {
    if (bericht.soort === 'functie') push(functies, functieSleutel(bericht), bericht);
    else addTo(bundels, bericht);
  }
  const found = [...bundels.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, bundel]) => foldBundel(bundel, instelling, meld) ?? []);
  return {
    tijdlijnen: instelling.overlap === 'beide' ? found : settleOverlap(found, meld),
    functies: [...functies.values()].flatMap((same) => sortBerichten(same).at(-1) ?? []),
    bevindingen: sortBevindingen(bevindingen),
  };
}

type Bundel = {
  readonly toewijzingen: Toewijzing[];
  readonly aanvangen: Aanvangsmelding[];
  readonly mutaties: Mutatiemelding[];
};

function addTo(bundels: Map<string, Bundel>, bericht: Exclude<Toewijzingsbericht, Functietoewijzing>): void {
  const sleutel = sleutelText(bericht);
  const bundel = bundels.get(sleutel) ?? { toewijzingen: [], aanvangen: [], mutaties: [] };
  bundels.set(sleutel, bundel);
  if (bericht.soort === 'toewijzing') bundel.toewijzingen.push(bericht);
  else if (bericht.soort === 'aanvang') bundel.aanvangen.push(bericht);
  else bundel.mutaties.push(bericht);
}

function sleutelText({ client, besluitnummer, zzp, ingangsdatum, agb }: Toewijzingssleutel): string {
  return [client, besluitnummer, zzp, ingangsdatum.toString(), agb].join(' ');
}

function functieSleutel({ client, besluitnummer, functie, ingangsdatum, agb }: Functietoewijzing): string {
  return [client, besluitnummer, functie, ingangsdatum.toString(), agb].join(' ');
}

function push<Waarde>(map: Map<string, Waarde[]>, sleutel: string, waarde: Waarde): void {
  const known = map.get(sleutel);
  if (known === undefined) map.set(sleutel, [waarde]);
  else known.push(waarde);
}

function foldBundel(
  bundel: Bundel,
  instelling: Prognoseinstelling,
  meld: (bevinding: Toewijzingsbevinding) => void,
): Tijdlijn | undefined {
  const aanvangen = sortBerichten(bundel.aanvangen);
  const mutaties = sortBerichten(bundel.mutaties);
  const toewijzing = sortBerichten(bundel.toewijzingen).at(-1);
  if (toewijzing === undefined) {
    for (const { vindplaats } of aanvangen) meld({ code: 'aanvang-zonder-toewijzing', ...vindplaats });
    for (const { vindplaats } of mutaties) meld({ code: 'mutatie-zonder-toewijzing', ...vindplaats });
    return undefined;
  }
  const starts = standingMeldingen(aanvangen, isSameAanvang, meld);
  const ends = standingMeldingen(mutaties, isSameMutatie, meld);
  for (const melding of [...starts, ...ends]) {
    if (melding.leveringsvorm !== toewijzing.leveringsvorm) {
      meld({ code: 'leveringsvorm-verschilt', ...melding.vindplaats });
    }
  }
  const toegewezen = toegewezenPeriode(toewijzing, meld);
  const gestart = starts.length > 0 || ends.some(({ begindatum }) => begindatum !== undefined);
  if (toegewezen === undefined) return { toewijzing, levering: [], gestart };
  const levering = leveringsperioden(starts, ends, instelling).flatMap(
    (periode) => intersectPeriode(periode, toegewezen) ?? [],
  );
  const wachtend = gestart ? undefined : wachtendePeriode(toegewezen, ends);
  const { halveEtmalen = toewijzing.halveEtmalen, behandeling } = starts.at(-1) ?? {};
  return {
    toewijzing,
    toegewezen,
    levering,
    gestart,
    ...(wachtend === undefined ? {} : { wachtend }),
    ...(halveEtmalen === undefined ? {} : { halveEtmalen }),
    ...(behandeling === undefined ? {} : { behandeling }),
  };
}

function toegewezenPeriode(
  { ingangsdatum, einddatum, redenIntrekking, vindplaats }: Toewijzing,
  meld: (bevinding: Toewijzingsbevinding) => void,
): Periode | undefined {
  if (einddatum === undefined) {
    if (redenIntrekking === undefined) return { van: ingangsdatum };
    meld({ code: 'intrekking-zonder-einddatum', ...vindplaats });
    return undefined;
  }
  if (compareDays(ingangsdatum, einddatum) <= 0) return { van: ingangsdatum, totEnMet: einddatum };
  if (redenIntrekking === undefined) meld({ code: 'einde-voor-ingang', ...vindplaats });
  return undefined;
}

/** Nobody reported a start: the client waits until a mutation says that care will not begin now. */
function wachtendePeriode(toegewezen: Periode, ends: readonly Mutatiemelding[]): Periode | undefined {
  return ends.reduce<Periode | undefined>(
    (periode, { mutatiedatum }) =>
      periode && intersectPeriode(periode, { van: periode.van, totEnMet: dayBefore(mutatiedatum) }),
    toegewezen,
  );
}
