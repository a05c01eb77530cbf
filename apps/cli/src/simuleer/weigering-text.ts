import type { SchaalRefusal } from '@kavel/simulatie';
import type { Melding } from '../context.ts';
import type { MapRefusal } from './wereld-map.ts';

/** What a simulation refuses, in words for a person. */
export function schaalMelding(refusal: SchaalRefusal): Melding {
  const { code, schaal, beschikbaar } = refusal;
  const keuze = `Kies uit: ${beschikbaar.join(', ')}.`;
  return code === 'schaal-onbekend'
    ? { code, veld: '--schaal', melding: `Schaal "${schaal}" is er niet. ${keuze}` }
    : {
        code,
        veld: '--regio',
        melding: `Regio "${refusal.regio}" hoort niet bij schaal ${schaal}. ${keuze}`,
      };
}

const MAP_TEXTS: Readonly<Record<MapRefusal['code'], string>> = {
  'map-niet-leeg':
    'Deze map is niet leeg. Kies een lege of nieuwe map, of geef --overschrijf als hier een eerder gemaakt jaar staat.',
  'map-van-iemand-anders':
    'In deze map staan ook andere bestanden dan die van een simulatie. Kavel wist ze niet. Kies een andere map.',
  'geen-map': 'Dit is een bestand. Kies een lege of nieuwe map.',
};

export function mapMelding({ code }: MapRefusal, bestand: string): Melding {
  return { code, bestand, melding: MAP_TEXTS[code] };
}
