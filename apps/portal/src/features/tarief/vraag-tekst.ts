import type { Zorgkantoor } from '@kavel/core/basis';
import { BELANGEN } from '@kavel/core/beleid';
import type { Belang, FeitSoort, Feitdefinitie, Feitvraag } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { opsomming } from '../../ui/dagen.ts';

const WAT: Readonly<Record<Belang, string>> = {
  uitkomst: 'Dit telt voor het percentage bij',
  contractduur: 'Dit telt voor de looptijd bij',
  eis: 'Dit telt voor een eis van',
};

/** What an answer can still change, and where: the weightiest of each zorgkantoor. */
export function belangText({ bij }: Feitvraag): string {
  const zinnen = BELANGEN.flatMap((belang) => {
    const wie = bij.filter(({ belangen }) => belangen[0] === belang).map(({ zorgkantoor }) => zorgkantoor);
    return wie.length === 0 ? [] : [`${WAT[belang]} ${namen(wie)}.`];
  });
  if (zinnen.length === 0) return 'Dit antwoord telt nu nergens mee. Kavel bewaart het.';
  const samen = bij.length > 1 ? ' Eén antwoord telt voor allemaal.' : '';
  return `${zinnen.join(' ')}${samen}`;
}

export function namen(zorgkantoren: readonly Zorgkantoor[]): string {
  return opsomming(zorgkantoren.map((zorgkantoor) => zorgkantoorNaam[zorgkantoor]));
}

/** How many questions there can still be, and what they are about when no percentage depends on them. */
export function nogText(open: readonly Feitvraag[]): string {
  if (open.length === 0) return 'Geen vragen meer';
  const aantal = open.length === 1 ? 'Nog 1 vraag' : `Nog hoogstens ${open.length} vragen`;
  const over = open.some(({ bij }) => bij.some(({ belangen }) => belangen.includes('uitkomst')));
  return over ? aantal : `${aantal}, over looptijd en eisen`;
}

const WAARDE: Readonly<Record<Exclude<FeitSoort, 'jaNee'>, string>> = {
  percentage: 'Een percentage',
  procentpunt: 'Een aantal procentpunten',
  getal: 'Een aantal',
  eurocent: 'Een bedrag',
  jaar: 'Een jaar',
};

export type Antwoordoptie = { readonly waarde: string; readonly tekst: string };

/** The answers to choose from. A known none and not knowing are answers of equal standing. */
export function antwoordopties({ soort }: Feitdefinitie): readonly Antwoordoptie[] {
  const weetNiet = { waarde: 'weet-niet', tekst: 'Weet ik niet' };
  if (soort === 'jaNee') {
    return [{ waarde: 'ja', tekst: 'Ja' }, { waarde: 'nee', tekst: 'Nee' }, weetNiet];
  }
  return [{ waarde: 'waarde', tekst: WAARDE[soort] }, { waarde: 'geen', tekst: 'Geen' }, weetNiet];
}

/** The name of the field; amounts are typed in euros and kept in cents. */
export function veldnaam({ label, soort, eenheid: eigen }: Feitdefinitie): string {
  const eenheid = soort === 'eurocent' ? 'euro' : eigen;
  const naam = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return eenheid === undefined ? naam : `${naam} (${eenheid})`;
}

/** The question itself, and what helps to answer it. */
export function splitVraag(omschrijving: string): { readonly vraag: string; readonly hulp: string } {
  const end = omschrijving.indexOf('?') + 1;
  return end === 0
    ? { vraag: omschrijving, hulp: '' }
    : { vraag: omschrijving.slice(0, end), hulp: omschrijving.slice(end).trim() };
}
