-- Who is signed in, what a provider that is signed in sees, and who looked at what.

-- Sessions, and attempts to sign in that the provider of identities has not answered yet. No role has a right on these
-- tables: the functions below give a row only to who knows its secret, of which the table has the hash.
create table kavel.sessie (
  sleutel_hash text primary key check (sleutel_hash ~ '^[0-9a-f]{64}$'),
  persoon text not null check (persoon <> ''),
  naam text not null check (naam <> ''),
  rollen text[] not null check (cardinality(rollen) > 0),
  namens text not null check (namens <> ''),
  begonnen_op timestamptz not null,
  gebruikt_op timestamptz not null,
  eindigt_op timestamptz not null
);

create table kavel.aanmeldpoging (
  sleutel_hash text primary key check (sleutel_hash ~ '^[0-9a-f]{64}$'),
  staat text not null,
  nonce text not null,
  verificatie text not null,
  terug text not null,
  eindigt_op timestamptz not null
);

create function kavel.begin_aanmelding(poging kavel.aanmeldpoging, nu timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from kavel.aanmeldpoging where eindigt_op <= nu;
  insert into kavel.aanmeldpoging select (poging).*;
$$;

-- An attempt is answered once: it is gone when it is taken.
create function kavel.neem_aanmelding(sleutel text, nu timestamptz) returns setof kavel.aanmeldpoging
  language sql security definer set search_path = pg_catalog, pg_temp rows 1 as $$
  with genomen as (delete from kavel.aanmeldpoging where sleutel_hash = sleutel returning *)
  select * from genomen where eindigt_op > nu;
$$;

create function kavel.begin_sessie(sessie kavel.sessie) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from kavel.sessie s where s.eindigt_op <= (sessie).begonnen_op;
  insert into kavel.sessie select (sessie).*;
$$;

-- A session that was used too long ago is over. That it is used is written down once a minute at most.
create function kavel.gebruik_sessie(sleutel text, nu timestamptz, rust interval) returns setof kavel.sessie
  language sql security definer set search_path = pg_catalog, pg_temp rows 1 as $$
  update kavel.sessie set gebruikt_op = nu
    where sleutel_hash = sleutel and eindigt_op > nu and gebruikt_op > nu - rust
      and gebruikt_op < nu - interval '1 minute';
  select * from kavel.sessie where sleutel_hash = sleutel and eindigt_op > nu and gebruikt_op > nu - rust;
$$;

create function kavel.eindig_sessie(sleutel text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from kavel.sessie where sleutel_hash = sleutel;
$$;

revoke execute on function kavel.begin_aanmelding, kavel.neem_aanmelding, kavel.begin_sessie, kavel.gebruik_sessie,
  kavel.eindig_sessie from public;
grant execute on function kavel.begin_aanmelding, kavel.neem_aanmelding, kavel.begin_sessie, kavel.gebruik_sessie,
  kavel.eindig_sessie to kavel_app;

-- A provider that is signed in is answered inside the walls of the zorgkantoor that it has its agreement with, and sees
-- there only what bears its own AGB-code. Without the setting these policies hide nothing.
create function kavel.huidige_zorgaanbieder() returns text
  language sql stable parallel safe
  return nullif(current_setting('kavel.zorgaanbieder', true), '');

do $$
declare
  tabel text;
begin
  foreach tabel in array array['zorgaanbieder', 'overeenkomst_afspraak', 'overeenkomst_tarief', 'declaratie_bestand',
    'declaratie_regel', 'declaratie_weigering', 'productie_totaal', 'productie_opgave_regel', 'click_run_regel', 'boeking']
  loop
    execute format('create policy alleen_eigen on kavel.%I as restrictive to kavel_app
      using ((select kavel.huidige_zorgaanbieder()) is null or agb = (select kavel.huidige_zorgaanbieder()))', tabel);
  end loop;
end $$;

-- The access log (NEN 7513): who asked what of whom, when, from where, and what came of it. No content of an answer.
create table kavel.toegang (
  id bigint generated always as identity primary key,
  op timestamptz not null,
  -- Nobody was signed in when these are null.
  persoon text check (persoon <> ''),
  rol text check (rol <> ''),
  organisatie text check (organisatie <> ''),
  handeling text not null check (handeling <> ''),
  betreft_regio text check (betreft_regio ~ '^55[0-9]{2}$'),
  betreft_jaar integer,
  betreft_agb text check (betreft_agb ~ '^[0-9]{8}$'),
  uitkomst text not null check (uitkomst in ('toegestaan', 'geweigerd', 'mislukt')),
  status integer not null check (status between 100 and 599),
  reden text check (reden <> ''),
  verzoek text not null check (verzoek <> ''),
  bron text not null check (bron <> '')
);
create index toegang_van_organisatie on kavel.toegang (organisatie, id);

grant select, insert on kavel.toegang to kavel_app;
alter table kavel.toegang enable row level security;
alter table kavel.toegang force row level security;
create policy eigen_en_beheer on kavel.toegang for select to kavel_app
  using (organisatie = kavel.huidige_organisatie() or kavel.huidige_organisatie() = 'beheer');
create policy onder_eigen_naam on kavel.toegang for insert to kavel_app
  with check (organisatie is not distinct from kavel.huidige_organisatie());

create function kavel.toegang_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'wat in het toegangslog staat, verandert niet en verdwijnt niet'
    using errcode = 'check_violation', constraint = 'toegang_blijft';
end $$;
create trigger toegang_blijft before update or delete on kavel.toegang
  for each row execute function kavel.toegang_blijft();
create trigger toegang_leegt_niet before truncate on kavel.toegang
  for each statement execute function kavel.toegang_blijft();

-- A key of a request is of the person who is signed in, too: nobody is answered what another was. Keys of before are of
-- nobody; they are kept for a day only.
truncate kavel.idempotentie;
alter table kavel.idempotentie add persoon text not null check (persoon <> '');
alter table kavel.idempotentie drop constraint idempotentie_pkey;
alter table kavel.idempotentie add primary key (organisatie, persoon, operatie, sleutel);
