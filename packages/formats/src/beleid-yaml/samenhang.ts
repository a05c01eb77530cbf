import { findConflicten, listRegels } from '@kavel/core/beleid';
import type { Beleidsregel, Beleidsregister, Conflict } from '@kavel/core/beleid';
import { pathText } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import type { BeleidCode, BeleidFinding } from './lezing.ts';
import type { KaderBestand } from './read-kader.ts';
import type { WijzigingBestand } from './read-wijziging.ts';

/** The file of a document, the line of a place in it, and the place of each of its steps. */
export type Leesplaats = {
  readonly bestand: string;
  readonly lineOf: (path: InvoerPath) => number;
  readonly paden: ReadonlyMap<string, InvoerPath>;
};

/** What was read from a file, with the name of the file as findings show it. */
export type Named<Read> = Read & { readonly bestand: string };
type Bestanden = readonly Named<KaderBestand | WijzigingBestand>[];

/** Whether files that are each right fit together: names, targets, and every composition they can make. */
export function checkSamenhang(
  kaders: readonly Named<KaderBestand>[],
  wijzigingen: readonly Named<WijzigingBestand>[],
): BeleidFinding[] {
  const files = [...kaders, ...wijzigingen];
  const found = [
    ...doubleIds(files),
    ...files.flatMap(doubleRules),
    ...lostTargets(kaders, wijzigingen),
    ...files.flatMap((file) => lostReservations(file, kaders, wijzigingen)),
    ...files.flatMap((file) => lostLeftOut(file, wijzigingen)),
  ];
  if (found.length > 0) return found;
  const register: Beleidsregister = {
    kaders: kaders.map(({ document }) => document),
    wijzigingen: wijzigingen.map(({ document }) => document),
  };
  return findConflicten(register).map((conflict) => conflictFinding(conflict, files));
}

function finding(file: Leesplaats, code: BeleidCode, path: InvoerPath, melding: string): BeleidFinding {
  return { code, bestand: file.bestand, regel: file.lineOf(path), veld: pathText(path), melding };
}

function doubleIds(files: Bestanden): BeleidFinding[] {
  return files.flatMap((file, index) => {
    const other = files.findIndex(({ document }) => document.id === file.document.id);
    if (other === index) return [];
    const melding = `de naam ${file.document.id} is ook die van ${files[other]?.bestand ?? ''}. Geef elk document een eigen naam.`;
    return [finding(file, 'id-dubbel', [], melding)];
  });
}

/** A rule is named by its document and its id, so steps, requirements, budget rules and reservations share no id. */
function doubleRules(file: Bestanden[number]): BeleidFinding[] {
  const regels = listRegels(file.document);
  return regels.flatMap((regel, index) => {
    const other = regels.slice(0, index).find(({ id }) => id === regel.id);
    if (other === undefined) return [];
    const melding = `de naam ${regel.id} is in dit document ook die van een ${other.soort}. Geef elke regel een eigen naam.`;
    return [finding(file, 'id-dubbel', rulePath(file, regel), melding)];
  });
}

function rulePath({ document, paden }: Bestanden[number], regel: Beleidsregel): InvoerPath {
  switch (regel.soort) {
    case 'stap':
    case 'keuze':
      return paden.get(regel.id) ?? [];
    case 'eis':
      return ['eisen', document.eisen.indexOf(regel.eis), 'id'];
    case 'budgetregel':
      return ['budgetregels', document.budgetregels.indexOf(regel.budgetregel), 'id'];
    case 'voorbehoud':
      return ['voorbehouden', document.voorbehouden.indexOf(regel.voorbehoud), 'id'];
  }
}

/** The ids of all rules: of a document itself, and of the amendments on it. */
function rulesOf(files: Bestanden): Set<string | undefined> {
  return new Set(
    files.flatMap(({ document }) => [
      ...('stappen' in document ? document.stappen.flatMap(({ id, keuze }) => [id, keuze]) : []),
      ...('ingrepen' in document
        ? document.ingrepen.map((ingreep) => ('stap' in ingreep ? ingreep.stap.id : undefined))
        : []),
      ...document.eisen.map(({ id }) => id),
    ]),
  );
}

