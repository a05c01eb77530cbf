import { err, ok } from '@kavel/core/basis';
import type { Handelaar, Regio, RegioCode } from '@kavel/core/basis';
import { happens } from '@kavel/core/procedure';
import type { Machine } from '@kavel/core/procedure';
import { voerUit, werkwijzeOf } from '@kavel/service/procedure';
import type { Procedureomgeving, Uitvoerverzoek } from '@kavel/service/procedure';
import type { Database } from '@kavel/store';

/** A small machine that has what the large ones have: a draft, a seal, a text of a person, and a judgement. All fictitious. */

export const PROEFREGIO = '5517';
export const ZORGKANTOOR = 'zorg-en-zekerheid';
export const AANBIEDER = '10000001';
/** Closing of the fictitious round; the judge below acts after it. */
export const SLUITING = '2017-07-28T15:00:00Z';

type Staat = {
  readonly toestand: 'nieuw' | 'concept' | 'ingediend' | 'beoordeeld';
  readonly toelichting: string;
  readonly documenten: readonly string[];
  readonly sluiting: string | null;
  readonly oordeel?: string;
};
type Opdracht =
  | { readonly soort: 'schrijf'; readonly toelichting: string; readonly documenten?: readonly string[] }
  | { readonly soort: 'dien-in' }
  | { readonly soort: 'beoordeel'; readonly oordeel: string };
type Gebeurtenis =
  | { readonly soort: 'geschreven'; readonly toelichting: string; readonly documenten: readonly string[] }
  | { readonly soort: 'ingediend'; readonly sluiting: string }
  | { readonly soort: 'beoordeeld'; readonly oordeel: string };

const bron = 'proef';
const rollen = ['medewerker', 'bestuurder'] as const;

const machine: Machine<Staat, Opdracht, Gebeurtenis, { readonly sluiting: string }, 'te-laat'> = {
  naam: 'proefinschrijving',
  begin: { toestand: 'nieuw', toelichting: '', documenten: [], sluiting: null },
  toestanden: { nieuw: 'nieuw', concept: 'concept', ingediend: 'ingediend', beoordeeld: 'beoordeeld' },
  overgangen: {
    schrijf: { rollen, van: ['nieuw', 'concept'], naar: ['concept'], naam: 'schrijven', bron },
    'dien-in': { rollen, van: ['concept'], naar: ['ingediend'], naam: 'indienen', bron },
    beoordeel: {
      rollen: ['beoordelaar'],
      van: ['ingediend'],
      naar: ['beoordeeld'],
      naam: 'beoordelen',
      bron,
    },
  },
  decide(_staat, opdracht, { moment }, { sluiting }) {
    switch (opdracht.soort) {
      case 'schrijf': {
        const { toelichting, documenten = [] } = opdracht;
        return happens({ soort: 'geschreven', toelichting, documenten });
      }
      case 'dien-in':
        if (Temporal.Instant.compare(moment, sluiting) < 0) return happens({ soort: 'ingediend', sluiting });
        return err({
          code: 'te-laat',
          regel: 'Indienen kan tot de sluiting.',
          bron,
          melding: 'U bent te laat.',
        });
      case 'beoordeel':
        return happens({ soort: 'beoordeeld', oordeel: opdracht.oordeel });
    }
  },
  apply(staat, gebeurtenis) {
    const { soort, ...rest } = gebeurtenis;
    return { ...staat, ...rest, toestand: soort === 'geschreven' ? 'concept' : soort };
  },
};

const werkwijze = werkwijzeOf(machine, {
  leesNaam: (id) => ({ kader: id, zorgaanbieder: null, kavel: null, kenmerk: null }),
  naamvorm: 'naam',
  wand: ({ toestand, sluiting }) => ({
    inzage: toestand === 'concept' ? 'zorgaanbieder' : 'partijen',
    verzegeldTot: toestand === 'concept' || sluiting === null ? null : Temporal.Instant.from(sluiting),
    deelnemers: [],
  }),
  berichten({ staat }, { zorgaanbieder }) {
    if (zorgaanbieder === null) return [];
    const einde = Temporal.Instant.from(SLUITING);
    const termijn = { einde, herinnerOp: einde.subtract({ hours: 48 }) };
    if (staat.toestand === 'concept') return [{ bericht: 'herinnering', aan: zorgaanbieder, termijn }];
    return [{ bericht: staat.toestand === 'ingediend' ? 'ontvangst' : 'besluit', aan: zorgaanbieder }];
  },
});

/** A register of its own: a process that is killed must not read files first. */
const REGIOS: readonly Regio[] = ['5501', '5502', '5503', '5504', '5505', '5506', PROEFREGIO].map((code) => ({
  code: code as RegioCode,
  naam: 'FICTIEF',
  zorgkantoor: ZORGKANTOOR,
  geldig: { van: Temporal.PlainDate.from('2010-01-01') },
}));

export function procedureomgeving(database: Database): Procedureomgeving {
  return {
    database,
    regios: REGIOS,
    werkwijzen: { inschrijving: werkwijze },
    bekend: { inschrijving: () => Promise.resolve(ok({ sluiting: SLUITING })) },
  };
}

const aanbieder = (organisatie: string): Handelaar => ({ persoon: 'anja', rol: 'bestuurder', organisatie });
const BEOORDELAAR: Handelaar = { persoon: 'bert', rol: 'beoordelaar', organisatie: ZORGKANTOOR };

export type Proefdaad = Partial<Pick<Uitvoerverzoek, 'motivering' | 'idempotentie' | 'versie'>> & {
  readonly regio?: string;
  readonly id?: string;
  readonly op?: string;
  readonly door?: Handelaar;
};

/** One act on a fictitious registration: by its provider before the closing, or by the judge after it. */
export function doe(
  omgeving: Procedureomgeving,
  opdracht: Opdracht,
  { regio = PROEFREGIO, id = AANBIEDER, door, op, ...rest }: Proefdaad = {},
) {
  const isJudge = opdracht.soort === 'beoordeel';
  const moment = op ?? (isJudge ? '2017-08-01T08:00:00Z' : '2017-07-01T08:00:00Z');
  return voerUit(omgeving, {
    dossier: { regio, soort: 'inschrijving', id },
    opdracht,
    handeling: {
      door: door ?? (isJudge ? BEOORDELAAR : aanbieder(AANBIEDER)),
      moment: Temporal.Instant.from(moment),
    },
    ...rest,
  });
}
