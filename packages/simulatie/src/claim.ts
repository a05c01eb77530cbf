import type { Agb } from '@kavel/core/basis';
import type { Aw319Declaratie, Aw319Prestatie } from '@kavel/formats/ei';
import type { Client } from './client.ts';
import { dayOf, dayText, monthDays } from './dag.ts';
import { referentie } from './indiening.ts';
import type { Indiening, Regel } from './indiening.ts';

/** Real codes of COD459 are not public, so the fictitious indications carry a code that stands for none. */
const INDICATIEORGAAN = '0001';

/** The claim of one submission in the words of AW319; the invoice is dated the second day of the next month. */
export function createClaim({ aanbieder, maand, factuurnummer, regels }: Indiening): Aw319Declaratie {
  const { regio, agb } = aanbieder;
  const { van, totEnMet } = monthDays(maand);
  const byClient = Map.groupBy(regels, ({ zorg }) => zorg.client);
  return {
    kop: {
      uzovi: regio,
      instelling: agb,
      periodeBegin: dayText(van),
      periodeEinde: dayText(totEnMet),
      factuurnummer,
      dagtekening: dayText(dayOf(maand + 1, 2)),
    },
    verzekerden: [...byClient].map(([client, lines]) => ({
      ...verzekerde(client),
      uzovi: regio,
      prestaties: lines.map((line) => prestatie(agb, line)),
    })),
  };
}

function verzekerde(client: Client): Omit<Aw319Declaratie['verzekerden'][number], 'uzovi' | 'prestaties'> {
  const { bsn, geboortedatum, geslacht, naam, voorletters, postcode, huisnummer } = client;
  return {
    bsn,
    geboortedatum,
    geslacht,
    naam,
    voorletters,
    postcode,
    huisnummer,
    indicatieorgaan: INDICATIEORGAAN,
    clientnummer: client.indicatie.client,
  };
}

function prestatie(agb: Agb, regel: Regel): Aw319Prestatie {
  const { client, product, zzpcode } = regel.zorg;
  const { volgnummer, voorgaande } = regel;
  return {
    aanvraagnummer: client.indicatie.aanvraag,
    besluitnummer: client.indicatie.besluit,
    zzpcode,
    begin: dayText(regel.van),
    eind: dayText(regel.totEnMet),
    prestatie: product.prestatie,
    aantal: regel.aantal,
    tijdseenheid: product.tijdseenheid,
    uitvoerder: agb,
    tariefEurocent: regel.tariefEurocent,
    credit: regel.soort === 'credit',
    referentie: referentie(agb, volgnummer),
    ...(voorgaande === undefined ? {} : { voorgaandeReferentie: referentie(agb, voorgaande) }),
  };
}
