import { canonicalHash } from '@kavel/core/basis';
import { encodeRegister } from '@kavel/core/beleid';
import type { Beleidsdata, Feitdefinitie } from '@kavel/core/beleid';
import type { Beleid, Bron } from '@kavel/formats/beleid-yaml';
import { clausulesOfClick, describeClickbeleid } from './describe-clickbeleid.ts';
import type { Clickgegevens } from './describe-clickbeleid.ts';
import { listPassages } from './list-passages.ts';
import type { Passage } from './list-passages.ts';
import type { Bronteksten } from './load-bronteksten.ts';

/** All policy as JSON, so that a browser can run the same engine on the same rules. */
export type Beleidsgegevens = {
  /** Over everything but the passages. */
  readonly hash: string;
  readonly register: Beleidsdata;
  readonly feiten: readonly Feitdefinitie[];
  readonly bronnen: readonly Pick<Bron, 'bron' | 'titel' | 'uitgever' | 'datum' | 'rang'>[];
  readonly clickbeleid: readonly Clickgegevens[];
  readonly passages: readonly Passage[];
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
  const clickbeleid = beleid.clickbeleid.map(describeClickbeleid);
  const clausules = [...register.clausules, ...clickbeleid.flatMap(clausulesOfClick)];
  const inhoud = { register, feiten, bronnen, clickbeleid };
  return { hash: canonicalHash(inhoud), ...inhoud, passages: listPassages(clausules, bronteksten) };
}
