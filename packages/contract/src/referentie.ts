import { Type } from 'typebox';
import type { Static, TSchema } from 'typebox';
import { dag, eurocentField, list, moment, object } from './basis.ts';

/** Reference data: which editions judge now, what a new one changes, and what one prestatie may be claimed with. */

export const EDITIESOORTEN = ['koppeltabel', 'retourcodes', 'tarieven'] as const;

const Soort = Type.Enum([...EDITIESOORTEN], { title: 'Editiesoort' });
const Versie = Type.String({ pattern: '^[0-9a-f]{16}$', description: 'versie van een editie' });
const Dag = dag('dag');
const Aantal = Type.Integer({ minimum: 0 });
const closed = { additionalProperties: false };

export const EditieBytesSchema = Type.Unsafe<Uint8Array>({
  format: 'binary',
  description: 'de bytes van een CSV-bestand',
});

const editieVelden = {
  soort: Soort,
  bron: Type.String({ pattern: '\\S', maxLength: 300, description: 'waar de editie is gepubliceerd' }),
  vanaf: Type.Optional(Dag),
  totEnMet: Type.Optional(Dag),
};
export const EditieQuery = Type.Object(editieVelden, closed);
export const OvernameQuery = Type.Object({ ...editieVelden, versie: Versie }, closed);
export const VersieParameters = Type.Object({ versie: Versie }, closed);
export const PrestatieParameters = Type.Object(
  { prestatie: Type.String({ pattern: '^[A-Z][A-Z0-9.]{1,4}$', description: 'prestatiecode, zoals Z043' }) },
  closed,
);

const EditieSchema = object('Editie', 'Een editie die is overgenomen, ook als zij weer is ingetrokken.', {
  versie: Versie,
  soort: Soort,
  bestand: Type.String(),
  bron: Type.String(),
  door: Type.String(),
  op: moment('moment van overnemen'),
  rijen: Type.Integer({ minimum: 0, description: 'rijen, codes of tarieven in de editie' }),
  geldend: Type.Integer({ minimum: 0, description: 'daarvan: waarmee Kavel nu toetst' }),
  vanaf: Type.Optional(Dag),
  toetstTotEnMet: Type.Optional(Dag),
  ingetrokken: Type.Optional(
    object('Intrekking', 'Wie de editie introk.', {
      door: Type.String(),
      op: moment('moment van intrekken'),
    }),
  ),
});

export const ReferentiestandSchema = object('Referentiestand', 'Waarmee Kavel nu toetst.', {
  stand: Type.String({
    description: 'merk van deze stand, ook in ETag; wie iets wijzigt, stuurt het in If-Match',
  }),
  koppeltabel: object('Koppeltabelstand', 'De koppeltabel.', {
    rijen: Aantal,
    toetstTotEnMet: Type.Optional(Dag),
  }),
  retourcodes: object('Retourcodestand', 'De retourcodes.', { codes: Aantal }),
  tarieven: object(
    'Tariefstand',
    'De tarieven van edities; zonder edities zijn er alleen verzonnen tarieven.',
    {
      prestaties: Aantal,
      totEnMet: Type.Optional(Dag),
    },
  ),
  edities: list(EditieSchema, { description: 'in de volgorde waarin zij zijn overgenomen' }),
});

function getoond<T extends TSchema>(item: T) {
  return Type.Object({ aantal: Aantal, eerste: list(item) }, closed);
}

const RijverschilSchema = object('Rijverschil', 'Een rij die anders wordt.', {
  sleutel: Type.String(),
  voor: Type.Optional(Type.String()),
  na: Type.Optional(Type.String()),
});

const EditieGoedSchema = object('EditieGoed', 'Wat de editie verandert. Er is niets bewaard.', {
  uitkomst: Type.Literal('goed'),
  versie: Versie,
  soort: Soort,
  vanaf: Type.Optional(Dag),
  toetstTotEnMet: Type.Optional(Dag),
  ongewijzigd: Aantal,
  verschillen: Type.Object(
    {
      nieuw: getoond(RijverschilSchema),
      gewijzigd: getoond(RijverschilSchema),
      beeindigd: getoond(RijverschilSchema),
      vervallen: getoond(RijverschilSchema),
    },
    closed,
  ),
  koppelingen: getoond(
    object('Koppelverschil', 'Wat een prestatie erbij krijgt en verliest.', {
      prestatie: Type.String(),
      erbij: list(Type.String()),
      eraf: list(Type.String()),
    }),
  ),
  tarieven: getoond(
    object('Tariefverandering', 'Een tarief naast het vorige.', {
      prestatie: Type.String(),
      van: Dag,
      naEurocent: eurocentField('het nieuwe maximum'),
      vorig: Type.Optional(
        object('VorigTarief', 'Het vorige maximum in dezelfde eenheid.', {
          eurocent: eurocentField('het vorige maximum'),
          bron: Type.String(),
          verandering: Type.String({ description: '+2,5%' }),
        }),
      ),
    }),
  ),
  strijd: getoond(
    object('Tariefstrijd', 'Een tarief dat een ander tegenspreekt; zo gaat de editie niet gelden.', {
      prestatie: Type.String(),
      van: Dag,
      nieuwEurocent: eurocentField('in deze editie'),
      bestaandEurocent: eurocentField('dat al geldt'),
      bestaandeBron: Type.String(),
    }),
  ),
  opmerkingen: getoond(
    object('Editieopmerking', 'Wat opvalt en niet tegenhoudt.', {
      veld: Type.String(),
      melding: Type.String(),
    }),
  ),
});

const EditieGeweigerdSchema = object('EditieGeweigerd', 'Dit is geen editie die Kavel kan lezen.', {
  uitkomst: Type.Literal('geweigerd'),
  bevindingen: list(
    object('Editiebevinding', 'Eén ding dat mis is in het bestand.', {
      code: Type.String(),
      bestand: Type.String(),
      regel: Type.Integer({ minimum: 1 }),
      veld: Type.String(),
      melding: Type.String(),
    }),
  ),
});

export const EditieantwoordSchema = Type.Union([EditieGoedSchema, EditieGeweigerdSchema], {
  title: 'Editieantwoord',
});

export const PrestatieuitlegSchema = object('Prestatieuitleg', 'Waarmee een prestatie mag, en haar tarief.', {
  prestatie: Type.String(),
  bekend: Type.Boolean({ description: 'onwaar: geen lijst van Kavel noemt deze code' }),
  koppelingen: list(
    object('Koppeling', 'Met welke codes de prestatie in een periode mag; geen codes: geen grens bekend.', {
      van: Dag,
      totEnMet: Type.Optional(Dag),
      tijdseenheid: Type.String({ description: 'code van de eenheid (COD218)' }),
      zzpcodes: list(Type.String()),
      functiecodes: list(Type.String()),
    }),
  ),
  tarieven: list(
    object('Prestatietarief', 'Een maximumtarief uit een editie.', {
      van: Dag,
      totEnMet: Type.Optional(Dag),
      eenheid: Type.String(),
      eurocent: eurocentField('het maximum'),
      bron: Type.String(),
    }),
  ),
});

export type Referentiestand = Static<typeof ReferentiestandSchema>;
export type Editieantwoord = Static<typeof EditieantwoordSchema>;
export type EditieGoed = Static<typeof EditieGoedSchema>;
export type Prestatieuitleg = Static<typeof PrestatieuitlegSchema>;
