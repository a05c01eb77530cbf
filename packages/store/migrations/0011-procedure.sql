-- A dossier is found by the kader it belongs to, and a zorgkantoor knows what the procedure asks of a provider (ADR 0091).

-- The first part of the id, before the first dot: it can not be another than the id says.
alter table kavel.dossier add column kader text not null generated always as (split_part(id, '.', 1)) stored;
create index dossier_van_kader on kavel.dossier (organisatie, kader, soort, zorgaanbieder);

-- Of a kader: the moment from which the registrations under it may be opened, by the timetable that holds now.
alter table kavel.dossier add column sluiting timestamptz check (sluiting is null or soort = 'kader');
grant update (sluiting) on kavel.dossier to kavel_app;

-- The closing under which a registration is sealed now. It looks past the wall: a rule of the wall itself asks it.
create function kavel.sluiting_van_kader(een_organisatie text, een_kader text) returns timestamptz
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
  return (select max(d.sluiting) from kavel.dossier d
    where d.organisatie = een_organisatie and d.kader = een_kader and d.soort = 'kader');
revoke execute on function kavel.sluiting_van_kader from public;
grant execute on function kavel.sluiting_van_kader to kavel_app;
grant create on schema kavel to kavel_journaal;
alter function kavel.sluiting_van_kader owner to kavel_journaal;
revoke create on schema kavel from kavel_journaal;

-- What is sealed opens at the closing that it was handed in under, and not before the closing that holds now: a closing
-- that moves keeps shut what is there already.
create or replace function kavel.ziet_dossier(d kavel.dossier) returns boolean
  language sql stable parallel safe
  return d.inzage = 'openbaar'
    or kavel.wie_kijkt() = any (d.deelnemers)
    or (d.inzage in ('zorgaanbieder', 'partijen') and d.zorgaanbieder = kavel.wie_kijkt())
    or (d.inzage in ('zorgkantoor', 'partijen') and d.organisatie = kavel.wie_kijkt()
      and (d.verzegeld_tot is null or coalesce(
        greatest(d.verzegeld_tot, kavel.sluiting_van_kader(d.organisatie, d.kader)) <= kavel.huidig_moment(), false)));

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
  eerste_contractjaar integer not null check (eerste_contractjaar between 1968 and 2100),
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
