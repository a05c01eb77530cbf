import type { Rol } from '../../basis/index.ts';
import type { Overgang } from '../machine.ts';
import type { Partij, Partijen } from '../partijen.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import type { Dagvaarding, Gevolgkeuze, Kortgedingtoestand, Rechterlijkoordeel } from './staat.ts';

export type Kortgedingopdracht =
  | { readonly soort: 'leg-vast'; readonly dagvaarding: Dagvaarding }
  | { readonly soort: 'plan-zitting'; readonly dag: string }
  | { readonly soort: 'stel-gevolg-voor'; readonly keuze: Gevolgkeuze }
  | { readonly soort: 'bepaal-gevolg' }
  | { readonly soort: 'leg-uitspraak-vast'; readonly oordeel: Rechterlijkoordeel }
  | { readonly soort: 'vul-ecli-aan'; readonly ecli: string }
  | { readonly soort: 'leg-beroep-vast'; readonly dag: string; readonly door: Partij }
  | { readonly soort: 'leg-intrekking-beroep-vast'; readonly reden: string }
  | { readonly soort: 'leg-onherroepelijk-vast'; readonly reden: string }
  | { readonly soort: 'leg-intrekking-vast'; readonly reden: string };

/** What a decision about a kort geding needs from elsewhere. */
export type Kortgedingbekend = {
  readonly partijen: Partijen;
  /** The term of the award or kader that is sued about; null when there is none such. */
  readonly termijn: LopendeTermijn | null;
  /** Clausules to which the zorgaanbieder lost the right to object (`listRechten`). */
  readonly verwerkt: readonly string[];
};

const JURIST = ['jurist'] as const satisfies readonly Rol[];
const LOPEND = ['aanhangig', 'hoger-beroep'] as const satisfies readonly Kortgedingtoestand[];
const BRON = 'S001-138; procedure.md, Objection';

export const KORTGEDINGOVERGANGEN: Readonly<
  Record<Kortgedingopdracht['soort'], Overgang<Kortgedingtoestand>>
> = {
  'leg-vast': {
    rollen: JURIST,
    van: ['nieuw'],
    naar: ['aanhangig'],
    naam: 'een kort geding vastleggen',
    bron: BRON,
  },
  'plan-zitting': {
    rollen: JURIST,
    van: LOPEND,
    naar: 'blijft',
    naam: 'de zitting vastleggen',
    bron: BRON,
  },
  'stel-gevolg-voor': {
    rollen: ['jurist', 'inkoper'],
    van: LOPEND,
    naar: 'blijft',
    naam: 'het gevolg voor de gunning voorstellen',
    bron: BRON,
  },
  'bepaal-gevolg': {
    rollen: ['tweede-ondertekenaar'],
    van: LOPEND,
    naar: 'blijft',
    naam: 'het gevolg voor de gunning bepalen',
    bron: 'procedure.md, Objection; procedure.md, Roles',
  },
  'leg-uitspraak-vast': {
    rollen: JURIST,
    van: LOPEND,
    naar: ['uitgesproken'],
    naam: 'een uitspraak vastleggen',
    bron: 'uitspraak.md, Record',
  },
  'vul-ecli-aan': {
    rollen: JURIST,
    van: ['uitgesproken', 'hoger-beroep', 'onherroepelijk'],
    naar: 'blijft',
    naam: 'de ECLI aanvullen',
    bron: 'uitspraak.md, Record',
  },
  'leg-beroep-vast': {
    rollen: JURIST,
    van: ['uitgesproken'],
    naar: ['hoger-beroep'],
    naam: 'hoger beroep vastleggen',
    bron: 'uitspraak.md, Appeal',
  },
  'leg-intrekking-beroep-vast': {
    rollen: JURIST,
    van: ['hoger-beroep'],
    naar: ['uitgesproken'],
    naam: 'de intrekking van het beroep vastleggen',
    bron: 'uitspraak.md, Appeal',
  },
  'leg-onherroepelijk-vast': {
    rollen: JURIST,
    van: ['uitgesproken'],
    naar: ['onherroepelijk'],
    naam: 'vastleggen dat de uitspraak onherroepelijk is',
    bron: 'uitspraak.md, Appeal',
  },
  'leg-intrekking-vast': {
    rollen: JURIST,
    van: ['aanhangig'],
    naar: ['ingetrokken'],
    naam: 'de intrekking vastleggen',
    bron: BRON,
  },
};
