-- Claim lines at the scale of the country (ADR 0044): binary COPY straight into the partition of region and month, by a
-- role that may do nothing else; a reference and a taking back are unique over all files, months and years.

-- Role kavel_inname, made by the migration runner: writes lines and references, and reads neither.
grant usage on schema kavel to kavel_inname;

-- The owner of the tables is behind the wall too, but has to convert what is there.
alter table kavel.contractjaar no force row level security;
alter table kavel.declaratie_regel no force row level security;

-- Lines: what an index or a trigger per row kept is kept per statement by tel_regels.
alter table kavel.declaratie_regel
  drop constraint declaratie_regel_pkey,
  drop constraint referentie_eenmalig,
  drop constraint declaratie_regel_regio_jaar_bestand_organisatie_fkey,
  drop constraint declaratie_regel_client_sleutel_check,
  drop constraint declaratie_regel_referentie_sleutel_check,
  drop constraint declaratie_regel_vorige_referentie_sleutel_check,
  -- Field 0426 is tarief times aantal in every accepted line.
  drop column berekend_eurocent;
-- A keyed hash is sixteen bytes: uuid has them at a fixed width and compares them fast. It is no UUID of a standard.
alter table kavel.declaratie_regel
  alter column client_sleutel type uuid using encode(client_sleutel, 'hex')::uuid,
  alter column referentie_sleutel type uuid using encode(referentie_sleutel, 'hex')::uuid,
  alter column vorige_referentie_sleutel type uuid using encode(vorige_referentie_sleutel, 'hex')::uuid;
-- The lines of a file. They come one file after the other, so an entry goes where the one before it went.
create index regel_van_bestand on kavel.declaratie_regel (bestand);
revoke insert on kavel.declaratie_regel from kavel_app;

-- One row per reference (0431) of a line, and one more per debit that a credit (0432) takes back. The key is 8 hexadecimal
-- digits that say provider and kind (2 x AGB-code, plus 1 for a taking back), so a provider's keys lie together, and the
-- first 24 of the keyed hash.
create table kavel.declaratie_referentie (
  regio text collate "C" not null,
  sleutel uuid not null,
  -- Of a line: whether it is a credit. A credit can not be taken back.
  credit boolean not null,
  bestand bigint not null,
  organisatie text not null,
  primary key (regio, sleutel)
) partition by list (regio);
create function kavel.regelsleutel(agb text, terug boolean, hash uuid) returns uuid
  language sql immutable parallel safe
  return (lpad(to_hex(agb::integer * 2 + terug::integer), 8, '0') || left(replace(hash::text, '-', ''), 24))::uuid;
grant select on kavel.declaratie_referentie to kavel_app;
alter table kavel.declaratie_referentie enable row level security;
alter table kavel.declaratie_referentie force row level security;
create policy eigen_rijen on kavel.declaratie_referentie to kavel_app
  using (organisatie = kavel.huidige_organisatie());

-- Lines and references do not outlive their files. No role may take a file away; the owner can empty the table.
create function kavel.leeg_regels() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  truncate kavel.declaratie_regel, kavel.declaratie_referentie;
  return null;
end $$;
create trigger leeg_regels after truncate on kavel.declaratie_bestand
  for each statement execute function kavel.leeg_regels();

-- The marks of the keys that were used in a region, without reading its files.
create index sleutelmerk_per_regio on kavel.declaratie_bestand (regio, sleutelmerk);

-- The months of care that a provider has claimed, without reading those of its region.
create index productie_per_zorgaanbieder on kavel.productie_totaal (regio, jaar, agb, zorgmaand);

-- What tel_regels needs, as whoever copies; the walls hold.
grant select (regio, jaar, id, organisatie, agb) on kavel.declaratie_bestand to kavel_inname;
create policy eigen_rijen_inname on kavel.declaratie_bestand for select to kavel_inname
  using (organisatie = kavel.huidige_organisatie());
grant select, insert, update (bedrag_eurocent, aantal) on kavel.productie_totaal to kavel_inname;
create policy eigen_rijen_inname on kavel.productie_totaal to kavel_inname
  using (organisatie = kavel.huidige_organisatie()) with check (organisatie = kavel.huidige_organisatie());

-- After every COPY: its lines belong to a file of their provider and of the organisation of this transaction, and are
-- added to the totals of that file.
create function kavel.tel_regels() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  vreemd bigint;
begin
  select n.bestand into vreemd
    from (select distinct regio, jaar, bestand, organisatie, agb from nieuw) n
    where not exists (
      select from kavel.declaratie_bestand b
      where (b.regio, b.jaar, b.id, b.organisatie, b.agb) = (n.regio, n.jaar, n.bestand, n.organisatie, n.agb))
    limit 1;
  if found then
    raise exception 'bestand % is geen bestand van deze zorgaanbieder en organisatie', vreemd
      using errcode = 'foreign_key_violation', constraint = 'regel_van_eigen_bestand';
  end if;
  insert into kavel.productie_totaal as t (regio, jaar, bestand, agb, kavel, prestatie, zorgmaand, organisatie,
      bedrag_eurocent, aantal)
    select regio, jaar, bestand, agb, kavel, prestatie, zorgmaand, organisatie, sum(bedrag_eurocent), sum(aantal)
    from nieuw group by regio, jaar, bestand, agb, kavel, prestatie, zorgmaand, organisatie
    on conflict (regio, jaar, bestand, agb, kavel, prestatie, zorgmaand) do update
      set bedrag_eurocent = t.bedrag_eurocent + excluded.bedrag_eurocent, aantal = t.aantal + excluded.aantal;
  return null;
