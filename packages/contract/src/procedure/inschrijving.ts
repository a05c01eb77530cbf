import { STUKSOORTEN } from '@kavel/core/procedure';
import { Type } from 'typebox';
import { list } from '../basis.ts';
import { groep, kaleOpdracht, kenmerk, keuze, opdracht, tekst } from './velden.ts';

export const stuksoort = keuze(STUKSOORTEN);
/** What a document is called within its registration, as its sender chooses. */
export const stukkenmerk = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
  description: 'kenmerk van het stuk, door de zorgaanbieder gekozen',
});
export const stuknaam = Type.String({
  // No database keeps a NUL, and no name of a file has a line in it.
  pattern: '^[^\\x00-\\x1f\\x7f]{1,255}$',
  description: 'naam van het bestand',
});

/** What is known of a file before its bytes are there. */
export const bestand = {
  id: stukkenmerk,
  stuksoort,
  naam: stuknaam,
  bytes: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'omvang in bytes' }),
} as const;

/** What a provider declares with its documents (core: Inschrijfopgave). */
export const opgave = groep({
  wil: keuze(['nieuwe-overeenkomst', 'voortzetten']),
  nieuwZorgaanbod: Type.Boolean(),
  alleenWoonplaatsbeleid: Type.Boolean(),
  ongewijzigdBevestigd: Type.Boolean(),
});

/** A document itself comes with its bytes to another address: its hash and its moment are the server's. */
export const InschrijvingopdrachtSchema = Type.Union([
  opdracht('begin-upload', { upload: groep(bestand) }),
  opdracht('verwijder-stuk', { id: kenmerk('kenmerk van het stuk') }),
  groep({
    soort: keuze(['dien-in', 'vervang', 'vul-aan']),
    opgave,
  }),
  opdracht('stel-overweging-voor', { toelaten: Type.Boolean(), motivering: tekst('waarom') }),
  opdracht('vraag-aanvulling', {
    stuksoorten: list(stuksoort, { maxItems: STUKSOORTEN.length }),
    toelichting: tekst('wat er ontbreekt'),
  }),
  opdracht('stel-afwijzing-voor', { motivering: tekst('waarom') }),
  kaleOpdracht('trek-in', 'beslis-overweging', 'verklaar-compleet', 'wijs-af'),
]);
