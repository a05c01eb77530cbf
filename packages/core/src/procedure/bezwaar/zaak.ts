import type { Result } from '../../basis/index.ts';
import type { Procedurehandeling, Procedureweigering } from '../machine.ts';
import type { Bezwaargebeurtenis } from './gebeurtenis.ts';
import type { Bezwaarbekend } from './opdracht.ts';
import type { Bezwaarstaat } from './staat.ts';
import type { Bezwaarcode } from './weigering.ts';

/** What a decision about an objection is asked over. */
export type Bezwaarzaak = Procedurehandeling & {
  readonly staat: Bezwaarstaat;
  readonly bekend: Bezwaarbekend;
};

export type Bezwaarbesluit = Result<readonly Bezwaargebeurtenis[], Procedureweigering<Bezwaarcode>>;
