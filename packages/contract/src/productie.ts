import { Type } from 'typebox';
import type { Static } from 'typebox';
import {
  AgbParameter,
  Hash,
  JaarParameter,
  KavelSchema,
  RegioParameter,
  eurocentField,
  list,
  moment,
  object,
} from './basis.ts';
import { paginavervolg, paginavraag } from './paginering.ts';

/** Production that is stated without a claim file: what becomes of one statement, and which there are. */

export const OpgaveBytesSchema = Type.Unsafe<Uint8Array>({
  format: 'binary',
  description: 'de bytes van een CSV-bestand of van een ingevuld sjabloon (.xlsx)',
});

const sleutelVelden = { regio: RegioParameter, jaar: JaarParameter };
const closed = { additionalProperties: false };

export const OpgaveQuery = Type.Object({ ...sleutelVelden, agb: AgbParameter }, closed);
export const OpgavenQuery = Type.Object(
  { ...sleutelVelden, agb: Type.Optional(AgbParameter), ...paginavraag },
  closed,
);

const Zorgmaand = Type.String({ description: 'maand van de zorg, 2018-01' });
const Moment = moment('moment van ontvangst');

const OpgaveverschilSchema = object('Opgaveverschil', 'Wat er bij één kavel of prestatie verandert.', {
  kavel: KavelSchema,
  prestatie: Type.String({ description: 'leeg: het kavel is als geheel opgegeven' }),
  eurocent: eurocentField('wat erbij komt; onder nul gaat het eraf'),
  volume: Type.Optional(
    Type.Integer({ description: 'wat er in eenheden van de declaratie bij komt; afwezig: onbekend' }),
  ),
});

const OpgavemaandSchema = object('Opgavemaand', 'Wat een opgave van één maand zegt, naast wat er stond.', {
  zorgmaand: Zorgmaand,
  vorigEurocent: Type.Optional(eurocentField('wat er van dezelfde kavels stond; afwezig: nog niets')),
  nieuwEurocent: eurocentField('wat er komt te staan'),
  verschillen: list(OpgaveverschilSchema),
});

const OpgaveGoedSchema = object('OpgaveGoed', 'De opgave is goed.', {
  uitkomst: Type.Literal('goed'),
  bewaard: Type.Optional(
    object('Opgavebewijs', 'Afwezig: er is alleen gecontroleerd.', {
      opgave: Type.Integer({ minimum: 1, description: 'nummer van de opgave' }),
      ontvangenOp: Moment,
      teLaat: list(Zorgmaand, { description: 'na de termijn opgegeven; zij tellen gewoon mee' }),
    }),
  ),
  sha256: Hash,
  regels: Type.Integer({ minimum: 1, description: 'regels die meetellen' }),
  totaalEurocent: eurocentField('totaal van de opgave'),
  verschilEurocent: eurocentField('wat nieuw meetelt: het totaal min wat er stond'),
  maanden: list(OpgavemaandSchema),
});

const OpgaveGeweigerdSchema = object('OpgaveGeweigerd', 'De opgave is geweigerd. Er is niets bewaard.', {
  uitkomst: Type.Literal('geweigerd'),
  leesbaar: Type.Boolean({ description: 'onwaar: dit is geen CSV en geen werkmap' }),
  bevindingen: list(
    object('Opgavebevinding', 'Eén ding dat mis is in de opgave.', {
      code: Type.String(),
      bestand: Type.String({ description: 'het bestand, en bij een werkmap het blad' }),
      regel: Type.Integer({ minimum: 1, description: 'regel van het bestand, of rij van het blad' }),
      veld: Type.String({ description: 'de kolom; leeg: de hele regel' }),
      melding: Type.String({ description: 'wat er mis is en wat u doet' }),
    }),
  ),
});

const OpgaveBekendSchema = object('OpgaveBekend', 'Dit staat er al. Er is niets veranderd.', {
  uitkomst: Type.Literal('geen-verschil'),
});

export const OpgaveuitslagSchema = Type.Union([OpgaveGoedSchema, OpgaveGeweigerdSchema, OpgaveBekendSchema], {
  title: 'Opgaveuitslag',
});

export const OpgavenSchema = object('Opgaven', 'De opgaven van een contractjaar, de nieuwste eerst.', {
  ...sleutelVelden,
  ...paginavervolg,
  opgaven: list(
    object('Opgave', 'Eén opgave, ook als een latere haar heeft verbeterd.', {
      opgave: Type.Integer({ minimum: 1, description: 'nummer van de opgave' }),
      vorm: Type.Enum(['csv', 'xlsx']),
      sha256: Hash,
      ontvangenOp: Moment,
      door: Type.String({ description: 'wie de opgave deed' }),
      zorgaanbieders: Type.Integer({ minimum: 1, description: 'aantal zorgaanbieders' }),
      zorgmaanden: list(Zorgmaand),
      regels: Type.Integer({ minimum: 1 }),
      totaalEurocent: eurocentField('wat zij zei'),
      verschilEurocent: eurocentField('wat zij veranderde'),
    }),
  ),
});

export type Opgaveuitslag = Static<typeof OpgaveuitslagSchema>;
export type OpgaveGoed = Static<typeof OpgaveGoedSchema>;
export type OpgaveGeweigerd = Static<typeof OpgaveGeweigerdSchema>;
export type Opgaven = Static<typeof OpgavenSchema>;
