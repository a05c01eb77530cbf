import { INSCHRIJVINGTOESTANDEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { Hash, list, moment, object } from '../../basis.ts';
import { bestand, opgave, stukkenmerk, stuksoort } from '../inschrijving.ts';
import { groep, keuze, ofNiets, persoon, tekst, toestandUit } from '../velden.ts';
import { LopendeTermijnSchema, handtekening, tijdigheid } from './velden.ts';

const motivering = tekst('waarom');

const InschrijfstukSchema = object('Inschrijfstuk', 'Een stuk dat tot de laatste byte binnen is.', {
  ...bestand,
  sha256: Hash,
  ontvangen: moment('moment van de laatste byte'),
});
const upload = groep({ ...bestand, begonnen: moment('moment waarop het zenden begon') });

const IndieningSchema = object('Inschrijfindiening', 'Eén keer indienen, en wat daarbij hoorde.', {
  ontvangen: moment('moment van indienen'),
  door: persoon,
  oordeel: tijdigheid,
  stukken: list(InschrijfstukSchema),
  onvolledig: list(upload, { description: 'stukken die niet heel aankwamen; zij tellen niet' }),
  opgave,
  verzegeldTot: moment('tot dan opent het zorgkantoor niets'),
});

const aanvulling = groep({
  stuksoorten: list(stuksoort),
  toelichting: tekst('wat er ontbreekt'),
  termijn: LopendeTermijnSchema,
});

const voorstel = Type.Union([
  groep({ soort: Type.Literal('overweging'), toelaten: Type.Boolean(), motivering, door: persoon }),
  groep({ soort: Type.Literal('afwijzing'), motivering, door: persoon }),
]);

const BesluitSchema = object('Inschrijvingbesluit', 'Een besluit met zijn reden.', {
  soort: keuze(['toegelaten', 'geweigerd', 'te laat', 'afgewezen']),
  motivering,
  op: handtekening.op,
  voorbereidDoor: ofNiets(persoon, 'null: het volgt uit de klok'),
  door: ofNiets(persoon, 'null: het volgt uit de klok'),
});

export const InschrijvingstaatSchema = object('Inschrijvingstaat', 'Een inschrijving zoals u haar ziet.', {
  toestand: toestandUit(INSCHRIJVINGTOESTANDEN),
  werkset: list(InschrijfstukSchema, {
    description: 'wat de zorgaanbieder bijeenbrengt; leeg voor het zorgkantoor',
  }),
  uploads: list(upload, { description: 'wat nog onderweg is; leeg voor het zorgkantoor' }),
  indiening: ofNiets(IndieningSchema, 'wat telt; null: niets'),
  overweging: ofNiets(IndieningSchema, 'wacht op een besluit of het op tijd was'),
  teLaat: list(IndieningSchema),
  aanvulling: ofNiets(aanvulling, 'null: niet gevraagd'),
  voorstel: ofNiets(voorstel, 'null: geen, of niet voor u'),
  besluiten: list(BesluitSchema),
});

export const InschrijvinggebeurtenisSchema = Type.Union(
  [
    groep({ soort: Type.Literal('upload-begonnen'), upload }),
    groep({ soort: Type.Literal('stuk-toegevoegd'), stuk: InschrijfstukSchema }),
    groep({ soort: Type.Literal('stuk-verwijderd'), id: stukkenmerk }),
    groep({
      soort: keuze(['ingediend', 'vervangen', 'in-overweging-genomen', 'aangevuld']),
      indiening: IndieningSchema,
    }),
    groep({ soort: Type.Literal('te-laat-geweigerd'), indiening: IndieningSchema, besluit: BesluitSchema }),
    groep({ soort: Type.Literal('besluit-voorgesteld'), voorstel }),
    groep({ soort: Type.Literal('overweging-beslist'), toelaten: Type.Boolean(), besluit: BesluitSchema }),
    groep({ soort: Type.Literal('aanvulling-gevraagd'), aanvulling, door: persoon }),
    groep({ soort: Type.Literal('afgewezen'), besluit: BesluitSchema }),
    groep({ soort: keuze(['ingetrokken', 'compleet-verklaard']), ...handtekening }),
  ],
  { title: 'Inschrijvinggebeurtenis', description: 'Wat er met een inschrijving gebeurde.' },
);
