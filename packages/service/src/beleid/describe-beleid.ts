import { canonicalHash } from '@kavel/core/basis';
import { encodeRegister } from '@kavel/core/beleid';
import type { Beleidsdata, Clausule, Feitdefinitie } from '@kavel/core/beleid';
import { resolveAnker } from '@kavel/formats/beleid-yaml';
import type { Beleid, Bron } from '@kavel/formats/beleid-yaml';
import type { Bronteksten } from './load-bronteksten.ts';

/** All policy as JSON, so that a browser can run the same engine on the same rules. */
export type Beleidsgegevens = {
  /** Over everything but the passages. */
  readonly hash: string;
  readonly register: Beleidsdata;
  readonly feiten: readonly Feitdefinitie[];
  readonly bronnen: readonly Pick<Bron, 'bron' | 'titel' | 'uitgever' | 'datum' | 'rang'>[];
  /** The words behind a clausule, by its number in the register, where the source is in the folder of this installation. */
  readonly passages: readonly { readonly clausule: number; readonly tekst: string }[];
};

export function describeBeleid(beleid: Beleid, bronteksten: Bronteksten): Beleidsgegevens {
  const register = encodeRegister(beleid.register);
  const feiten = [...beleid.catalogus.values()];
  const bronnen = beleid.bronnen.map(({ bron, titel, uitgever, datum, rang }) => ({
    bron,
    titel,
    uitgever,
    datum,
    rang,
  }));
  const passages = register.clausules.flatMap((clausule, index) => {
    const tekst = passageOf(clausule, bronteksten);
    return tekst === undefined ? [] : [{ clausule: index, tekst }];
  });
  const inhoud = { register, feiten, bronnen };
  return { hash: canonicalHash(inhoud), ...inhoud, passages };
}

/** The words a clausule rests on, where its source is there and still says them. */
export function passageOf(clausule: Clausule, bronteksten: Bronteksten): string | undefined {
  const text = bronteksten.get(clausule.bron);
  if (text === undefined || clausule.zekerheid === 'extern') return undefined;
  const passage = resolveAnker(clausule.anker, text);
  return passage.ok ? passage.value : undefined;
}
