import { Type } from 'typebox';
import { Hash, KavelSchema, dag, list } from '../basis.ts';
import { bedrag, groep, kaleOpdracht, kenmerk, ofNiets, opdracht, tekst } from './velden.ts';

const document = groep({
  sha256: Hash,
  afspraken: list(groep({ kavel: KavelSchema, afspraakEurocent: bedrag }), { minItems: 1, maxItems: 100 }),
});

const plan = Type.Union([
  groep({ besluit: Type.Literal('aanbod'), document }),
  groep({
    besluit: Type.Literal('wijziging'),
    document,
    grond: tekst('waarom'),
    totEnMet: ofNiets(dag('nieuwe laatste dag'), 'null: zoals het was'),
  }),
  groep({ besluit: Type.Literal('overweging'), toelaten: Type.Boolean() }),
  groep({ besluit: Type.Literal('vervallen') }),
  groep({ besluit: Type.Literal('beeindiging'), per: dag('laatste dag') }),
]);

export const OvereenkomstopdrachtSchema = Type.Union([
  opdracht('stel-voor', { plan, motivering: tekst('waarom') }),
  opdracht('teken', { sha256: Hash }),
  opdracht('teken-wijziging', { sha256: Hash }),
  opdracht('leg-budgetformulier-vast', {
    kenmerk: kenmerk('kenmerk van het formulier'),
    ingediend: dag('dag waarop de NZa het had'),
    totaalEurocent: bedrag,
  }),
  kaleOpdracht(
    'zet-voort',
    'bied-aan',
    'beslis-overweging',
    'laat-vervallen',
    'maak-definitief',
    'bied-wijziging-aan',
    'trek-wijziging-in',
    'beeindig',
  ),
]);
