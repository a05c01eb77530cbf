/** A claim in words, for whoever writes one. Dates are `2018-01-31`, amounts eurocents, codes text. */
export type Aw319Declaratie = {
  readonly kop: Aw319Kop;
  readonly verzekerden: readonly Aw319Verzekerde[];
};

export type Aw319Kop = {
  readonly soort?: 'P' | 'T';
  readonly uzovi: string;
  /** AGB of the institution that claims and is paid. */
  readonly instelling: string;
  readonly periodeBegin: string;
  readonly periodeEinde: string;
  readonly factuurnummer: string;
  readonly dagtekening: string;
};

export type Aw319Verzekerde = {
  readonly bsn: string;
  readonly uzovi: string;
  readonly verzekerdennummer?: string;
  readonly geboortedatum: string;
  readonly geslacht: '1' | '2';
  readonly naam: string;
  readonly voorvoegsel?: string;
  readonly voorletters: string;
  readonly postcode?: string;
  readonly huisnummer?: number;
  readonly indicatieorgaan?: string;
  readonly clientnummer?: string;
  readonly commentaar?: readonly string[];
  readonly prestaties: readonly Aw319Prestatie[];
};

export type Aw319Prestatie = {
  readonly aanvraagnummer?: string;
  readonly besluitnummer?: string;
  readonly functiecode?: string;
  readonly zzpcode?: string;
  readonly begin: string;
  readonly eind: string;
  readonly prestatie: string;
  readonly aantal: number;
  readonly tijdseenheid: string;
  /** AGB of the location that delivered. */
  readonly uitvoerder: string;
  readonly tariefEurocent: number;
  /** Default: tariff times number, the whole calculated amount. */
  readonly declaratieEurocent?: number;
  readonly credit?: boolean;
  readonly referentie: string;
  readonly voorgaandeReferentie?: string;
  readonly commentaar?: readonly string[];
};
