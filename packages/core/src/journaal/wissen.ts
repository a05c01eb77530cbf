import { err, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import { INSTANTIES } from '../beleid/index.ts';
import { ONTVANGSTOORDELEN } from '../kalender/index.ts';
import { BEZWAARUITKOMSTEN, KORTGEDINGUITKOMSTEN, OPMERKINGBESLUITEN } from '../procedure/index.ts';
import type { Procedureweigering } from '../procedure/index.ts';
import { isTekst } from './inhoud.ts';
import type { Blad, Bladpad, Tekstblad } from './inhoud.ts';

/** Why a text is not erased. */
export type Wiscode = 'tekst-onbekend' | 'tekst-draagt-besluit' | 'reden-ontbreekt' | 'reden-noemt-tekst';

/** Which texts of one act are to be erased, and why. */
export type Wisvraag = {
  readonly bladen: readonly Blad[];
  /** Where they stand: `gebeurtenissen.0.toelichting`. */
  readonly plaatsen: readonly string[];
  readonly reden: string;
  /** Who acted in the dossier, in any act. */
  readonly personen: ReadonlySet<string>;
};

/**
 * Where the texts stand that may be erased, or why one of them may not. A text that later decisions read stays: the kind
 * of an event, a day, a hash, a choice from a list, and the person who acted, on whom the rule of four eyes rests (ADR 0089).
 */
export function decideWissen({
  bladen,
  plaatsen,
  reden,
  personen,
}: Wisvraag): Result<readonly Bladpad[], Procedureweigering<Wiscode>> {
  if (reden.trim() === '') return err(REDEN_ONTBREEKT);
  if (plaatsen.length === 0) return err(tekstOnbekend('', bladen));
  const found: Tekstblad[] = [];
  for (const plaats of plaatsen) {
    const blad = bladen.find(({ pad }) => pad.join('.') === plaats);
    if (blad === undefined || !isTekst(blad)) return err(tekstOnbekend(plaats, bladen));
    if (isVastgelegd(blad, personen)) return err(tekstDraagtBesluit(plaats));
    found.push(blad);
  }
  const named = found.some(({ waarde }) => isGenoemd(waarde, reden));
  return named ? err(REDEN_NOEMT_TEKST) : ok(found.map(({ pad }) => pad));
}

/** A word of one or two letters is in every reason. */
function isGenoemd(tekst: string, reden: string): boolean {
  const text = tekst.trim().toLowerCase();
  return text.length > 2 && reden.toLowerCase().includes(text);
}

const DAG_OF_MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/;
const HASH = /^[0-9a-f]{64}$/;
/**
 * One word of small letters or of capitals (`niet-goed`, `ZZP`, `kader/2018`), a region or an AGB-code, a time of day, a
 * publication (`nota 1`) or an ECLI.
 */
const CODES = [
  /^(?=.*[a-z])[a-z0-9._/-]+$/,
  /^(?=.*[A-Z])[A-Z0-9._/-]+$/,
  /^\d{4}(\d{4})?$/,
  /^\d{2}:\d{2}(:\d{2})?$/,
  /^(nota|wijziging|aanvulling|uitspraak|richttarief) \d+$/,
  /^ECLI:[A-Z0-9.:]+$/,
];
/** Choices of two words, which have the form of free text; the last is how a time of day is said. */
const KEUZEN: ReadonlySet<string> = new Set([
  ...[...ONTVANGSTOORDELEN, ...OPMERKINGBESLUITEN, ...BEZWAARUITKOMSTEN, ...KORTGEDINGUITKOMSTEN],
  ...[...INSTANTIES, 'van tot'],
]);

/** Who acted and why are read by no machine; of an event only free text is not. */
function isVastgelegd({ pad, waarde }: Tekstblad, personen: ReadonlySet<string>): boolean {
  if (pad[0] !== 'gebeurtenissen') return false;
  const fixed = KEUZEN.has(waarde) || [DAG_OF_MOMENT, HASH, ...CODES].some((form) => form.test(waarde));
  return fixed || pad.at(-1) === 'soort' || personen.has(waarde);
}

const REDEN_ONTBREEKT: Procedureweigering<Wiscode> = {
  code: 'reden-ontbreekt',
  regel: 'Deze handeling heeft een reden.',
  bron: 'procedure.md, Evidence',
  melding: 'Schrijf waarom de tekst weg moet, en wie daarom vroeg.',
};

const REDEN_NOEMT_TEKST: Procedureweigering<Wiscode> = {
  code: 'reden-noemt-tekst',
  regel: 'De reden blijft in het journaal staan, dus wat gewist wordt, staat er niet in.',
  bron: 'ADR 0089',
  melding: 'In de reden staat de tekst die u wist. Schrijf de reden zonder die tekst.',
};

function tekstOnbekend(plaats: string, bladen: readonly Blad[]): Procedureweigering<Wiscode> {
  const texts = bladen.filter(isTekst);
  return {
    code: 'tekst-onbekend',
    regel: 'Alleen een tekst die er staat kan worden gewist.',
    bron: 'ADR 0085',
    melding: `Op "${plaats}" staat geen tekst, of die is al gewist. Teksten staan op: ${texts.map(({ pad }) => pad.join('.')).join(', ')}.`,
  };
}

function tekstDraagtBesluit(plaats: string): Procedureweigering<Wiscode> {
  return {
    code: 'tekst-draagt-besluit',
    regel: 'Wat is beslist, wanneer en door wie, wordt niet gewist.',
    bron: 'ADR 0089',
    melding: `Wat op "${plaats}" staat, is een keuze of code, een dag, een hash of wie er handelde: het dossier rust daarop. Alleen vrije tekst wordt gewist.`,
  };
}
