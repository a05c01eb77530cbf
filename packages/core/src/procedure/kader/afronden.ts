import { happens } from '../machine.ts';
import { judgeReactie, laatsteDagText } from '../reactietermijn.ts';
import type { Kaderbesluit, Kadervraag } from './opstellen.ts';
import { judgeStap } from './stilstand.ts';
import { refuseKader } from './weigering.ts';

/** Closed on the day of the timetable, or any day when it names none. A frozen round stays open (see `judgeStap`). */
export function sluitVragenronde({ staat, moment }: Kadervraag): Kaderbesluit {
  const verdict = judgeStap(staat, 'vragen-sluiten', moment);
  return verdict === undefined || verdict === 'te laat'
    ? happens({ soort: 'vragen-gesloten' })
    : refuseKader(
        'vragen-nog-open',
        'Zorgaanbieders mogen nog vragen stellen. Sluit de ronde na de laatste dag.',
      );
}

export function heropenVragenronde({ staat, moment }: Kadervraag): Kaderbesluit {
  return judgeStap(staat, 'vragen-sluiten', moment) === 'op tijd'
    ? happens({ soort: 'vragen-heropend' })
    : refuseKader(
        'vragen-voorbij',
        'De laatste dag voor vragen is voorbij. Publiceer eerst een tijdpad met een latere dag.',
      );
}

export function sluitAf({ staat, moment, bekend }: Kadervraag): Kaderbesluit {
  const { vragen, bezwaren } = bekend.open;
  const running = staat.publicaties.filter(({ termijn }) => judgeReactie(termijn, moment) !== 'te laat');
  const open = [
    ...staat.stilstanden.map(({ ecli }) => `stilstand door ${ecli}`),
    ...staat.voorbereiding.map(({ nummer }) => `voorbereid stuk ${nummer}`),
    ...running.map(({ id, termijn }) => `reactie op ${id} tot en met ${laatsteDagText(termijn)}`),
    ...(vragen > 0 ? [`vragen: ${vragen}`] : []),
    ...(bezwaren > 0 ? [`bezwaren: ${bezwaren}`] : []),
  ];
  return open.length === 0
    ? happens({ soort: 'afgesloten' })
    : refuseKader('nog-open', `Nog open: ${open.join('; ')}. Rond dit eerst af.`);
}

export function trekIn({ staat, door }: Kadervraag, reden: string): Kaderbesluit {
  if (reden.trim() === '')
    return refuseKader(
      'reden-ontbreekt',
      'Er staat niet waarom het kader wordt ingetrokken. Schrijf de reden.',
    );
  return staat.opstellers.includes(door.persoon)
    ? refuseKader('zelfde-persoon', 'U hebt dit kader zelf voorbereid. Laat een collega het intrekken.')
    : happens({ soort: 'ingetrokken', reden });
}
