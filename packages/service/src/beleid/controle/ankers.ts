import { sha256Hex } from '@kavel/core/basis';
import { normalizeText, resolveAnker } from '@kavel/formats/beleid-yaml';
import type { Beleid, Stellingdrager } from '@kavel/formats/beleid-yaml';
import { pathText } from '@kavel/formats/invoer';
import type { Controlebevinding } from './bevinding.ts';

/** The texts of the source documents by file name, as someone put them in a folder; undefined when one is missing. */
export type Brontekst = (bestand: string) => string | undefined;

/** Whether each source is the registered one, and each clausule, statement and step still finds its passage in it. */
export function checkAnkers(beleid: Beleid, brontekst: Brontekst): Controlebevinding[] {
  const texts = new Map(beleid.bronnen.map(({ bron, bestand }) => [bron, brontekst(bestand)]));
  return [
    ...beleid.bronnen.flatMap(({ bron, bestand, sha256 }) => sourceFindings(bron, bestand, sha256, texts)),
    ...beleid.dragers.flatMap((drager) => lostPassage(drager, texts)),
  ];
}

function lostPassage(
  { clausule, bestand, path, lineOf }: Stellingdrager,
  texts: ReadonlyMap<string, string | undefined>,
): Controlebevinding[] {
  const text = texts.get(clausule.bron);
  if (text === undefined || clausule.zekerheid === 'extern') return [];
  const passage = resolveAnker(clausule.anker, text);
  if (passage.ok) return [];
  const why =
    passage.error.code === 'anker-buiten-tekst'
      ? `de bron heeft ${passage.error.regels} regels`
      : `de woorden daar hebben sha256 ${passage.error.sha256}`;
  const melding = `het anker van "${clausule.id}" (${clausule.bron}, ${clausule.plaats}) vindt zijn passage niet: ${why}. Verbeter regels of sha256.`;
  const anker = [...path, 'anker'];
  return [
    {
      code: 'anker-klopt-niet',
      klasse: 'fout',
      bestand,
      regel: lineOf(anker),
      veld: pathText(anker),
      melding,
    },
  ];
}

function sourceFindings(
  bron: string,
  bestand: string,
  sha256: string,
  texts: ReadonlyMap<string, string | undefined>,
): Controlebevinding[] {
  const text = texts.get(bron);
  if (text !== undefined && sha256Hex(normalizeText(text)) === sha256) return [];
  const plaats = { bestand: `bronnen/${bron}.yaml`, regel: 1, veld: 'sha256' };
  if (text === undefined) {
    const melding = `de tekst ${bestand} van bron ${bron} staat niet in de map met bronnen. Zet haar daar, of controleer zonder bronnen.`;
    return [{ code: 'bron-ontbreekt', klasse: 'fout', ...plaats, veld: 'bestand', melding }];
  }
  const melding = `de woorden van ${bestand} zijn niet die van bron ${bron}. Gebruik de geregistreerde tekst, of registreer haar als nieuwe bron.`;
  return [{ code: 'bron-anders', klasse: 'fout', ...plaats, melding }];
}
