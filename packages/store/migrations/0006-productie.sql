-- Production that is stated without a claim file (afspraak-declaratie.md, Claims; ADR 0037). What was stated stays as
-- it was stated; what counts is a declaratie_bestand without lines per provider and month, so that the click consumes
-- it exactly as it consumes a claim file.

create table kavel.productie_opgave (
  regio text not null,
  jaar integer not null,
  id bigint generated always as identity,
  organisatie text not null,
  vorm text not null check (vorm in ('csv', 'xlsx')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  regels integer not null check (regels > 0),
  opgegeven_op timestamptz not null,
  opgegeven_door text not null check (opgegeven_door <> ''),
  primary key (regio, jaar, id),
  unique (regio, jaar, id, organisatie),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie)
);

-- As stated, not the difference with what was stated before.
create table kavel.productie_opgave_regel (
  regio text not null,
  jaar integer not null,
  opgave bigint not null,
  agb text not null,
  zorgmaand date not null check (extract(day from zorgmaand) = 1),
  kavel kavel.kavel not null,
  -- Empty: the whole kavel.
  prestatie text not null,
  organisatie text not null,
  bedrag_eurocent bigint not null check (bedrag_eurocent >= 0),
  -- In claimed units; null when an amount was stated.
  aantal bigint check (aantal >= 0),
  primary key (regio, jaar, opgave, agb, zorgmaand, kavel, prestatie),
  foreign key (regio, jaar, opgave, organisatie)
    references kavel.productie_opgave (regio, jaar, id, organisatie),
  foreign key (regio, organisatie, agb) references kavel.zorgaanbieder (regio, organisatie, agb)
);

-- Of production that was stated: by which statement. Such a file has no lines, so no hashes and no key.
alter table kavel.declaratie_bestand add column opgave bigint;
alter table kavel.declaratie_bestand alter column sleutelmerk drop not null;
alter table kavel.declaratie_bestand add constraint opgave_zonder_sleutel
  check ((opgave is null) = (sleutelmerk is not null));
alter table kavel.declaratie_bestand add foreign key (regio, jaar, opgave, organisatie)
  references kavel.productie_opgave (regio, jaar, id, organisatie);
-- One statement makes a file per provider and month, all with its hash; and to state the same again after something
-- else was stated is a correction.
alter table kavel.declaratie_bestand drop constraint bestand_eenmalig;
create unique index bestand_eenmalig on kavel.declaratie_bestand (regio, sha256) where opgave is null;
create unique index opgave_per_maand on kavel.declaratie_bestand (regio, agb, opgave, periode_van)
  where opgave is not null;

-- Who states an amount states no number.
alter table kavel.productie_totaal alter column aantal drop not null;

-- The production of a provider and month comes from claims or from a statement, not from both.
create function kavel.bewaak_productiebron() returns trigger language plpgsql as $$
declare
  geraakt record;
begin
  for geraakt in
    select distinct n.regio, n.jaar, n.agb, n.zorgmaand from nieuw n
    where exists (select from kavel.productie_opgave o where (o.regio, o.jaar) = (n.regio, n.jaar))
  loop
    if (
      select count(distinct bron.opgegeven) from (
        select b.opgave is not null as opgegeven from kavel.declaratie_bestand b
        join kavel.productie_totaal t on (t.regio, t.jaar, t.bestand) = (b.regio, b.jaar, b.id)
        where (b.regio, b.agb, b.jaar) = (geraakt.regio, geraakt.agb, geraakt.jaar)
          and t.zorgmaand = geraakt.zorgmaand
        group by b.opgave is not null, t.kavel having sum(t.bedrag_eurocent) <> 0
      ) bron
    ) > 1 then
      raise exception 'zorgaanbieder % heeft over % al productie uit een andere bron', geraakt.agb, geraakt.zorgmaand
        using errcode = 'check_violation', constraint = 'productie_uit_een_bron';
    end if;
  end loop;
  return null;
end $$;

create trigger productie_uit_een_bron after insert on kavel.productie_totaal
  referencing new table as nieuw for each statement execute function kavel.bewaak_productiebron();

grant select, insert on kavel.productie_opgave, kavel.productie_opgave_regel to kavel_app;
do $$
declare
  tabel text;
begin
  foreach tabel in array array['productie_opgave', 'productie_opgave_regel'] loop
    execute format('alter table kavel.%I enable row level security', tabel);
    execute format('alter table kavel.%I force row level security', tabel);
    execute format('create policy eigen_rijen on kavel.%I to kavel_app
      using (organisatie = kavel.huidige_organisatie())
      with check (organisatie = kavel.huidige_organisatie())', tabel);
  end loop;
end $$;
create policy zorgaanbieder_leest on kavel.productie_opgave_regel for select to kavel_app
  using (agb = kavel.huidige_organisatie());

-- Intake adds to the totals as kavel_inname, and the trigger above then looks at these.
grant select (regio, jaar, organisatie) on kavel.productie_opgave to kavel_inname;
grant select (opgave) on kavel.declaratie_bestand to kavel_inname;
create policy eigen_rijen_inname on kavel.productie_opgave for select to kavel_inname
  using (organisatie = kavel.huidige_organisatie());
