/**
 * The allocation: what iWlz messages (AW33, AW35, AW39) say of volume. toewijzing: a zorgkantoor gives a client's ZZP
 * to a provider. tijdlijn: one allocation with its starts and ends. etmaal: day of care. prognose: expected days by
 * month. Sources: standards.md §2, afspraak-declaratie.md "Claims"; choices in ADR 0081.
 */
export { priceRegel } from './bedrag.ts';
export type { VerwachtBedrag } from './bedrag.ts';
export { LEVERINGSVORMCODES, MUTATIECODES, STATUSSEN_AANLEVERING } from './bericht.ts';
export type {
  Aanvangsmelding,
  Berichtplaats,
  Functietoewijzing,
  Leveringsvormcode,
  Mutatiecode,
  Mutatiemelding,
  StatusAanlevering,
  Toewijzing,
  Toewijzingsbericht,
  Toewijzingssleutel,
  Vindplaats,
} from './bericht.ts';
export { TOEWIJZINGSCODES } from './bevinding.ts';
export type { Toewijzingsbevinding, Toewijzingscode } from './bevinding.ts';
export { DELEN_PER_ETMAAL, etmaaldeel, etmalenText, formatEtmalen } from './etmaaldeel.ts';
export type { Etmaaldeel } from './etmaaldeel.ts';
export { prognoseAannames, PROGNOSEKEUZES, STANDAARD_PROGNOSE } from './instelling.ts';
export type { Aanname, Prognoseinstelling, Prognosekeuze } from './instelling.ts';
export { Kandidaten } from './kandidaten.ts';
export type { Dagprestatie, Declaratiegroep } from './kandidaten.ts';
export type { Dagkavel, RedenZonderDagen } from './leveringsvorm.ts';
export { forecastEtmalen, verwachtingSleutel } from './prognose.ts';
export type { Prognose, Prognoseregel, Prognosevraag, Verwachting, ZonderDagen } from './prognose.ts';
export { foldTijdlijnen } from './fold-tijdlijnen.ts';
export type { Tijdlijn, Tijdlijnen } from './tijdlijn.ts';
export { comparePersonen, compareProductie, largestVerschillen } from './vergelijk.ts';
export type { Gedeclareerd, Persoonsverschil, Prognoseplaats, Prognoseverschil } from './vergelijk.ts';
