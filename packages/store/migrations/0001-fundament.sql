-- Kavel's own schema. PostgreSQL 15 level: it runs on the embedded server, on one's own, and on Citus.
--
-- Two rules hold for every table of a region; tests prove them on the catalog.
--   * regio comes first in every primary key, unique index and foreign key, so the schema distributes by region.
--   * organisatie says whose row it is, and row-level security lets an organisation see its own rows only.
--     The organisation of a transaction is the setting kavel.organisatie; without it no row exists.
-- Amounts are whole eurocents. A zorgmaand is the first day of its month.

-- Role kavel_app: every request. No owner, no bypass of the organisation wall, no login of its own.
-- Role kavel_publicatie: owner of the view on published runs; it sees published runs of everyone.
-- Both are made by the migration runner, because a role belongs to the server and not to one database.

grant usage on schema kavel to kavel_app, kavel_publicatie;

create function kavel.huidige_organisatie() returns text
  language sql stable parallel safe
  return nullif(current_setting('kavel.organisatie', true), '');

-- The organisation is part of the foreign keys: a row can only belong to the organisation of its contract year.

-- A reference table: small, the same in every region (Citus: a reference table).
create table kavel.organisatie (
  code text primary key check (code <> ''),
  naam text not null check (naam <> ''),
  soort text not null check (soort in ('zorgkantoor', 'zorgaanbieder')),
  -- A provider is known by its AGB-code, so no provider can pose as a buyer.
  check ((soort = 'zorgaanbieder') = (code ~ '^[0-9]{8}$'))
);

create table kavel.contractjaar (
  regio text not null check (regio ~ '^55[0-9]{2}$'),
  jaar integer not null check (jaar between 2000 and 2100),
  organisatie text not null references kavel.organisatie (code) check (organisatie !~ '^[0-9]{8}$'),
  click_instellingen jsonb not null,
  click_instellingen_hash text not null check (click_instellingen_hash ~ '^[0-9a-f]{64}$'),
  declaratietermijn_werkdagen integer not null check (declaratietermijn_werkdagen > 0),
  geopend_op timestamptz not null,
  geopend_door text not null check (geopend_door <> ''),
  primary key (regio, jaar),
  unique (regio, jaar, organisatie)
);

create table kavel.contracteerruimte_versie (
  regio text not null,
  jaar integer not null,
  versie integer not null check (versie > 0),
  organisatie text not null,
  soort text not null check (soort in ('voorlopig', 'definitief', 'aangepast')),
  bedrag_eurocent bigint not null check (bedrag_eurocent >= 0),
  reservering_eurocent bigint not null check (reservering_eurocent between 0 and bedrag_eurocent),
  van_kracht_op date not null,
  bron text not null check (bron <> ''),
  primary key (regio, jaar, versie),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie)
);

create table kavel.zorgaanbieder (
  regio text not null check (regio ~ '^55[0-9]{2}$'),
  agb text not null check (agb ~ '^[0-9]{8}$'),
  organisatie text not null references kavel.organisatie (code),
  naam text not null check (naam <> ''),
  sector text not null check (sector in ('VV', 'GZ', 'GGZ')),
  fictief boolean not null,
  primary key (regio, organisatie, agb)
);

create domain kavel.kavel as text
  check (value in ('ZZP', 'VPT', 'MPT', 'MEERZORG_GZ', 'MEERZORG_VVGGZ'));

create table kavel.overeenkomst_afspraak (
  regio text not null,
  jaar integer not null,
  agb text not null,
  kavel kavel.kavel not null,
  organisatie text not null,
  afspraak_eurocent bigint not null check (afspraak_eurocent >= 0),
  primary key (regio, jaar, agb, kavel),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie),
  foreign key (regio, organisatie, agb) references kavel.zorgaanbieder (regio, organisatie, agb)
);

-- The agreed price of one claimed unit (AW319 field 0425) of one provider.
create table kavel.overeenkomst_tarief (
  regio text not null,
  jaar integer not null,
  agb text not null,
  prestatie text not null check (prestatie <> ''),
  organisatie text not null,
  tarief_eurocent bigint not null check (tarief_eurocent >= 0),
  primary key (regio, jaar, agb, prestatie),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie),
  foreign key (regio, organisatie, agb) references kavel.zorgaanbieder (regio, organisatie, agb)
);

