import { euroText, eurocent } from '@kavel/core/basis';
import type { Bulkuitkomst, InnameRefusal } from '@kavel/service/declaratie';
import { bevindingText } from './bevinding-melding.ts';

/** Findings that a person sees per file; `declaratie controleer` shows all of them. */
const BEVINDINGEN_SHOWN = 5;
/** Files that the answer names one by one; more are counted. A followed folder has no end. */
const BESTANDEN_MAX = 10_000;

type Soort = 'aangenomen' | 'alIngenomen' | 'geweigerd' | 'mislukt';
type Uitkomst = Bulkuitkomst & { readonly uitMap: boolean };

/** The outcomes of a run of intake, added up as they come. */
export class Innameuitslag {
  readonly #bestanden: Uitkomst[] = [];
  readonly #aantallen: Record<Soort, number> = { aangenomen: 0, alIngenomen: 0, geweigerd: 0, mislukt: 0 };
  #totaalEurocent = 0;
  #regels = 0;
  #teLaat = 0;
  #unreadable = false;

  add(uitkomst: Uitkomst): void {
    const soort = soortOf(uitkomst);
    this.#aantallen[soort] += 1;
    if (uitkomst.soort === 'klaar' && uitkomst.result.ok) {
      this.#totaalEurocent += uitkomst.result.value.totaalEurocent;
      this.#regels += uitkomst.result.value.regels;
      this.#teLaat += uitkomst.result.value.teLaat ? 1 : 0;
    }
    this.#unreadable ||=
      uitkomst.soort === 'klaar' && !uitkomst.result.ok && !isLeesbaar(uitkomst.result.error);
    if (this.#bestanden.length < BESTANDEN_MAX) this.#bestanden.push(uitkomst);
  }

  get bestanden(): number {
    return Object.values(this.#aantallen).reduce((sum, count) => sum + count);
  }

  get regels(): number {
    return this.#regels;
  }

  /** The worst of all files; `niet` files had no turn. */
  exitCode(niet: number): 0 | 1 | 2 {
    if (this.#unreadable) return 2;
    return this.#aantallen.geweigerd + this.#aantallen.mislukt + niet === 0 ? 0 : 1;
  }

  json(niet: number) {
    return {
      ...this.#aantallen,
      nietAanDeBeurt: niet,
      totaalEurocent: this.#totaalEurocent,
      bestanden: this.#bestanden.map((uitkomst) => {
        const { bestand: naam } = uitkomst;
        const soort = soortOf(uitkomst);
        if (uitkomst.soort === 'storing') return { naam, uitkomst: soort, melding: uitkomst.melding };
        const { result } = uitkomst;
        return result.ok
          ? { naam, uitkomst: soort, ...result.value }
          : { naam, uitkomst: soort, ...result.error };
      }),
    };
  }

  text(niet: number): string {
    const { aangenomen, alIngenomen, geweigerd, mislukt } = this.#aantallen;
    const total = euroText(eurocent(this.#totaalEurocent));
    const parts = [
      `${aangenomen} aangenomen (${total}, ${this.#teLaat} te laat)`,
      ...(alIngenomen > 0 ? [`${alIngenomen} al eerder ingenomen`] : []),
      `${geweigerd} geweigerd`,
      ...(mislukt > 0 ? [`${mislukt} mislukt door een storing; bied ze opnieuw aan`] : []),
      ...(niet > 0 ? [`${niet} niet aan de beurt gekomen`] : []),
    ];
    const refused = this.#bestanden.flatMap((uitkomst) => {
      if (uitkomst.soort === 'storing') return [lineText(uitkomst)];
      const { result, bestand } = uitkomst;
      if (result.ok || soortOf(uitkomst) === 'alIngenomen') return [];
      return [`${bestand}: geweigerd`, ...refusalLines(result.error).map((line) => `  ${line}`)];
    });
    return [`${parts.join(', ')}.`, ...refused].join('\n');
  }
}

/** One line about one file. */
export function lineText(uitkomst: Uitkomst): string {
  const { bestand } = uitkomst;
  if (uitkomst.soort === 'storing') return `${bestand}: mislukt — ${uitkomst.melding}`;
  const { result } = uitkomst;
  if (soortOf(uitkomst) === 'alIngenomen') return `${bestand}: al eerder ingenomen`;
  if (!result.ok) return `${bestand}: geweigerd — ${refusalLines(result.error)[0] ?? ''}`;
  const { regels, totaalEurocent, teLaat } = result.value;
  return `${bestand}: aangenomen, ${regels} regels, ${euroText(totaalEurocent)}${teLaat ? ', te laat' : ''}`;
}

/** Precisely the same bytes out of a folder is a folder that is offered again, and no fault of a provider. */
function soortOf(uitkomst: Uitkomst): Soort {
  if (uitkomst.soort === 'storing') return 'mislukt';
  const { result, uitMap } = uitkomst;
  if (result.ok) return 'aangenomen';
  const known =
    result.error.code === 'declaratie-afgekeurd' &&
    result.error.bevindingen.some(({ retourcode }) => retourcode === '8067');
  return uitMap && known ? 'alIngenomen' : 'geweigerd';
}

function isLeesbaar(error: InnameRefusal): boolean {
  return error.code !== 'declaratie-afgekeurd' || error.leesbaar;
}

function refusalLines(error: InnameRefusal): readonly string[] {
  switch (error.code) {
    case 'declaratie-afgekeurd': {
      const shown = error.bevindingen.slice(0, BEVINDINGEN_SHOWN).map(bevindingText);
      const rest = error.aantalBevindingen - shown.length;
      return rest === 0 ? shown : [...shown, `… en nog ${rest}; zie kavel declaratie controleer.`];
    }
    case 'testbericht':
      return ['Dit is een testbericht (veld 0105 is T). Stuur voor betaling een productiebericht (P).'];
    case 'sleutel-anders':
      return [
        'De geheime sleutel is een andere dan die van eerdere bestanden, dus dubbele declaraties vallen niet op. ' +
          'Zet het bestand van KAVEL_SLEUTEL_BESTAND terug uit een reservekopie.',
      ];
  }
}
