import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Beleidsregister, Feitcatalogus } from '@kavel/core/beleid';
import type { Proces, Thematabel } from '@kavel/core/thema';
import { readTijdpaden } from '../tijdpad/index.ts';
import type { TijdpadBestand } from '../tijdpad/index.ts';
import { readBron } from './bron.ts';
import type { Bron } from './bron.ts';
import type { BeleidFinding, Omgeving } from './lezing.ts';
import { readClickbeleid } from './read-clickbeleid.ts';
import type { Clickbeleid } from './read-clickbeleid.ts';
import { readDekking } from './read-dekking.ts';
import type { Dekkingsregel } from './read-dekking.ts';
import { readFeiten } from './read-feiten.ts';
import { readKader } from './read-kader.ts';
import { readProces } from './read-proces.ts';
import { readThematabel } from './read-thematabel.ts';
import { readWijziging } from './read-wijziging.ts';
import { checkSamenhang } from './samenhang.ts';
import type { Leesplaats, Named } from './samenhang.ts';
import { listDragers, listRegels, refuseUitingen } from './stellingen.ts';
import type { Stellingdrager } from './stellingen.ts';
import type { Voorbeeld } from './voorbeeld.ts';

/** Everything in a policy folder. */
export type Beleid = {
  readonly bronnen: readonly Bron[];
  readonly catalogus: Feitcatalogus;
  readonly register: Beleidsregister;
  /** Where each document of the register was read, for findings about it. */
  readonly plaatsen: ReadonlyMap<string, Leesplaats>;
  readonly clickbeleid: readonly Clickbeleid[];
  readonly tijdpaden: readonly TijdpadBestand[];
  readonly themas: readonly Thematabel[];
  readonly processen: readonly Proces[];
  /** Every clausule, statement and process step, with its place. */
  readonly dragers: readonly Stellingdrager[];
  readonly dekking: readonly Dekkingsregel[];
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

type Lezer<Read> = (
  text: string,
  bestand: string,
  omgeving: Omgeving,
) => Result<Read, readonly BeleidFinding[]>;

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
  const readAll = <Read extends object>(folder: string, read: Lezer<Read>): Named<Read>[] =>
    inFolder(folder).flatMap(({ text, bestand }) =>
      keep(read(text, bestand, omgeving)).map((found) => ({ ...found, bestand })),
    );
  const kaders = readAll('kaders/', readKader);
  const wijzigingen = readAll('wijzigingen/', readWijziging);
  const clickbeleid = readAll('click/', readClickbeleid);
  const themas = readAll('themas/', readThematabel);
  const processen = readAll('proces/', readProces);
  const tijdpaden = keep(readTijdpaden(inFolder('tijdpaden/'), omgeving)).flat();
  const dekking = inFolder('dekking.yaml').flatMap(({ text, bestand }) => keep(readDekking(text, bestand)));
  const register = {
    kaders: kaders.map(({ document }) => document),
    wijzigingen: wijzigingen.map(({ document }) => document),
  };
  const clickbeleiden = clickbeleid.map(({ document }) => document);
  if (findings.length === 0) {
    findings.push(...checkSamenhang(kaders, wijzigingen));
    findings.push(...refuseUitingen(themas, listRegels(register, clickbeleiden)));
  }
  if (findings.length > 0) return err(findings);
  return ok({
    bronnen,
    catalogus,
    register,
    plaatsen: new Map(
      [...kaders, ...wijzigingen].map(({ document, bestand, lineOf, paden }) => [
        document.id,
        { bestand, lineOf, paden },
      ]),
    ),
    clickbeleid: clickbeleiden,
    tijdpaden,
    themas: themas.map(({ tabel }) => tabel),
    processen: processen.map(({ proces }) => proces),
    dragers: listDragers([...kaders, ...wijzigingen, ...clickbeleid, ...tijdpaden], themas, processen),
    dekking: dekking.flat(),
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
