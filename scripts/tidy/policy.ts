import { readBeleid } from '@kavel/formats/beleid-yaml';
import type { Rule } from './text-file.ts';

const POLICY = 'beleid/';

/** Files of the policy folder that the product reads on its own, and the folders that make up the policy. */
const PLACES =
  /^((dekking|feestdagen|feiten)\.yaml|(bronnen|click|kaders|proces|themas|tijdpaden|wijzigingen)\/.+\.yaml)$/;

/** The policy folder as the product reads it: every step rests on a clausule, every clausule on a source. */
export const policySources: Rule = (files) => {
  const policy = files
    .filter(({ path }) => path.startsWith(POLICY))
    .map(({ path, text }) => ({ pad: path.slice(POLICY.length), bestand: path, text }));
  const lost = policy
    .filter(({ pad }) => !PLACES.test(pad))
    .map(({ bestand }) => ({ path: bestand, line: 1, text: 'no one reads this file' }));
  const read = readBeleid(policy);
  const findings = read.ok ? [] : read.error;
  return [
    ...lost,
    ...findings.map(({ bestand, regel, veld, melding }) => ({
      path: bestand,
      line: regel,
      text: `${veld} ${melding}`,
    })),
  ];
};
