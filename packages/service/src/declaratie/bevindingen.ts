import { dayInNetherlands, euroText, eurocent } from '@kavel/core/basis';
import type { Bevinding, DeclaratieKop } from '@kavel/core/declaratie';
import type { EerderBestand } from '@kavel/store/declaratie';
import type { Eerderbezwaar } from '@kavel/store/eerdere-regels';
import type { Afspraakbezwaar } from './afspraaktoets.ts';

/**
 * What only the store can know about a claim, as findings with the published retourcodes (standards.md §1.6). The
 * texts say what to do and never repeat a name, a BSN or a reference.
 */

const KOPREGEL = 1;

function kopBevinding(retourcode: string, veld: string, omschrijving: string): Bevinding {
  return { retourcode, record: '01', veld, regel: KOPREGEL, omschrijving };
}

export function regioOnbekend({ uzovi, periodeBegin }: DeclaratieKop): Bevinding {
  const wat = `Op ${periodeBegin} is er geen zorgkantoorregio met code ${uzovi}.`;
  return kopBevinding('0018', '0108', `${wat} Vul de code van de regio, zoals 5517.`);
}

export function jaarNietOpen(regio: string, jaar: number): Bevinding {
  const wat = `Het contractjaar ${jaar} is voor regio ${regio} niet geopend.`;
  return kopBevinding(
    '0018',
    '0108',
    `${wat} Open het met kavel contractjaar open, of kijk regio en periode na.`,
  );
}

export function anderJaar(jaren: readonly number[]): Bevinding {
  const wat = `De zorg in dit bestand valt in de jaren ${jaren.join(' en ')}.`;
  return kopBevinding('8003', '0114', `${wat} Maak per contractjaar een bestand.`);
}

export function geenOvereenkomst({ agb }: DeclaratieKop, jaar: number): Bevinding {
  const wat = `Zorgaanbieder ${agb} heeft voor ${jaar} geen overeenkomst in deze regio.`;
  return kopBevinding('8226', '0112', `${wat} Kijk de AGB-code (0112) en de regio (0108) na.`);
}

/** Production of a month comes from claims or from a statement, not from both (ADR 0037). */
export function maandOpgegeven(maanden: readonly string[]): Bevinding {
  const wat = `Voor ${maanden.join(', ')} telt al een opgave van productie zonder declaratie.`;
  return kopBevinding('8067', '0114', `${wat} Zet die opgave eerst op 0 met kavel productie neem-in.`);
}

export function eerderOntvangen(sha256: string, eerder: readonly EerderBestand[]): readonly Bevinding[] {
  return eerder.slice(0, 1).flatMap(({ factuurnummer, ontvangenOp, ...bestand }) => {
    const dag = dayInNetherlands(ontvangenOp).toString();
    const nummer = kopBevinding(
      '0030',
      '0116',
      `Factuurnummer ${factuurnummer} is al ontvangen op ${dag}. Geef een nieuwe declaratie een nieuw nummer.`,
    );
    if (bestand.sha256 !== sha256) return [nummer];
    const zelfde = `Precies dit bestand is al ontvangen op ${dag}. Stuur het niet nog een keer.`;
    return [nummer, kopBevinding('8067', '', zelfde)];
  });
}

/** A line that disagrees with the agreement, or with lines received before. */
type Regelbezwaar = Eerderbezwaar | (Afspraakbezwaar & { readonly regel: number });

const VELD: Readonly<Record<Regelbezwaar['retourcode'], string>> = {
  '8226': '0417',
  '0611': '0425',
  '8021': '0431',
  '8017': '0432',
  '8084': '0432',
  '0587': '0417',
};

export function regelBevinding(bezwaar: Regelbezwaar): Bevinding {
  const { retourcode, regel } = bezwaar;
  return { retourcode, record: '04', veld: VELD[retourcode], regel, omschrijving: regelTekst(bezwaar) };
}

function regelTekst(bezwaar: Regelbezwaar): string {
  switch (bezwaar.retourcode) {
    case '8226':
      return `Kavel ${bezwaar.kavel} (prestatie ${bezwaar.prestatie}) is niet afgesproken. Kijk de overeenkomst na.`;
    case '0611':
      return tariefTekst(bezwaar);
    case '8021':
      return 'Dit referentienummer is al ontvangen. Geef elke regel een eigen nummer.';
    case '8017':
      return 'Bij deze creditregel is geen debetregel ontvangen. Noem het referentienummer (0431) van die regel.';
    case '8084':
      return 'De debetregel is al eerder teruggenomen. Laat deze creditregel weg.';
    case '0587':
      return 'Deze zorg is voor dezelfde cliënt en dagen al gedeclareerd. Neem eerst de oude regel terug.';
  }
}

function tariefTekst({
  prestatie,
  tariefEurocent,
  afgesprokenEurocent,
}: Afspraakbezwaar & { readonly retourcode: '0611' }): string {
  if (afgesprokenEurocent === null) return `Voor prestatie ${prestatie} is geen tarief afgesproken.`;
  const [gevraagd, afgesproken] = [tariefEurocent, afgesprokenEurocent].map((cents) =>
    euroText(eurocent(cents)),
  );
  return `Het tarief van ${prestatie} is ${gevraagd ?? ''}; afgesproken is ${afgesproken ?? ''}.`;
}
