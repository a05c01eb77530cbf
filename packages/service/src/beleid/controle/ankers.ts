import { sha256Hex } from '@kavel/core/basis';
import { encodeRegister } from '@kavel/core/beleid';
import type { Clausule } from '@kavel/core/beleid';
import { normalizeText, resolveAnker } from '@kavel/formats/beleid-yaml';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { bevindingIn } from './bevinding.ts';
import type { Controlebevinding } from './bevinding.ts';

/** The texts of the source documents by file name, as someone put them in a folder; undefined when one is missing. */
export type Brontekst = (bestand: string) => string | undefined;

/** Whether each source is the registered one, and each clausule still finds its passage in it. */
export function checkAnkers(beleid: Beleid, brontekst: Brontekst): Controlebevinding[] {
  const texts = new Map(beleid.bronnen.map(({ bron, bestand }) => [bron, brontekst(bestand)]));
  return [
    ...beleid.bronnen.flatMap(({ bron, bestand, sha256 }) => sourceFindings(bron, bestand, sha256, texts)),
    ...documentsOf(beleid).flatMap(({ document, clausules }) =>
      clausules.flatMap((clausule) => {
        const text = texts.get(clausule.bron);
        if (text === undefined || clausule.zekerheid === 'extern') return [];
        const passage = resolveAnker(clausule.anker, text);
        if (passage.ok) return [];
        const why =
          passage.error.code === 'anker-buiten-tekst'
            ? `de bron heeft ${passage.error.regels} regels`
            : `de woorden daar hebben sha256 ${passage.error.sha256}`;
        const melding = `het anker van "${clausule.id}" (${clausule.bron}, ${clausule.plaats}) vindt zijn passage niet: ${why}. Verbeter regels of sha256.`;
        const path = ['clausules', clausule.id, 'anker'];
        return [bevindingIn(beleid, document, path, { code: 'anker-klopt-niet', klasse: 'fout', melding })];
      }),
    ),
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

/** The clausules of each document, each once. */
function documentsOf({ register }: Beleid): { readonly document: string; readonly clausules: Clausule[] }[] {
  return [
    ...register.kaders.map((kader) => ({
      document: kader.id,
      clausules: [...encodeRegister({ kaders: [kader], wijzigingen: [] }).clausules],
    })),
    ...register.wijzigingen.map((wijziging) => ({
      document: wijziging.id,
      clausules: [...encodeRegister({ kaders: [], wijzigingen: [wijziging] }).clausules],
    })),
  ];
}
