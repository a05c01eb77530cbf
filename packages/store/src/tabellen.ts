/**
 * The tables of schema kavel as their rows come out of the database: date as `2018-01-31`, amounts as whole eurocents.
 * Generated from the live schema; after a migration: vitest run --project db packages/store/src/tabellen -u
 */
export type Tabellen = {
  readonly aanmeldpoging: {
    readonly sleutel_hash: string;
    readonly staat: string;
    readonly nonce: string;
    readonly verificatie: string;
    readonly terug: string;
    readonly eindigt_op: Temporal.Instant;
  };
  readonly boeking: {
    readonly regio: string;
    readonly jaar: number;
    readonly handeling: string;
    readonly volgnummer: number;
    readonly organisatie: string;
    readonly rekening: string;
    readonly agb: string | null;
    readonly kavel: string | null;
    readonly bedrag_eurocent: number;
    readonly geboekt_door: string;
    readonly geboekt_op: Temporal.Instant;
  };
  readonly click_run: {
    readonly regio: string;
    readonly jaar: number;
    readonly maand: number;
    readonly volgnummer: number;
    readonly organisatie: string;
    readonly soort: string;
    readonly status: string;
    readonly contracteerruimte_versie: number;
    readonly invoer: unknown;
    readonly uitkomst: unknown;
    readonly certificaat: unknown;
    readonly certificaat_hash: string;
    readonly vorige_hash: string | null;
    readonly voorbereid_door: string;
    readonly voorbereid_op: Temporal.Instant;
    readonly gecontroleerd_door: string | null;
    readonly gecontroleerd_op: Temporal.Instant | null;
    readonly vastgesteld_door: string | null;
    readonly vastgesteld_op: Temporal.Instant | null;
    readonly gepubliceerd_door: string | null;
    readonly gepubliceerd_op: Temporal.Instant | null;
    readonly keert_om: number | null;
    readonly omgekeerd_door: number | null;
  };
  readonly click_run_bestand: {
    readonly regio: string;
    readonly jaar: number;
    readonly maand: number;
    readonly volgnummer: number;
    readonly bestand: number;
    readonly organisatie: string;
    readonly levend: boolean;
  };
  readonly click_run_regel: {
    readonly regio: string;
    readonly jaar: number;
    readonly maand: number;
    readonly volgnummer: number;
    readonly agb: string;
    readonly kavel: string;
    readonly organisatie: string;
    readonly afspraak_eurocent: number;
    readonly productie_eurocent: number;
    readonly vorig_openstaand_eurocent: number;
    readonly aandeel_eurocent: number;
    readonly binnen_afspraak_eurocent: number;
    readonly overproductie_eurocent: number;
    readonly behoefte_eurocent: number;
    readonly click_eurocent: number;
    readonly openstaand_eurocent: number;
    readonly terugvordering_eurocent: number;
    readonly betaalbaar_eurocent: number;
  };
  readonly contracteerruimte_versie: {
    readonly regio: string;
    readonly jaar: number;
    readonly versie: number;
    readonly organisatie: string;
    readonly soort: string;
    readonly bedrag_eurocent: number;
    readonly reservering_eurocent: number;
    readonly van_kracht_op: string;
    readonly bron: string;
  };
  readonly contractjaar: {
    readonly regio: string;
    readonly jaar: number;
    readonly organisatie: string;
    readonly click_instellingen: unknown;
    readonly click_instellingen_hash: string;
    readonly declaratietermijn_werkdagen: number;
    readonly geopend_op: Temporal.Instant;
    readonly geopend_door: string;
  };
  readonly declaratie_bestand: {
    readonly regio: string;
    readonly jaar: number;
    readonly id: number;
    readonly organisatie: string;
    readonly agb: string;
    readonly factuurnummer: string;
    readonly sha256: string;
    readonly periode_van: string;
    readonly periode_tot_en_met: string;
    readonly dagtekening: string;
    readonly ontvangen_op: Temporal.Instant;
    readonly te_laat: boolean;
    readonly regels: number;
    readonly totaal_eurocent: number;
    readonly ingenomen_door: string;
    readonly sleutelmerk: string | null;
    readonly opgave: number | null;
  };
  readonly declaratie_referentie: {
    readonly regio: string;
    readonly sleutel: string;
    readonly credit: boolean;
    readonly bestand: number;
    readonly organisatie: string;
  };
  readonly declaratie_regel: {
    readonly regio: string;
    readonly zorgmaand: string;
    readonly jaar: number;
    readonly bestand: number;
    readonly recordnummer: number;
    readonly organisatie: string;
    readonly agb: string;
    readonly kavel: string;
    readonly prestatie: string;
    readonly functiecode: number;
    readonly zzp_code: number;
    readonly van: string;
    readonly tot_en_met: string;
    readonly credit: boolean;
    readonly aantal: number;
    readonly tijdseenheid: string;
    readonly tarief_eurocent: number;
    readonly bedrag_eurocent: number;
    readonly client_sleutel: string;
    readonly referentie_sleutel: string;
    readonly vorige_referentie_sleutel: string | null;
  };
  readonly declaratie_weigering: {
    readonly regio: string;
    readonly id: number;
    readonly organisatie: string;
    readonly jaar: number | null;
    readonly agb: string;
    readonly declaratiemaand: string;
    readonly sha256: string;
    readonly ontvangen_op: Temporal.Instant;
    readonly ingediend_door: string;
    readonly regels: number;
    readonly bevindingen: number;
    readonly oorzaken: unknown;
  };
  readonly document: {
    readonly regio: string;
    readonly soort: string;
    readonly id: string;
    readonly sha256: string;
    readonly organisatie: string;
    readonly naam: string;
    readonly mediatype: string;
    readonly omvang: number;
    readonly inhoud: Uint8Array;
    readonly bewaard_op: Temporal.Instant;
  };
  readonly dossier: {
    readonly regio: string;
    readonly soort: string;
    readonly id: string;
    readonly organisatie: string;
    readonly zorgaanbieder: string | null;
    readonly deelnemers: readonly string[];
    readonly inzage: string;
    readonly verzegeld_tot: Temporal.Instant | null;
    readonly versie: number;
    readonly staat: unknown;
    readonly bijgewerkt_op: Temporal.Instant;
    readonly kader: string;
    readonly sluiting: Temporal.Instant | null;
  };
  readonly idempotentie: {
    readonly organisatie: string;
    readonly operatie: string;
    readonly sleutel: string;
    readonly verzoek_sha256: string;
    readonly begonnen_op: Temporal.Instant;
    readonly status: number | null;
    readonly soort: string | null;
    readonly inhoud: string | null;
    readonly persoon: string;
  };
  readonly inkooprelatie: {
    readonly regio: string;
    readonly zorgaanbieder: string;
    readonly organisatie: string;
    readonly naam: string;
    readonly adressen: readonly string[];
    readonly sector: string;
    readonly contract_van: string | null;
    readonly contract_tot_en_met: string | null;
    readonly eerste_contractjaar: number;
    readonly productie_jan_jun_eurocent: number;
  };
  readonly journaal: {
    readonly regio: string;
    readonly soort: string;
    readonly id: string;
    readonly nummer: number;
    readonly nummer_in_regio: number;
    readonly organisatie: string;
    readonly moment: Temporal.Instant;
    readonly tekst: string;
    readonly hash: string;
    readonly vorige_hash: string | null;
    readonly vorige_hash_regio: string | null;
  };
  readonly journaal_inhoud: {
    readonly regio: string;
    readonly soort: string;
    readonly id: string;
    readonly nummer: number;
    readonly organisatie: string;
    readonly bladen: unknown;
  };
  readonly journaal_kop: {
    readonly regio: string;
    readonly nummer: number;
    readonly hash: string | null;
  };
  readonly migratie: {
    readonly nummer: number;
    readonly naam: string;
    readonly sha256: string;
    readonly toegepast_op: Temporal.Instant;
  };
  readonly organisatie: {
    readonly code: string;
    readonly naam: string;
    readonly soort: string;
  };
  readonly overeenkomst_afspraak: {
    readonly regio: string;
    readonly jaar: number;
    readonly agb: string;
    readonly kavel: string;
    readonly organisatie: string;
    readonly afspraak_eurocent: number;
  };
  readonly overeenkomst_tarief: {
    readonly regio: string;
    readonly jaar: number;
    readonly agb: string;
    readonly prestatie: string;
    readonly organisatie: string;
    readonly tarief_eurocent: number;
  };
  readonly post: {
    readonly regio: string;
    readonly kenmerk: string;
    readonly organisatie: string;
    readonly soort: string;
    readonly id: string;
    readonly nummer: number;
    readonly bericht: string;
    readonly onderwerp: string;
    readonly tekst: string;
    readonly gemaakt_op: Temporal.Instant;
    readonly niet_voor: Temporal.Instant;
    readonly vervallen: boolean;
    readonly verstuurd_op: Temporal.Instant | null;
  };
  readonly postadres: {
    readonly regio: string;
    readonly organisatie: string;
    readonly adres: string;
  };
  readonly procedure_sleutel: {
    readonly regio: string;
    readonly organisatie: string;
    readonly sleutel: string;
    readonly verzoek_hash: string;
    readonly soort: string;
    readonly id: string;
    readonly nummer: number;
  };
  readonly productie_opgave: {
    readonly regio: string;
    readonly jaar: number;
    readonly id: number;
    readonly organisatie: string;
    readonly vorm: string;
    readonly sha256: string;
    readonly regels: number;
    readonly opgegeven_op: Temporal.Instant;
    readonly opgegeven_door: string;
  };
  readonly productie_opgave_regel: {
    readonly regio: string;
    readonly jaar: number;
    readonly opgave: number;
    readonly agb: string;
    readonly zorgmaand: string;
    readonly kavel: string;
    readonly prestatie: string;
    readonly organisatie: string;
    readonly bedrag_eurocent: number;
    readonly aantal: number | null;
  };
  readonly productie_totaal: {
    readonly regio: string;
    readonly jaar: number;
    readonly bestand: number;
    readonly agb: string;
    readonly kavel: string;
    readonly prestatie: string;
    readonly zorgmaand: string;
    readonly organisatie: string;
    readonly bedrag_eurocent: number;
    readonly aantal: number | null;
  };
  readonly sessie: {
    readonly sleutel_hash: string;
    readonly persoon: string;
    readonly naam: string;
    readonly rollen: readonly string[];
    readonly namens: string;
    readonly begonnen_op: Temporal.Instant;
    readonly gebruikt_op: Temporal.Instant;
    readonly eindigt_op: Temporal.Instant;
  };
  readonly toegang: {
    readonly id: number;
    readonly op: Temporal.Instant;
    readonly persoon: string | null;
    readonly rol: string | null;
    readonly organisatie: string | null;
    readonly handeling: string;
    readonly betreft_regio: string | null;
    readonly betreft_jaar: number | null;
    readonly betreft_agb: string | null;
    readonly uitkomst: string;
    readonly status: number;
    readonly reden: string | null;
    readonly verzoek: string;
    readonly bron: string;
  };
  readonly zorgaanbieder: {
    readonly regio: string;
    readonly agb: string;
    readonly organisatie: string;
    readonly naam: string;
    readonly sector: string;
    readonly fictief: boolean;
  };
};
