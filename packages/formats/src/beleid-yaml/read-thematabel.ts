import { err, ok } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import type { Jaren, LegeCel, Thema, Thematabel, Uiting } from '@kavel/core/thema';
import { readYaml } from '../invoer/index.ts';
import type { InvoerPath } from '../invoer/index.ts';
import { readClausule } from './clausule.ts';
import { Lezing } from './lezing.ts';
import type { BeleidFinding, Omgeving } from './lezing.ts';
import { ThematabelSchema } from './thema-schema.ts';
import type { JarenTekst, UitingTekst } from './thema-schema.ts';

/** `lineOf`: for findings that need the other documents. */
export type ThemaBestand = {
  readonly tabel: Thematabel;
  readonly lineOf: (path: InvoerPath) => number;
};

/** Reads one table of themes, `themas/<jaren>.yaml`. */
export function readThematabel(
  text: string,
  bestand: string,
  omgeving: Omgeving,
): Result<ThemaBestand, readonly BeleidFinding[]> {
  const read = readYaml(ThematabelSchema, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const lezing = new Lezing(bestand, lineOf, omgeving);
  const themas = value['thema lijst'];
  lezing.refuseDoubles(
    ['thema lijst'],
    themas.map(({ id }) => id),
  );
  const uitingen = value.uitingen.flatMap((tekst, index) => {
    const uiting = readUiting(lezing, ['uitingen', index], tekst);
    return uiting === undefined ? [] : [uiting];
  });
  const leeg = value.leeg ?? [];
  refuseLostThemas(lezing, themas, { uitingen: value.uitingen, leeg });
  if (lezing.findings.length === 0) refuseCells(lezing, themas, { uitingen, leeg });
  const tabel: Thematabel = {
    id: value.themas,
    titel: value.titel,
    jaren: readJaren(lezing, value.jaren),
    sectoren: value.sectoren,
    themas,
    uitingen,
    leeg,
  };
  return lezing.findings.length === 0 ? ok({ tabel, lineOf }) : err(lezing.findings);
}

export function readJaren(lezing: Lezing, tekst: JarenTekst): Jaren {
  const jaren = { van: Number(tekst.van), totEnMet: Number(tekst['tot en met']) };
  if (jaren.totEnMet < jaren.van) {
    lezing.refuse(
      'datum-ongeldig',
      ['jaren', 'tot en met'],
      'het laatste jaar ligt voor het eerste. Verbeter een van de jaren.',
    );
  }
  return jaren;
}

function readUiting(lezing: Lezing, path: InvoerPath, tekst: UitingTekst): Uiting | undefined {
  const { id, thema, zorgkantoren, soort, kolom, regel, ...clausuleTekst } = tekst;
  const clausule = readClausule(lezing, path, id, clausuleTekst);
  if (clausule === undefined) return undefined;
  refuseUnclearColumn(lezing, path, tekst);
  const uiting: Uiting = { ...clausule, thema, zorgkantoren, soort, kolom };
  return regel === undefined ? uiting : { ...uiting, regel };
}

/** Who else it may be of is only asked where the column is not sure, and is never one of the owners. */
function refuseUnclearColumn(lezing: Lezing, path: InvoerPath, tekst: UitingTekst): void {
  const anderen = tekst['mogelijk van'] ?? [];
  const ook = anderen.find((zorgkantoor) => tekst.zorgkantoren.includes(zorgkantoor));
  const refuse = (melding: string): void => {
    lezing.refuse('kolom-onduidelijk', [...path, 'mogelijk van'], melding);
  };
  if (tekst.kolom === 'zeker' && anderen.length > 0)
    refuse('een uiting met kolom zeker kan van niemand anders zijn. Haal "mogelijk van" weg.');
  if (tekst.kolom === 'onzeker' && anderen.length === 0)
    refuse('bij kolom onzeker hoort van wie de uiting ook kan zijn. Vul "mogelijk van" in.');
  if (ook !== undefined)
    refuse(`${ook} staat ook onder zorgkantoren. Noem onder "mogelijk van" alleen anderen.`);
}

type Cellen<Uitingen> = { readonly uitingen: readonly Uitingen[]; readonly leeg: readonly LegeCel[] };

function refuseLostThemas(
  lezing: Lezing,
  themas: readonly Thema[],
  { uitingen, leeg }: Cellen<UitingTekst>,
): void {
  const ids = themas.map(({ id }) => id);
  const lost = (veld: string, cellen: readonly { readonly thema: string }[]): void => {
    for (const [index, { thema }] of cellen.entries()) {
      if (ids.includes(thema)) continue;
      const melding = `het thema "${thema}" staat niet in de thema lijst. Gebruik een van ${ids.join(', ')}.`;
      lezing.refuse('thema-onbekend', [veld, index, 'thema'], melding);
    }
  };
  lost('uitingen', uitingen);
  lost('leeg', leeg);
}

/** Every theme has for every zorgkantoor of the table either a statement or one empty cell, never both. */
function refuseCells(lezing: Lezing, themas: readonly Thema[], { uitingen, leeg }: Cellen<Uiting>): void {
  const kolommen = new Set<Zorgkantoor>(uitingen.flatMap(({ zorgkantoren }) => zorgkantoren));
  for (const { zorgkantoor } of leeg) kolommen.add(zorgkantoor);
  for (const [rij, { id }] of themas.entries()) {
    for (const zorgkantoor of kolommen) {
      const gevuld = uitingen.some(
        ({ thema, zorgkantoren }) => thema === id && zorgkantoren.includes(zorgkantoor),
      );
      const legen = leeg.flatMap((cel, index) =>
        cel.thema === id && cel.zorgkantoor === zorgkantoor ? [index] : [],
      );
      const [eerste, dubbel] = legen;
      const teveel = gevuld ? eerste : dubbel;
      if (!gevuld && eerste === undefined) {
        lezing.refuse(
          'cel-zonder-uiting',
          ['thema lijst', rij],
          `${zorgkantoor} heeft bij het thema ${id} geen uiting. Voeg er een toe, of zet onder leeg waarom de cel leeg is.`,
        );
      }
      if (teveel !== undefined) {
        lezing.refuse(
          'cel-dubbel',
          ['leeg', teveel],
          `de cel ${id}, ${zorgkantoor} is niet leeg of staat er twee keer. Haal deze regel weg.`,
        );
      }
    }
  }
}