/** An amendment must name a document that exists, and rules that it or another amendment of it has. */
function lostTargets(kaders: Bestanden, wijzigingen: readonly Named<WijzigingBestand>[]): BeleidFinding[] {
  const regels = rulesOf([...kaders, ...wijzigingen]);
  const documenten = new Set([...kaders, ...wijzigingen].map(({ document }) => document.id));
  const ingetrokken = new Set(wijzigingen.map(({ document }) => document.id));
  return wijzigingen.flatMap((file) => {
    const { op, ingrepen } = file.document;
    const lost = `het document ${op} bestaat niet. Noem een kader of wijziging uit deze map.`;
    return [
      ...(documenten.has(op) ? [] : [finding(file, 'document-onbekend', ['op'], lost)]),
      ...ingrepen.flatMap(({ soort, doel }, index) => {
        if ((soort === 'trek in' ? ingetrokken : regels).has(doel)) return [];
        const melding =
          soort === 'trek in'
            ? `de wijziging ${doel} bestaat niet. Noem een wijziging uit deze map.`
            : `de regel ${doel} bestaat in geen document. Noem een stap of eis van ${op}.`;
        return [finding(file, 'doel-onbekend', ['ingrepen', index], melding)];
      }),
    ];
  });
}

/** `bij` names a rule of the document itself, or of one that it changes. */
function lostReservations(
  file: Named<KaderBestand | WijzigingBestand>,
  kaders: Bestanden,
  wijzigingen: Bestanden,
): BeleidFinding[] {
  const regels = rulesOf([...kaders, ...wijzigingen]);
  return file.document.voorbehouden.flatMap(({ bij }, index) => {
    if (bij === undefined || regels.has(bij)) return [];
    const melding = `de regel ${bij} bestaat in geen document. Noem een stap of eis.`;
    return [finding(file, 'doel-onbekend', ['voorbehouden', index, 'bij'], melding)];
  });
}

/** An example can leave out an amendment that exists. */
function lostLeftOut(
  file: Named<KaderBestand | WijzigingBestand>,
  wijzigingen: readonly Named<WijzigingBestand>[],
): BeleidFinding[] {
  const known = new Set(wijzigingen.map(({ document }) => document.id));
  return file.voorbeelden.flatMap(({ zonder }, index) =>
    zonder.flatMap((id, place) => {
      if (known.has(id)) return [];
      const melding = `de wijziging ${id} bestaat niet. Noem een wijziging uit deze map.`;
      return [finding(file, 'document-onbekend', ['voorbeelden', index, 'zonder', place], melding)];
    }),
  );
}

/** A contradiction between documents, told at the place in the file where it can be mended. */
function conflictFinding({ vraag, refusal }: Conflict, files: Bestanden): BeleidFinding {
  const { zorgkantoor, sector, kavel, peildatum, kennisdatum } = vraag;
  const waar = `(${zorgkantoor}, ${sector}, ${kavel}, op ${peildatum.toString()}, bekend op ${kennisdatum.toString()})`;
  const tell = (id: string, doel: string | undefined, path: InvoerPath, melding: string): BeleidFinding => {
    const file = files.find(({ document }) => document.id === id);
    if (file === undefined) throw new Error(`Defect: no file holds document ${id}`);
    const place = doel === undefined ? path : ingreepPath(file, doel);
    return finding(file, 'samenstelling-onmogelijk', place, `${melding} ${waar}`);
  };
  switch (refusal.code) {
    case 'twee-kaders-van-kracht': {
      const [one = '', other = ''] = refusal.kaders;
      const melding = `${other} geldt tegelijk met ${one}, van dezelfde rang. Verbeter de geldigheid, of geef beide een groep die de ander uitsluit.`;
      return tell(other, undefined, ['geldig'], melding);
    }
    case 'rang-te-laag':
      return tell(
        refusal.wijziging,
        refusal.doel,
        ['rang'],
        `${refusal.wijziging} heeft een lagere rang dan ${refusal.doel} en mag dat niet wijzigen. Verbeter de rang of het doel.`,
      );
    case 'doel-onbekend':
      return tell(
        refusal.wijziging,
        refusal.doel,
        [],
        `${refusal.wijziging} wijzigt ${refusal.doel}, maar die regel geldt dan niet (meer). Verbeter het doel of de geldigheid.`,
      );
    case 'stap-dubbel':
      return tell(
        refusal.document,
        refusal.stap,
        ['stappen'],
        `de stap ${refusal.stap} bestaat al in een ander document. Geef de stap een andere naam, of vervang de andere.`,
      );
    case 'twee-wijzigingen-op-een-stap':
      return tell(
        refusal.wijzigingen[1] ?? '',
        refusal.doel,
        [],
        `${refusal.wijzigingen.join(' en ')} zijn van dezelfde rang en dag en wijzigen allebei ${refusal.doel}. Verbeter een van de twee.`,
      );
  }
}

/** The intervention that names the rule, by its target or by the step that it brings. */
function ingreepPath({ document, paden }: Bestanden[number], regel: string): InvoerPath {
  const stap = paden.get(regel);
  if (stap !== undefined || !('ingrepen' in document)) return stap ?? [];
  const index = document.ingrepen.findIndex(({ doel }) => doel === regel);
  return index < 0 ? ['op'] : ['ingrepen', index];
}
