import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Beleidsregister, Feitcatalogus } from '@kavel/core/beleid';
import { readBron } from './bron.ts';
import type { Bron } from './bron.ts';
import type { BeleidFinding, Omgeving } from './lezing.ts';
import { readClickbeleid } from './read-clickbeleid.ts';
import type { Clickbeleid } from './read-clickbeleid.ts';
import { readFeiten } from './read-feiten.ts';
import { readKader } from './read-kader.ts';
import { readWijziging } from './read-wijziging.ts';
import { checkSamenhang } from './samenhang.ts';
import type { Leesplaats } from './samenhang.ts';
import type { Voorbeeld } from './voorbeeld.ts';

/** Everything in a policy folder. */
export type Beleid = {
  readonly bronnen: readonly Bron[];
  readonly catalogus: Feitcatalogus;
  readonly register: Beleidsregister;
  /** Where each document of the register was read, for findings about it. */
  readonly plaatsen: ReadonlyMap<string, Leesplaats>;
  readonly clickbeleid: readonly Clickbeleid[];
  /** The cases that each document carries, in the order of its file. */
  readonly voorbeelden: readonly Beleidsvoorbeeld[];
};

/** One case of a document; `index`: its place under `voorbeelden`. */
export type Beleidsvoorbeeld = {
  readonly bestand: string;
  readonly document: string;
  readonly index: number;
  readonly voorbeeld: Voorbeeld;
};

/** A file of the folder: `pad` from the folder, with forward slashes; `bestand` is the name that findings show. */
export type BeleidBestand = { readonly pad: string; readonly bestand: string; readonly text: string };

/** Reads a whole policy folder and checks that its files fit together. Everything wrong is told at once. */
export function readBeleid(bestanden: readonly BeleidBestand[]): Result<Beleid, readonly BeleidFinding[]> {
  const findings: BeleidFinding[] = [];
  const keep = <Value>(result: Result<Value, readonly BeleidFinding[]>): Value[] => {
    if (result.ok) return [result.value];
    findings.push(...result.error);
    return [];
  };
  const inFolder = (folder: string): BeleidBestand[] => bestanden.filter(({ pad }) => pad.startsWith(folder));

  const bronnen = inFolder('bronnen/').flatMap(({ text, bestand }) => keep(readBron(text, bestand)));
  const catalogus = bestanden
    .filter(({ pad }) => pad === 'feiten.yaml')
    .flatMap(({ text, bestand }) => keep(readFeiten(text, bestand)))[0];
  if (catalogus === undefined) return err([...findings, ...noCatalogue(bestanden)]);

  const omgeving: Omgeving = { catalogus, bronnen: new Set(bronnen.map(({ bron }) => bron)) };
  const kaders = inFolder('kaders/').flatMap(({ text, bestand }) =>
    keep(readKader(text, bestand, omgeving)).map((read) => ({ ...read, bestand })),
  );
  const wijzigingen = inFolder('wijzigingen/').flatMap(({ text, bestand }) =>
    keep(readWijziging(text, bestand, omgeving)).map((read) => ({ ...read, bestand })),
  );
  const clickbeleid = inFolder('click/').flatMap(({ text, bestand }) =>
    keep(readClickbeleid(text, bestand, omgeving)),
  );
  if (findings.length === 0) findings.push(...checkSamenhang(kaders, wijzigingen));
  if (findings.length > 0) return err(findings);
  return ok({
    bronnen,
    catalogus,
    register: {
      kaders: kaders.map(({ document }) => document),
      wijzigingen: wijzigingen.map(({ document }) => document),
    },
    plaatsen: new Map(
      [...kaders, ...wijzigingen].map(({ document, bestand, lineOf, paden }) => [
        document.id,
        { bestand, lineOf, paden },
      ]),
    ),
    clickbeleid,
    voorbeelden: [...kaders, ...wijzigingen].flatMap(({ bestand, document, voorbeelden }) =>
      voorbeelden.map((voorbeeld, index) => ({ bestand, document: document.id, index, voorbeeld })),
    ),
  });
}

function noCatalogue(bestanden: readonly BeleidBestand[]): BeleidFinding[] {
  if (bestanden.some(({ pad }) => pad === 'feiten.yaml')) return [];
  const melding = 'de feitencatalogus ontbreekt. Zet feiten.yaml in de map met het beleid.';
  return [{ code: 'document-onbekend', bestand: 'feiten.yaml', regel: 1, veld: '', melding }];
}
