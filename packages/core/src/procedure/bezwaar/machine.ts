import { happens } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import { applyBezwaar } from './gebeurtenis.ts';
import type { Bezwaargebeurtenis } from './gebeurtenis.ts';
import { dienIn } from './indienen.ts';
import { BEZWAAROVERGANGEN } from './opdracht.ts';
import type { Bezwaarbekend, Bezwaaropdracht } from './opdracht.ts';
import { BEZWAARTOESTANDEN, NIEUW_BEZWAAR } from './staat.ts';
import type { Bezwaarstaat, Bezwaarvoorstel } from './staat.ts';
import { refuseBezwaar } from './weigering.ts';
import type { Bezwaarcode } from './weigering.ts';
import type { Bezwaarbesluit, Bezwaarzaak } from './zaak.ts';

type Bezwaarmachine = Machine<Bezwaarstaat, Bezwaaropdracht, Bezwaargebeurtenis, Bezwaarbekend, Bezwaarcode>;
type Refused = ReturnType<typeof refuseBezwaar>;

/**
 * An objection of one zorgaanbieder: in writing, on named clausules, with reasons, within the term (003 §2.7). It
 * suspends nothing (S003-61): no other machine waits for it, but a definitive award and the closing of a kader look
 * whether it is finished.
 */
export const bezwaarmachine: Bezwaarmachine = {
  naam: 'bezwaar',
  begin: NIEUW_BEZWAAR,
  toestanden: BEZWAARTOESTANDEN,
  overgangen: BEZWAAROVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) =>
    partijOf(door, bekend.partijen) === undefined
      ? refuseBezwaar('andere-organisatie', ANDERE_ORGANISATIE_MELDING)
      : decideBezwaar({ staat, door, moment, bekend }, opdracht),
  apply: applyBezwaar,
};

function decideBezwaar(zaak: Bezwaarzaak, opdracht: Bezwaaropdracht): Bezwaarbesluit {
  switch (opdracht.soort) {
    case 'dien-in':
      return dienIn(zaak, opdracht);
    case 'beslis-behandeling': {
      const { toelaten: toegelaten, reden } = opdracht;
      return refuseReden(reden) ?? happens({ soort: 'behandeling-beslist', toegelaten, reden });
    }
    case 'bereid-voor': {
      const { voorstel } = opdracht;
      return refuseVoorstel(voorstel) ?? happens({ soort: 'voorbereid', voorstel, door: zaak.door.persoon });
    }
    case 'wijs-terug':
      return refuseReden(opdracht.reden) ?? happens({ soort: 'teruggewezen', reden: opdracht.reden });
    case 'beslis':
      return beslis(zaak);
    case 'koppel-wijziging':
      return koppelWijziging(zaak, opdracht.publicatie);
    case 'trek-in':
      return happens({ soort: 'ingetrokken' });
  }
}

function refuseVoorstel({
  uitkomst,
  motivering,
  herstel,
  wijzigtBeleid,
}: Bezwaarvoorstel): Refused | undefined {
  const reden = refuseReden(motivering);
  if (reden !== undefined) return reden;
  const repairs = herstel !== null && herstel.trim() !== '';
  if (uitkomst !== 'ongegrond' && !repairs)
    return refuseBezwaar(
      'herstel-ontbreekt',
      'Er staat niet wat wordt hersteld. Schrijf dat bij het besluit.',
    );
  if (uitkomst === 'ongegrond' && (herstel !== null || wijzigtBeleid))
    return refuseBezwaar(
      'herstel-past-niet',
      'Het bezwaar is ongegrond en toch verandert er iets. Kies een andere uitkomst of laat het herstel weg.',
    );
  return undefined;
}

function beslis({ staat: { voorstel, voorbereidDoor }, door }: Bezwaarzaak): Bezwaarbesluit {
  if (voorbereidDoor === door.persoon || voorstel === null)
    return refuseBezwaar('zelfde-persoon', 'U hebt dit besluit zelf voorbereid. Laat een collega beslissen.');
  return happens({ soort: 'beslist', voorstel, door: door.persoon });
}

function koppelWijziging({ bekend }: Bezwaarzaak, publicatie: string): Bezwaarbesluit {
  return publicatie !== 'kader' && bekend.publicaties.includes(publicatie)
    ? happens({ soort: 'wijziging-gekoppeld', publicatie })
    : refuseBezwaar(
        'wijziging-onbekend',
        `"${publicatie}" is niet gepubliceerd. Publiceer de wijziging eerst.`,
      );
}

function refuseReden(reden: string): Refused | undefined {
  return reden.trim() === ''
    ? refuseBezwaar('reden-ontbreekt', 'Er staat geen reden. Schrijf waarop u dit grondt.')
    : undefined;
}