-- Accepted claim files. A refused file leaves nothing behind (ADR 0043).
create table kavel.declaratie_bestand (
  regio text not null,
  jaar integer not null,
  id bigint generated always as identity,
  organisatie text not null,
  agb text not null,
  factuurnummer text not null check (factuurnummer <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  periode_van date not null,
  periode_tot_en_met date not null check (periode_tot_en_met >= periode_van),
  dagtekening date not null,
  ontvangen_op timestamptz not null,
  te_laat boolean not null,
  regels integer not null check (regels > 0),
  totaal_eurocent bigint not null,
  ingenomen_door text not null check (ingenomen_door <> ''),
  -- Tells with which key the hashes of its lines were made, not what the key is.
  sleutelmerk text not null check (sleutelmerk ~ '^[0-9a-f]{32}$'),
  primary key (regio, jaar, id),
  unique (regio, jaar, id, organisatie),
  constraint factuurnummer_eenmalig unique (regio, agb, factuurnummer),
  constraint bestand_eenmalig unique (regio, sha256),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie),
  foreign key (regio, organisatie, agb) references kavel.zorgaanbieder (regio, organisatie, agb)
);

-- Claim lines: the data plane. One partition per region and month of care, made when a contract year is opened.
-- The person and the provider's own reference are keyed hashes (HMAC, first 16 bytes); the key is not in here.
create table kavel.declaratie_regel (
  regio text not null,
  zorgmaand date not null check (extract(day from zorgmaand) = 1),
  jaar integer not null,
  bestand bigint not null,
  recordnummer integer not null check (recordnummer > 0),
  organisatie text not null,
  agb text not null,
  kavel kavel.kavel not null,
  prestatie text not null check (prestatie <> ''),
  -- 0: none.
  functiecode integer not null,
  zzp_code integer not null,
  van date not null,
  tot_en_met date not null,
  credit boolean not null,
  -- Number and amounts carry the sign of the line: below zero on a credit.
  aantal integer not null,
  tijdseenheid text not null,
  tarief_eurocent bigint not null,
  berekend_eurocent bigint not null,
  bedrag_eurocent bigint not null,
  client_sleutel bytea not null check (length(client_sleutel) = 16),
  referentie_sleutel bytea not null check (length(referentie_sleutel) = 16),
  vorige_referentie_sleutel bytea check (length(vorige_referentie_sleutel) = 16),
  primary key (regio, zorgmaand, bestand, recordnummer),
  constraint referentie_eenmalig unique (regio, agb, referentie_sleutel, zorgmaand),
  foreign key (regio, jaar, bestand, organisatie)
    references kavel.declaratie_bestand (regio, jaar, id, organisatie)
) partition by range (regio, zorgmaand);

-- Budget sums over field 0429, kept beside the lines in the same transaction.
create table kavel.productie_totaal (
  regio text not null,
  jaar integer not null,
  bestand bigint not null,
  agb text not null,
  kavel kavel.kavel not null,
  prestatie text not null,
  zorgmaand date not null check (extract(day from zorgmaand) = 1),
  organisatie text not null,
  bedrag_eurocent bigint not null,
  aantal bigint not null,
  primary key (regio, jaar, bestand, agb, kavel, prestatie, zorgmaand),
  foreign key (regio, jaar, bestand, organisatie)
    references kavel.declaratie_bestand (regio, jaar, id, organisatie)
);

create table kavel.click_run (
  regio text not null,
  jaar integer not null,
  maand integer not null check (maand between 1 and 12),
  volgnummer integer not null check (volgnummer > 0),
  organisatie text not null,
  soort text not null check (soort in ('run', 'omkering')),
  status text not null check (status in ('concept', 'gecontroleerd', 'vastgesteld', 'gepubliceerd')),
  contracteerruimte_versie integer not null,
  invoer jsonb not null,
  uitkomst jsonb not null,
  certificaat jsonb not null,
  certificaat_hash text not null check (certificaat_hash ~ '^[0-9a-f]{64}$'),
  vorige_hash text check (vorige_hash ~ '^[0-9a-f]{64}$'),
  voorbereid_door text not null check (voorbereid_door <> ''),
  voorbereid_op timestamptz not null,
  gecontroleerd_door text check (gecontroleerd_door <> ''),
  gecontroleerd_op timestamptz,
  vastgesteld_door text check (vastgesteld_door <> ''),
  vastgesteld_op timestamptz,
  gepubliceerd_door text check (gepubliceerd_door <> ''),
  gepubliceerd_op timestamptz,
  -- Of a reversing run: the run that it reverses.
  keert_om integer,
  -- Of a reversed run: the reversing run. Set once.
  omgekeerd_door integer,
  primary key (regio, jaar, maand, volgnummer),
  unique (regio, jaar, maand, volgnummer, organisatie),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie),
  foreign key (regio, jaar, contracteerruimte_versie)
    references kavel.contracteerruimte_versie (regio, jaar, versie),
  foreign key (regio, jaar, maand, keert_om) references kavel.click_run (regio, jaar, maand, volgnummer),
  foreign key (regio, jaar, maand, omgekeerd_door)
    references kavel.click_run (regio, jaar, maand, volgnummer),
  constraint omkering_noemt_run check ((soort = 'omkering') = (keert_om is not null)),
  constraint vier_ogen check (vastgesteld_door <> voorbereid_door),
  constraint stappen_ingevuld check (
    (gecontroleerd_door is null) = (gecontroleerd_op is null)
    and (vastgesteld_door is null) = (vastgesteld_op is null)
    and (gepubliceerd_door is null) = (gepubliceerd_op is null)
    and (status = 'concept') = (gecontroleerd_op is null)
    and (status in ('vastgesteld', 'gepubliceerd')) = (vastgesteld_op is not null)
    and (status = 'gepubliceerd') = (gepubliceerd_op is not null)
  )
);

