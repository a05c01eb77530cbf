-- Deliveries that were refused (ADR 0067): that a file came, from whom, and for which causes; never what it said.
-- The lines of a refused file are still stored nowhere (ADR 0043).
create table kavel.declaratie_weigering (
  regio text not null check (regio ~ '^55[0-9]{2}$'),
  id bigint generated always as identity,
  organisatie text not null references kavel.organisatie (code) check (organisatie !~ '^[0-9]{8}$'),
  -- Null: the region has not opened the year of the claim.
  jaar integer,
  -- As the file says it; it need not be a provider that the region knows.
  agb text not null check (agb ~ '^[0-9]{8}$'),
  -- The month in which the claimed period ends.
  declaratiemaand date not null check (extract(day from declaratiemaand) = 1),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  ontvangen_op timestamptz not null,
  ingediend_door text not null check (ingediend_door <> ''),
  regels integer not null check (regels > 0),
  bevindingen integer not null check (bevindingen > 0),
  -- How often each cause was found: [{"retourcode", "record", "veld", "aantal"}].
  oorzaken jsonb not null check (jsonb_typeof(oorzaken) = 'array'),
  primary key (regio, id),
  foreign key (regio, jaar, organisatie) references kavel.contractjaar (regio, jaar, organisatie),
  check (jaar = extract(year from declaratiemaand))
);
create index weigering_van_maand on kavel.declaratie_weigering (regio, jaar, agb, declaratiemaand);

-- What was refused stays refused: rows come, and never change or go.
grant select, insert on kavel.declaratie_weigering to kavel_app;
alter table kavel.declaratie_weigering enable row level security;
alter table kavel.declaratie_weigering force row level security;
create policy eigen_rijen on kavel.declaratie_weigering to kavel_app
  using (organisatie = kavel.huidige_organisatie())
  with check (organisatie = kavel.huidige_organisatie());
create policy zorgaanbieder_leest on kavel.declaratie_weigering for select to kavel_app
  using (agb = kavel.huidige_organisatie());
