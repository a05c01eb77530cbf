import { assert, compareDays, dayInNetherlands, unreachable } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { happens } from '../machine.ts';
import type { Machine, Procedurehandeling, Procedureweigering } from '../machine.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import type { Partij } from '../partijen.ts';
import { applyDialoog } from './gebeurtenis.ts';
import type { Dialooggebeurtenis } from './gebeurtenis.ts';
import { DIALOOGOVERGANGEN } from './opdracht.ts';
import type { Dialoogbekend, Dialoogopdracht } from './opdracht.ts';
import { DIALOOGTOESTANDEN, NIEUWE_DIALOOG, openAfspraken } from './staat.ts';
import type { Dialoogstaat } from './staat.ts';
import { refuseDialoog } from './weigering.ts';
import type { Dialoogweigercode } from './weigering.ts';

type Of<Soort extends Dialoogopdracht['soort']> = Extract<Dialoogopdracht, { readonly soort: Soort }>;
type Uitslag = Result<readonly Dialooggebeurtenis[], Procedureweigering<Dialoogweigercode>>;
type Vraag = Procedurehandeling & { readonly staat: Dialoogstaat; readonly partij: Partij };

/**
 * The dialogue with one zorgaanbieder: talks as they were held, agreements with their owner and day, and the plan for
 * less intramural care. Whether all was talked about in time is a finding, not a refusal (003 §2.6, §3.2.3).
 */
export const dialoogmachine: Machine<
  Dialoogstaat,
  Dialoogopdracht,
  Dialooggebeurtenis,
  Dialoogbekend,
  Dialoogweigercode
> = {
  naam: 'dialoog',
  begin: NIEUWE_DIALOOG,
  toestanden: DIALOOGTOESTANDEN,
  overgangen: DIALOOGOVERGANGEN,
  decide: (staat, opdracht, { door, moment }, { partijen, aanvang }) => {
    const partij = partijOf(door, partijen);
    if (partij === undefined) return refuseDialoog('andere-organisatie', ANDERE_ORGANISATIE_MELDING);
    return opdracht.soort === 'begin'
      ? begin(opdracht, aanvang)
      : decideDialoog({ staat, door, moment, partij }, opdracht);
  },
  apply: applyDialoog,
};

function begin({ heeftMeerbedskamers }: Of<'begin'>, aanvang: Dialoogbekend['aanvang']): Uitslag {
  assert(aanvang !== null, 'where a dialogue begins, its days are known');
  const { tijd, eenjarig } = aanvang;
  return happens({ soort: 'begonnen', tijd, partner: { eenjarig, heeftMeerbedskamers } });
}

function decideDialoog(vraag: Vraag, opdracht: Exclude<Dialoogopdracht, Of<'begin'>>): Uitslag {
  switch (opdracht.soort) {
    case 'leg-gesprek-vast':
      return legGesprekVast(vraag, opdracht);
    case 'maak-afspraak':
      return maakAfspraak(vraag, opdracht);
    case 'meld-gereed':
      return meldGereed(vraag, opdracht);
    case 'leg-doelmatigheidsplan-vast': {
      const { plan } = opdracht;
      return refuseDay(plan.uiterlijk) ?? happens({ soort: 'doelmatigheidsplan-vastgelegd', plan });
    }
    case 'sluit':
      return sluit(vraag);
    default:
      return unreachable(opdracht);
  }
}

function legGesprekVast({ moment }: Vraag, { gesprek }: Of<'leg-gesprek-vast'>): Uitslag {
  const { dag, onderwerpen, samenvatting } = gesprek;
  if (onderwerpen.length === 0 || samenvatting.trim() === '') {
    return refuseDialoog('gesprek-onvolledig', 'Noem de onderwerpen en schrijf op wat er is besproken.');
  }
  return refusePastDay(dag, moment) ?? happens({ soort: 'gesprek-vastgelegd', gesprek });
}

function maakAfspraak({ staat }: Vraag, { afspraak }: Of<'maak-afspraak'>): Uitslag {
  const { id, wat, uiterlijk } = afspraak;
  if (wat.trim() === '') return refuseDialoog('afspraak-onvolledig', 'Schrijf op wat er is afgesproken.');
  if (staat.afspraken.some((one) => one.id === id)) {
    return refuseDialoog('afspraak-bestaat-al', `Er is al een afspraak ${id}. Kies een ander kenmerk.`);
  }
  return refuseDay(uiterlijk) ?? happens({ soort: 'afspraak-gemaakt', afspraak });
}

function meldGereed({ staat, partij, moment }: Vraag, { afspraak: id, dag }: Of<'meld-gereed'>): Uitslag {
  const afspraak = staat.afspraken.find((one) => one.id === id);
  if (afspraak === undefined) {
    return refuseDialoog('afspraak-onbekend', `Er is geen afspraak ${id}. Kijk het kenmerk na.`);
  }
  if (afspraak.eigenaar !== partij) {
    const who = afspraak.eigenaar === 'zorgkantoor' ? 'het zorgkantoor' : 'de zorgaanbieder';
    return refuseDialoog('niet-de-eigenaar', `Afspraak ${id} is van ${who}. Laat het daar melden.`);
  }
  if (afspraak.gereed !== null) {
    return refuseDialoog('al-gereed', `Afspraak ${id} is al gereed sinds ${afspraak.gereed}.`);
  }
  return refusePastDay(dag, moment) ?? happens({ soort: 'afspraak-gereed', afspraak: id, dag });
}

function sluit({ staat }: Vraag): Uitslag {
  const open = openAfspraken(staat).map(({ id }) => id);
  return open.length === 0
    ? happens({ soort: 'gesloten' })
    : refuseDialoog('afspraken-open', `Nog niet gereed: ${open.join(', ')}. Wacht daarop.`);
}

function refusePastDay(dag: string, moment: Temporal.Instant): ReturnType<typeof refuseDialoog> | undefined {
  const wrong = refuseDay(dag);
  if (wrong !== undefined) return wrong;
  return compareDays(Temporal.PlainDate.from(dag), dayInNetherlands(moment)) > 0
    ? refuseDialoog('dag-in-de-toekomst', `${dag} is nog niet geweest. Kijk de dag na.`)
    : undefined;
}

function refuseDay(dag: string): ReturnType<typeof refuseDialoog> | undefined {
  return isDay(dag) ? undefined : refuseDialoog('dag-ongeldig', `"${dag}" is geen dag. Schrijf JJJJ-MM-DD.`);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