end $$;

create unique index bestand_per_regio on kavel.declaratie_bestand (regio, id);

create function kavel.bewaak_referenties() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (select distinct regio, bestand, organisatie from nieuw) n
    where not exists (
      select from kavel.declaratie_bestand b
      where (b.regio, b.id, b.organisatie) = (n.regio, n.bestand, n.organisatie)))
  then
    raise exception 'een referentie hoort bij een bestand van deze organisatie'
      using errcode = 'foreign_key_violation', constraint = 'referentie_van_eigen_bestand';
  end if;
  return null;
end $$;

-- COPY refuses a table with row-level security. A partition has none, and no right of anyone but to add these columns; what
-- makes a line the line of an organisation is no column of the copy.
create function kavel.richt_regelpartitie_in(naam text, regio text, maand date) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table kavel.%I alter regio set default %L, alter jaar set default %L,
      alter zorgmaand set default %L, alter organisatie set default kavel.huidige_organisatie()',
    naam, regio, extract(year from maand), maand);
  execute format('grant insert (bestand, recordnummer, agb, kavel, prestatie, functiecode, zzp_code, van, tot_en_met, credit,
      aantal, tijdseenheid, tarief_eurocent, bedrag_eurocent, client_sleutel, referentie_sleutel,
      vorige_referentie_sleutel) on kavel.%I to kavel_inname', naam);
  execute format('create trigger tel_regels after insert on kavel.%I referencing new table as nieuw
      for each statement execute function kavel.tel_regels()', naam);
end $$;
revoke execute on function kavel.richt_regelpartitie_in from public;

create function kavel.open_referentiepartitie(regio text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  naam text := 'declaratie_referentie_' || regio;
begin
  if to_regclass('kavel.' || naam) is not null then return; end if;
  execute format('create table kavel.%I partition of kavel.declaratie_referentie for values in (%L)', naam, regio);
  execute format('alter table kavel.%I alter regio set default %L, alter organisatie set default kavel.huidige_organisatie()',
    naam, regio);
  execute format('grant insert (sleutel, credit, bestand) on kavel.%I to kavel_inname', naam);
  execute format('create trigger bewaak_referenties after insert on kavel.%I referencing new table as nieuw
      for each statement execute function kavel.bewaak_referenties()', naam);
end $$;
revoke execute on function kavel.open_referentiepartitie from public;

create or replace function kavel.open_declaratiepartities(regio text, jaar integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  begin_maand date;
  naam text;
begin
  if regio !~ '^55[0-9]{2}$' or jaar not between 2000 and 2100 then
    raise exception 'geen regio of jaar: % %', regio, jaar using errcode = 'invalid_parameter_value';
  end if;
  -- Two years of one region may be opened at once.
  perform pg_advisory_xact_lock(hashtext('kavel.partities'), hashtext(regio));
  perform kavel.open_referentiepartitie(regio);
  for maand in 1..12 loop
    begin_maand := make_date(jaar, maand, 1);
    naam := format('declaratie_regel_%s_%s', regio, to_char(begin_maand, 'YYYY_MM'));
    if to_regclass('kavel.' || naam) is null then
      execute format(
        'create table kavel.%I partition of kavel.declaratie_regel for values from (%L, %L) to (%L, %L)',
        naam, regio, begin_maand, regio, (begin_maand + interval '1 month')::date);
      perform kavel.richt_regelpartitie_in(naam, regio, begin_maand);
    end if;
  end loop;
end $$;

-- What is there already.
do $$
declare
  open record;
  naam text;
begin
  for open in select c.regio, c.jaar from kavel.contractjaar c order by 1, 2 loop
    perform kavel.open_referentiepartitie(open.regio);
    for maand in 1..12 loop
      naam := format('declaratie_regel_%s_%s', open.regio, to_char(make_date(open.jaar, maand, 1), 'YYYY_MM'));
      execute format('alter table kavel.%I disable row level security', naam);
      execute format('alter table kavel.%I no force row level security', naam);
      perform kavel.richt_regelpartitie_in(naam, open.regio, make_date(open.jaar, maand, 1));
    end loop;
  end loop;
end $$;

alter table kavel.declaratie_referentie no force row level security;
insert into kavel.declaratie_referentie (regio, sleutel, credit, bestand, organisatie)
  select regio, kavel.regelsleutel(agb, false, referentie_sleutel), credit, bestand, organisatie
  from kavel.declaratie_regel
  union all
  select regio, kavel.regelsleutel(agb, true, vorige_referentie_sleutel), true, bestand, organisatie
  from kavel.declaratie_regel where credit and vorige_referentie_sleutel is not null;

alter table kavel.declaratie_referentie force row level security;
alter table kavel.declaratie_regel force row level security;
alter table kavel.contractjaar force row level security;
