-- A dossier is found by the kader it belongs to, and a zorgkantoor knows what the procedure asks of a provider (ADR 0091).

-- The first part of the id, before the first dot: it can not be another than the id says.
alter table kavel.dossier add column kader text not null generated always as (split_part(id, '.', 1)) stored;
create index dossier_van_kader on kavel.dossier (organisatie, kader, soort, zorgaanbieder);

-- What a zorgkantoor knows of a provider in one region before it registers.
create table kavel.inkooprelatie (
  regio text not null check (regio ~ '^55[0-9]{2}$'),
  zorgaanbieder text not null check (zorgaanbieder ~ '^[0-9]{8}$'),
  organisatie text not null check (organisatie <> ''),
  naam text not null check (length(naam) between 1 and 200),
  -- Streets with number, postal codes, mail addresses: what must not stand in an answer to its question.
  adressen text[] not null default '{}',
  sector text not null check (sector in ('VV', 'GZ', 'GGZ')),
  -- The contract that runs; empty: none.
  contract_van date,
  contract_tot_en_met date,
  eerste_contractjaar integer not null check (eerste_contractjaar between 2005 and 2100),
  productie_jan_jun_eurocent bigint not null check (productie_jan_jun_eurocent >= 0),
  primary key (regio, zorgaanbieder),
  check ((contract_van is null) = (contract_tot_en_met is null) and contract_van <= contract_tot_en_met)
);
grant select, insert on kavel.inkooprelatie to kavel_app;
grant update (naam, adressen, sector, contract_van, contract_tot_en_met, eerste_contractjaar, productie_jan_jun_eurocent)
  on kavel.inkooprelatie to kavel_app;
alter table kavel.inkooprelatie enable row level security;
alter table kavel.inkooprelatie force row level security;
create policy partij_ziet on kavel.inkooprelatie for select to kavel_app
  using (kavel.wie_kijkt() in (organisatie, zorgaanbieder));
create policy zorgkantoor_voegt_toe on kavel.inkooprelatie for insert to kavel_app
  with check (organisatie = kavel.wie_kijkt());
create policy zorgkantoor_wijzigt on kavel.inkooprelatie for update to kavel_app
  using (organisatie = kavel.wie_kijkt()) with check (organisatie = kavel.wie_kijkt());
