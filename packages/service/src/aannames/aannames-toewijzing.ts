import { assert } from '@kavel/core/basis';
import { prognoseAannames, STANDAARD_PROGNOSE } from '@kavel/core/toewijzing';
import type { Aanname } from './aanname.ts';

type Woorden = Pick<Aanname, 'onderwerp' | 'vraag' | 'gevolg'>;

const TE_KIEZEN = 'Het aantal verwachte etmalen wordt anders. U kunt anders kiezen met --aanname.';

/** By the name that the forecast gives an assumption; what it does is said there. */
const WOORDEN: Readonly<Record<string, Woorden>> = {
  mutatiedag: {
    onderwerp: 'Prognose: dag van een mutatie',
    vraag: 'Is de dag waarop de zorg eindigt (AW39) nog een dag zorg?',
    gevolg: TE_KIEZEN,
  },
  deeltijd: {
    onderwerp: 'Prognose: deeltijdverblijf',
    vraag: 'Voor hoeveel etmalen telt verblijf van een deel van de week?',
    gevolg: TE_KIEZEN,
  },
  percentage: {
    onderwerp: 'Prognose: deel van het budget',
    vraag: 'Voor hoeveel etmalen telt een toewijzing van minder dan 100%?',
    gevolg: TE_KIEZEN,
  },
  overlap: {
    onderwerp: 'Prognose: twee toewijzingen op een dag',
    vraag: 'Telt de dag dan een of twee keer?',
    gevolg: TE_KIEZEN,
  },
  afwezigheid: {
    onderwerp: 'Prognose: afwezigheid',
    vraag: 'Wanneer was een cliënt afwezig, en telt dat als zorg?',
    gevolg: 'Er worden meer etmalen verwacht dan er worden gedeclareerd.',
  },
  leveringsstatus: {
    onderwerp: 'Prognose: leveringsstatus',
    vraag: 'Zegt de leveringsstatus van een aanvang iets over de dagen zorg?',
    gevolg: 'Een cliënt die nog wacht, telt als een cliënt in zorg.',
  },
  groep: {
    onderwerp: 'Prognose: prestatie bij een toewijzing',
    vraag: 'Welke declaratiegroep van de koppeltabel hoort bij welke leveringsvorm?',
    gevolg: 'De etmalen staan bij een andere prestatie.',
  },
};

/** What a forecast from iWlz messages assumes unless its user chooses otherwise (ADR 0081). */
export function toewijzingAannames(): readonly Aanname[] {
  return prognoseAannames(STANDAARD_PROGNOSE).map(({ naam, tekst }) => {
    const woorden = WOORDEN[naam];
    assert(woorden !== undefined, `the assumption ${naam} is put into words`);
    return { id: `prognose-${naam}`, ...woorden, keuze: tekst, bron: 'ADR 0081', sinds: '2026-11-26' };
  });
}