-- A month has at most one run that is not reversed, and a run is reversed at most once.
create unique index een_levende_run on kavel.click_run (regio, jaar, maand)
  where soort = 'run' and omgekeerd_door is null;
create unique index eenmaal_omgekeerd on kavel.click_run (regio, jaar, maand, keert_om)
  where keert_om is not null;

create table kavel.click_run_regel (
  regio text not null,
  jaar integer not null,
  maand integer not null,
  volgnummer integer not null,
  agb text not null,
  kavel kavel.kavel not null,
  organisatie text not null,
  afspraak_eurocent bigint not null,
  productie_eurocent bigint not null,
  vorig_openstaand_eurocent bigint not null,
  aandeel_eurocent bigint not null,
  binnen_afspraak_eurocent bigint not null,
  overproductie_eurocent bigint not null,
  behoefte_eurocent bigint not null,
  click_eurocent bigint not null,
  openstaand_eurocent bigint not null,
  terugvordering_eurocent bigint not null,
  betaalbaar_eurocent bigint not null
    check (betaalbaar_eurocent = binnen_afspraak_eurocent + click_eurocent - terugvordering_eurocent),
  primary key (regio, jaar, maand, volgnummer, agb, kavel),
  foreign key (regio, jaar, maand, volgnummer, organisatie)
    references kavel.click_run (regio, jaar, maand, volgnummer, organisatie) on delete cascade,
  foreign key (regio, organisatie, agb) references kavel.zorgaanbieder (regio, organisatie, agb)
);

-- Which accepted files a run consumed: this, and no moment in time, defines the production of a run.
create table kavel.click_run_bestand (
  regio text not null,
  jaar integer not null,
  maand integer not null,
  volgnummer integer not null,
  bestand bigint not null,
  organisatie text not null,
  -- False once the run is reversed: the file is free for the next run.
  levend boolean not null default true,
  primary key (regio, jaar, maand, volgnummer, bestand),
  foreign key (regio, jaar, maand, volgnummer, organisatie)
    references kavel.click_run (regio, jaar, maand, volgnummer, organisatie) on delete cascade,
  foreign key (regio, jaar, bestand, organisatie)
    references kavel.declaratie_bestand (regio, jaar, id, organisatie)
);

create unique index bestand_in_een_levende_run on kavel.click_run_bestand (regio, bestand) where levend;

-- Double entry. Account ruimte: what a region may still spend (drawn: below zero). Account zorgaanbieder: what a
-- provider may receive for one kavel.
create table kavel.boeking (
  regio text not null,
  jaar integer not null,
  handeling text not null check (handeling <> ''),
  volgnummer integer not null check (volgnummer > 0),
  organisatie text not null,
  rekening text not null check (rekening in ('ruimte', 'zorgaanbieder')),
  agb text,
  kavel kavel.kavel,
  bedrag_eurocent bigint not null check (bedrag_eurocent <> 0),
  geboekt_door text not null check (geboekt_door <> ''),
  geboekt_op timestamptz not null,
  primary key (regio, jaar, handeling, volgnummer),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie),
  foreign key (regio, organisatie, agb) references kavel.zorgaanbieder (regio, organisatie, agb),
  check ((rekening = 'zorgaanbieder') = (agb is not null and kavel is not null))
);
