import { replayTariefbewijs } from '@kavel/core/beleid';
import type { Bewijsafwijking, TariefAntwoord, Tariefbewijs } from '@kavel/core/beleid';
import { readBewijsJson } from '@kavel/formats/beleid-yaml';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { readDocument } from '../document/index.ts';

const AFWIJKING: Readonly<Record<Bewijsafwijking, string>> = {
  'bewijs-gewijzigd': 'Het bewijs is veranderd nadat het is gemaakt: de hash klopt niet met de inhoud.',
  'rekenversie-anders': 'Het bewijs is gemaakt met een andere versie van de rekenmachine.',
  'samenstelling-anders':
    'Het beleid voor deze vraag is nu een ander dan toen. Reken na met de beleidsbestanden van toen.',
  'uitkomst-anders': 'De berekening geeft nu een andere uitkomst.',
};

export type Bewijsoordeel = {
  readonly klopt: boolean;
  readonly afwijkingen: readonly Bewijsafwijking[];
  /** The deviations in Dutch, in the same order. */
  readonly meldingen: readonly string[];
  /** What the calculation gives now; null when it cannot be made any more. */
  readonly uitkomst: TariefAntwoord['uitkomst'] | null;
};

/** Repeats the calculation of a receipt on this policy and says whether it holds. */
export function verifyTariefbewijs({ register, catalogus }: Beleid, bewijs: Tariefbewijs): Bewijsoordeel {
  const { afwijkingen, uitkomst } = replayTariefbewijs(register, catalogus, bewijs);
  return {
    klopt: afwijkingen.length === 0,
    afwijkingen,
    meldingen: afwijkingen.map((code) => AFWIJKING[code]),
    uitkomst,
  };
}

/** A receipt as the API takes it, judged; one that cannot be read is refused. */
export function checkTariefbewijs(beleid: Beleid, bytes: Uint8Array) {
  const gelezen = readDocument(bytes, (text, bestand) => readBewijsJson(beleid.catalogus, text, bestand));
  if (!gelezen.ok) return gelezen.error;
  const { uitkomst: nu, ...oordeel } = verifyTariefbewijs(beleid, gelezen.value.value);
  return { uitkomst: 'goed', ...oordeel, nu } as const;
}
