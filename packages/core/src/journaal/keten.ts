import { GEWIST, isGewist, joinInhoud, verbintenis } from './inhoud.ts';
import type { Blad } from './inhoud.ts';
import { regelHash } from './journaalregel.ts';
import type { Journaalinhoud, Journaalkop, Journaalschakel } from './journaalregel.ts';

/** Published names of what can be wrong with a journal. */
export type Ketencode =
  | 'regel-veranderd'
  | 'regel-ontbreekt'
  | 'regel-dubbel'
  | 'regel-verplaatst'
  | 'schakel-breekt'
  | 'einde-wijkt-af'
  | 'inhoud-ontbreekt'
  | 'inhoud-veranderd';

export type Ketenbevinding = {
  readonly code: Ketencode;
  readonly regio: string;
  /** `soort/id`; absent when it is about the chain of the region. */
  readonly dossier?: string;
  /** The number in that chain. */
  readonly nummer: number;
  readonly melding: string;
};

/** Which chain a list of regels is: all of a region, or those of one dossier. */
export type Ketenbereik = 'regio' | 'dossier';

/** One chain, and where it should end. Whoever removes the last regels of a journal leaves nothing else to see. */
export type Keten = {
  readonly bereik: Ketenbereik;
  readonly regio: string;
  readonly regels: readonly Journaalschakel[];
  readonly kop: Journaalkop;
};

/**
 * Everything that shows that a chain is not as it was written: a regel that was changed, removed, added, moved or
 * written twice. Of a region the chain of each dossier is judged as well. An empty list: whole.
 */
export function verifyKeten({ bereik, regio, regels, kop }: Keten): readonly Ketenbevinding[] {
  const changed = regels.flatMap((schakel) => verifyHash(schakel));
  if (bereik === 'dossier') return [...changed, ...verifySchakels(regels, { regio, kop, plaats: inDossier })];
  const perDossier = [...Map.groupBy(regels, dossiernaam).values()];
  return [
    ...changed,
    ...verifySchakels(regels, { regio, kop, plaats: inRegio }),
    ...perDossier.flatMap((own) => verifySchakels(own, { regio, kop: undefined, plaats: inDossier })),
  ];
}

/** Whether what lies beside a regel is what it was written with. Erased leaves are in order. */
export function verifyInhoud(
  schakel: Journaalschakel,
  bladen: readonly Blad[] | undefined,
): readonly Ketenbevinding[] {
  const at = { regio: schakel.regio, dossier: dossiernaam(schakel), nummer: schakel.nummer };
  if (bladen?.length !== schakel.verbintenissen.length) {
    const melding = `Bij regel ${at.nummer} van ${at.dossier} ontbreekt inhoud. Haal de inhoud uit een reservekopie.`;
    return [{ code: 'inhoud-ontbreekt', ...at, melding }];
  }
  const wrong = bladen.filter(
    (blad, index) => !isGewist(blad) && verbintenis(blad) !== schakel.verbintenissen[index],
  );
  const kinds = wrong.length === 0 ? soortenIn(bladen) : schakel.gebeurtenissen;
  const named = kinds.join(' ') === schakel.gebeurtenissen.join(' ') ? [] : ['gebeurtenissen'];
  return [...wrong.map(({ pad }) => pad.join('.')), ...named].map((veld) => ({
    code: 'inhoud-veranderd',
    ...at,
    melding: `De inhoud van regel ${at.nummer} van ${at.dossier} is veranderd: ${veld}. Haal de inhoud uit een reservekopie.`,
  }));
}

export function dossiernaam({ dossier }: Pick<Journaalschakel, 'dossier'>): string {
  return `${dossier.soort}/${dossier.id}`;
}

/** The act as it can still be read: erased texts read `[gewist]`. Of leaves that were tampered with, what is left. */
export function leesInhoud(bladen: readonly Blad[]): Journaalinhoud {
  const read = joinInhoud(bladen) as Partial<Journaalinhoud>;
  const { persoon = GEWIST, motivering = null, gebeurtenissen } = read;
  return { persoon, motivering, gebeurtenissen: Array.isArray(gebeurtenissen) ? gebeurtenissen : [] };
}

function soortenIn(bladen: readonly Blad[]): readonly string[] {
  return leesInhoud(bladen).gebeurtenissen.map(({ soort }) => soort);
}

type Plaats = { readonly nummer: number; readonly vorige: string | null; readonly dossier?: string };

const inRegio = ({ nummerInRegio, vorigeHashRegio }: Journaalschakel): Plaats => ({
  nummer: nummerInRegio,
  vorige: vorigeHashRegio,
});
const inDossier = (schakel: Journaalschakel): Plaats => ({
  nummer: schakel.nummer,
  vorige: schakel.vorigeHash,
  dossier: dossiernaam(schakel),
});

function verifyHash(schakel: Journaalschakel): readonly Ketenbevinding[] {
  const { hash, ...regel } = schakel;
  if (regelHash(regel) === hash) return [];
  const { regio, nummer } = schakel;
  const dossier = dossiernaam(schakel);
  const melding = `Regel ${nummer} van ${dossier} is veranderd: de hash past niet bij de tekst. Vergelijk met een reservekopie of een bewijsbundel.`;
  return [{ code: 'regel-veranderd', regio, dossier, nummer, melding }];
}

type Verwacht = {
  readonly regio: string;
  /** Absent: the end is judged elsewhere. */
  readonly kop: Journaalkop | undefined;
  readonly plaats: (schakel: Journaalschakel) => Plaats;
};

function verifySchakels(
  regels: readonly Journaalschakel[],
  { regio, kop, plaats }: Verwacht,
): readonly Ketenbevinding[] {
  const placed = regels.map((schakel) => ({ ...plaats(schakel), hash: schakel.hash }));
  const found: Ketenbevinding[] = [];
  const report = (code: Ketencode, at: Pick<Plaats, 'nummer' | 'dossier'>, melding: string): void => {
    found.push({ code, regio, ...at, melding });
  };
  for (const [index, { nummer, dossier }] of placed.entries()) {
    const before = placed[index - 1];
    if (before === undefined || before.nummer <= nummer) continue;
    report('regel-verplaatst', placeOf(nummer, dossier), `Regel ${nummer} staat na regel ${before.nummer}.`);
  }
  let last: Journaalkop = { nummer: 0, hash: null };
  for (const { nummer, vorige, dossier, hash } of placed.toSorted((a, b) => a.nummer - b.nummer)) {
    const at = placeOf(nummer, dossier);
    if (nummer <= last.nummer) report('regel-dubbel', at, `Er zijn twee regels met nummer ${nummer}.`);
    else if (nummer > last.nummer + 1) {
      report('regel-ontbreekt', at, `Tussen regel ${last.nummer} en regel ${nummer} ontbreekt een regel.`);
    } else if (vorige !== last.hash) {
      report('schakel-breekt', at, `Regel ${nummer} volgt niet op de regel die er nu voor staat.`);
    }
    last = { nummer, hash };
  }
  if (kop !== undefined && (kop.nummer !== last.nummer || kop.hash !== last.hash)) {
    const melding = `Het journaal eindigt bij regel ${last.nummer}, en hoort te eindigen bij regel ${kop.nummer} met hash ${kop.hash ?? 'geen'}.`;
    report('einde-wijkt-af', placeOf(kop.nummer, placed[0]?.dossier), melding);
  }
  return found;
}

function placeOf(nummer: number, dossier: string | undefined): Pick<Plaats, 'nummer' | 'dossier'> {
  return dossier === undefined ? { nummer } : { nummer, dossier };
}
