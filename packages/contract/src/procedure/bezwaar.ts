import { BEZWAARUITKOMSTEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { list } from '../basis.ts';
import { MEESTE, groep, jaar, kaleOpdracht, kenmerk, keuze, ofNiets, opdracht, tekst } from './velden.ts';

const kader = kenmerk('naam van het kader');
export const publicatie = kenmerk('id van de publicatie');

export const voorwerp = Type.Union([
  groep({ soort: Type.Literal('kader'), kader }),
  groep({ soort: keuze(['nota', 'wijziging']), kader, publicatie }),
  groep({ soort: Type.Literal('richttarief'), kader, publicatie, jaar }),
  groep({ soort: Type.Literal('gunning'), gunning: kenmerk('id van het dossier van de gunning') }),
]);

export const gronden = list(groep({ clausule: kenmerk('waartegen'), reden: tekst('waarom') }), MEESTE);

export const voorstel = groep({
  uitkomst: keuze(BEZWAARUITKOMSTEN),
  motivering: tekst('waarom'),
  herstel: ofNiets(tekst('wat er wordt hersteld'), 'null: niets'),
  wijzigtBeleid: Type.Boolean(),
});

export const BezwaaropdrachtSchema = Type.Union([
  opdracht('dien-in', { voorwerp, gronden }),
  opdracht('beslis-behandeling', { toelaten: Type.Boolean(), reden: tekst('waarom') }),
  opdracht('bereid-voor', { voorstel }),
  opdracht('wijs-terug', { reden: tekst('waarom') }),
  opdracht('koppel-wijziging', { publicatie }),
  kaleOpdracht('beslis', 'trek-in'),
]);
