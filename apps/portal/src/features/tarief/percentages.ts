import { formatPct, parsePct, pct } from '@kavel/core/basis';
import type { Feitcatalogus } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { opsomming } from '../../ui/dagen.ts';
import { percentage } from '../../ui/getallen.ts';
import { describeUitkomst } from './uitkomst-tekst.ts';
import type { Vergelijkingsrij } from './vergelijking.ts';

/** A percentage that there is, in ten-thousandths. */
export type Punt = { readonly naam: string; readonly waarde: number };

/** What a picture can compare, highest first, and who has no number to draw. */
export type Percentages = {
  readonly punten: readonly Punt[];
  readonly zonder: readonly { readonly naam: string; readonly reden: string }[];
};

export function percentagesOf(rijen: readonly Vergelijkingsrij[], catalogus: Feitcatalogus): Percentages {
  const all = rijen.map((rij) => ({
    naam: zorgkantoorNaam[rij.zorgkantoor],
    waarde: waardeOf(rij),
    reden: describeUitkomst(rij, catalogus).kop.toLowerCase(),
  }));
  return {
    punten: all
      .flatMap(({ naam, waarde }) => (waarde === undefined ? [] : [{ naam, waarde }]))
      .sort((left, right) => right.waarde - left.waarde),
    zonder: all.flatMap(({ naam, waarde, reden }) => (waarde === undefined ? [{ naam, reden }] : [])),
  };
}

function waardeOf({ resultaat }: Vergelijkingsrij): number | undefined {
  const tekst = resultaat.ok ? resultaat.value.antwoord.uitkomst.percentage : undefined;
  const parsed = tekst === undefined ? undefined : parsePct(tekst);
  return parsed?.ok === true ? parsed.value : undefined;
}

/** What the picture says, in one sentence. */
export function boodschap(punten: readonly Punt[]): string {
  const [hoogste, laagste] = [punten[0], punten.at(-1)];
  if (hoogste === undefined || laagste === undefined) return '';
  if (hoogste.waarde === laagste.waarde) {
    return `${opsomming(punten.map(({ naam }) => naam))} geven hetzelfde percentage: ${tekst(hoogste)}`;
  }
  const met = (waarde: number): string =>
    opsomming(punten.filter((punt) => punt.waarde === waarde).map(({ naam }) => naam));
  return `Van ${tekst(laagste)} bij ${met(laagste.waarde)} tot ${tekst(hoogste)} bij ${met(hoogste.waarde)}`;
}

export function tekst({ waarde }: Punt): string {
  return percentage(formatPct(pct(waarde)));
}
