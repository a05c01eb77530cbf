import { pct } from '@kavel/core/basis';
import type { RichttariefFeiten, TariefFeiten, VolledigeFeiten } from '@kavel/testkit/beleid';
import { createChance } from '../measure/chance.ts';

/** Every fact known that the measured policies look at for a percentage or a contract duration. */
export type Zorgaanbieder = VolledigeFeiten & TariefFeiten & RichttariefFeiten;

/** Fictitious providers, the same in every run. What is an official's judgement stays within its bounds. */
export function createZorgaanbieders(): Zorgaanbieder[] {
  const next = createChance(42);
  const yes = (oneIn: number): boolean => next(oneIn) === 0;
  return Array.from({ length: 3_000 }, () => ({
    nieuweAanbieder: yes(10),
    eersteContractjaar: 2010 + next(9),
    productieJanJunEurocent: next(10_000_000),
    percentageVorigJaar: yes(20) ? null : pct(900_000 + next(100_000)),
    technologie: yes(2),
    bewegingenEnDoelen: yes(2),
    vrijVoorstel: yes(3) ? pct(940_000 + next(70_000)) : null,
    beknoptPlan: yes(2),
    anderTarief: yes(10) ? pct(930_000 + next(60_000)) : null,
    integraalZzpTarief: false,
    monitorUitkomst: pct(next(20_001) - 10_000),
    differentiatie: yes(5) ? null : pct(next(30_001) - 20_000),
    werkgeversopslag: yes(2),
    essentieleVoorziening: yes(5),
    historischLagerTarief: yes(3) ? pct(930_000 + next(30_000)) : null,
    klantWerkgebiedRatio: pct(next(100_000)),
    regionaleTafel: yes(4),
    mptGroei: yes(4),
    specifiekPlan: yes(2),
    intramuraleDagen: pct(next(1_000) * 10_000),
    plafondIntramuraleDagen: pct(next(1_000) * 10_000),
    bestPassendeVorm: yes(2),
    bijdrageMgz: yes(2),
    vptInDeWijk: yes(2),
    vptDoelmatigAangetoond: yes(2),
    dagenLichteProfielen: pct(next(1_000) * 10_000),
    plafondLichteProfielen: pct(next(1_000) * 10_000),
  }));
}
