import { err, rolNaam } from '../basis/index.ts';
import type { Result, Rol } from '../basis/index.ts';
import type { Dossiersoort } from './dossier.ts';
import { happens } from './machine.ts';
import type { Machinecode, Overgang, Procedurehandeling, Procedureweigering } from './machine.ts';
import { ANDERE_ORGANISATIE, ANDERE_ORGANISATIE_MELDING, partijOf } from './partijen.ts';
import type { Partij, Partijen } from './partijen.ts';

/**
 * A document that is kept with a dossier: what its acts name by hash, or what belongs to it. A registration has a list of
 * documents and a command of its own; in a question and an assessment there are none (ADR 0098).
 */

export const STUKDOSSIERSOORTEN = [
  'kader',
  'gunning',
  'bezwaar',
  'kort-geding',
  'overeenkomst',
] as const satisfies readonly Dossiersoort[];
export type Stukdossiersoort = (typeof STUKDOSSIERSOORTEN)[number];

export function isStukdossiersoort(soort: Dossiersoort): soort is Stukdossiersoort {
  return (STUKDOSSIERSOORTEN as readonly Dossiersoort[]).includes(soort);
}

/** Who reads it at once: the party that sent it, or both. What an act makes known, both read from then on. */
export const STUKINZAGEN = ['eigen', 'partijen'] as const;
export type Stukinzage = (typeof STUKINZAGEN)[number];

/** A document as it came in whole. */
export type Dossierstuk = {
  readonly naam: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly inzage: Stukinzage;
};

/** The act that keeps a document: in the journal of its dossier, and no step in it. */
export const BEWAAR_STUK = 'bewaar-stuk';
export type Stukopdracht = { readonly soort: typeof BEWAAR_STUK; readonly stuk: Dossierstuk };

export const STUK_BEWAARD = 'stuk-bewaard';
export type Stukgebeurtenis = {
  readonly soort: typeof STUK_BEWAARD;
  readonly stuk: Dossierstuk & { readonly partij: Partij };
};

export type Stukcode = Machinecode | 'andere-organisatie' | 'stuk-ongeldig';

/** The table of any machine: who may do something in each state. */
type Tabel = {
  readonly naam: string;
  readonly toestanden: Readonly<Record<string, string>>;
  readonly overgangen: Readonly<Record<string, Overgang<string>>>;
};

type Stukvraag = Procedurehandeling & {
  readonly toestand: string;
  readonly stuk: Dossierstuk;
  readonly partijen: Partijen;
};

/** Keeps a document for a party of the dossier, when its role may do something in the state that the dossier is in. */
export function bewaarDossierstuk(
  machine: Tabel,
  { toestand, stuk, partijen, door }: Stukvraag,
): Result<readonly Stukgebeurtenis[], Procedureweigering<Stukcode>> {
  const partij = partijOf(door, partijen);
  if (partij === undefined)
    return err({ code: 'andere-organisatie', ...ANDERE_ORGANISATIE, melding: ANDERE_ORGANISATIE_MELDING });
  const open = Object.values(machine.overgangen).filter(({ van }) => van.includes(toestand));
  if (open.length === 0) return err(voorbij(machine, toestand));
  const rollen = new Set(open.flatMap((overgang) => overgang.rollen));
  if (!rollen.has(door.rol)) return err(rolMagNiet(rollen, door.rol));
  if (stuk.naam.trim() === '' || !Number.isSafeInteger(stuk.bytes) || stuk.bytes < 1) return err(ONGELDIG);
  return happens({ soort: STUK_BEWAARD, stuk: { ...stuk, partij } });
}

/** Whether a party reads a document that no act has made known; null is who is no party. */
export function leestDossierstuk({ partij, inzage }: Stukgebeurtenis['stuk'], lezer: Partij | null): boolean {
  return lezer !== null && (partij === lezer || inzage === 'partijen');
}

const BRON = 'ADR 0098';

const ONGELDIG: Procedureweigering<'stuk-ongeldig'> = {
  code: 'stuk-ongeldig',
  regel: 'Een stuk heeft een naam en ten minste één byte.',
  bron: BRON,
  melding: 'Het bestand is leeg of heeft geen naam. Kies een ander bestand.',
};

function voorbij({ naam, toestanden }: Tabel, toestand: string): Procedureweigering<'toestand-past-niet'> {
  return {
    code: 'toestand-past-niet',
    regel: 'Een stuk komt bij een dossier waarin nog iets kan gebeuren.',
    bron: BRON,
    melding: `De stand van dit dossier (${naam}) is: ${toestanden[toestand] ?? toestand}. Daarna komt er niets meer bij.`,
  };
}

function rolMagNiet(rollen: ReadonlySet<Rol>, rol: Rol): Procedureweigering<'rol-mag-niet'> {
  return {
    code: 'rol-mag-niet',
    regel: `Een stuk toevoegen mag nu alleen: ${[...rollen].map((one) => rolNaam[one]).join(', ')}.`,
    bron: BRON,
    melding: `U handelt als ${rolNaam[rol]}. Vraag het aan iemand die in dit dossier nu iets mag doen.`,
  };
}
