-- Dossiers of the procedure, the journal of every act on them, and their documents (procedure.md, Evidence; ADR 0085-0087).

-- Role kavel_journaal, made by the migration runner: reads every dossier and the whole journal, to hold the chain together
-- and to verify it, and writes nothing but where the chains end.
grant usage on schema kavel to kavel_journaal;

-- Who looks: a provider that is signed in looks as itself, in whichever name the question is asked.
create function kavel.wie_kijkt() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('kavel.zorgaanbieder', true), ''), kavel.huidige_organisatie());

-- The moment of the act or the question, by the one clock of the request. Without it nothing that is sealed opens.
create function kavel.huidig_moment() returns timestamptz
  language sql stable parallel safe
  return nullif(current_setting('kavel.moment', true), '')::timestamptz;

create table kavel.dossier (
  regio text not null check (regio ~ '^55[0-9]{2}$'),
  soort text not null check (soort in ('kader', 'vraag', 'inschrijving', 'beoordeling', 'gunning', 'bezwaar',
    'kort-geding', 'overeenkomst')),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  -- The zorgkantoor of the region.
  organisatie text not null check (organisatie <> '' and organisatie !~ '^[0-9]{8}$'),
  -- The provider that it is about or comes from.
  zorgaanbieder text check (zorgaanbieder ~ '^[0-9]{8}$'),
  -- Other organisations that take part, such as those that are consulted.
  deelnemers text[] not null default '{}',
  -- Who sees it: only the zorgkantoor, only the provider (a draft), both, or everyone.
  inzage text not null check (inzage in ('zorgkantoor', 'zorgaanbieder', 'partijen', 'openbaar')),
  -- Before this moment the zorgkantoor does not see what is for both.
  verzegeld_tot timestamptz,
  -- The number of acts so far: that of the last journal entry.
  versie integer not null check (versie > 0),
  staat jsonb not null check (jsonb_typeof(staat -> 'toestand') = 'string'),
  bijgewerkt_op timestamptz not null,
  primary key (regio, soort, id),
  unique (regio, soort, id, organisatie),
  check (zorgaanbieder is not null or inzage in ('zorgkantoor', 'openbaar')),
  check (verzegeld_tot is null or inzage = 'partijen')
);

-- One row per act. Of what the act says it holds salted hashes only.
create table kavel.journaal (
  regio text not null,
  soort text not null,
  id text not null,
  nummer integer not null check (nummer > 0),
  nummer_in_regio bigint not null check (nummer_in_regio > 0),
  organisatie text not null,
  moment timestamptz not null,
  -- The RFC 8785 text that was hashed, to the letter.
  tekst text not null,
  hash text not null,
  vorige_hash text,
  vorige_hash_regio text,
  primary key (regio, soort, id, nummer),
  unique (regio, nummer_in_regio),
  unique (regio, hash),
  foreign key (regio, soort, id, organisatie) references kavel.dossier (regio, soort, id, organisatie),
  constraint hash_van_tekst check (hash = encode(sha256(convert_to(tekst, 'UTF8')), 'hex')),
  constraint kolommen_van_tekst check (tekst::jsonb @> jsonb_build_object('regio', regio, 'dossier',
    jsonb_build_object('soort', soort, 'id', id), 'nummer', nummer, 'nummerInRegio', nummer_in_regio,
    'vorigeHash', vorige_hash, 'vorigeHashRegio', vorige_hash_regio)
    and (tekst::jsonb ->> 'moment')::timestamptz = moment)
);

-- What an act says, leaf by leaf: [{"pad", "zout", "waarde"}], and {"pad", "gewist"} for what was erased.
create table kavel.journaal_inhoud (
  regio text not null,
  soort text not null,
  id text not null,
  nummer integer not null,
  organisatie text not null,
  bladen jsonb not null check (jsonb_typeof(bladen) = 'array'),
  primary key (regio, soort, id, nummer),
  foreign key (regio, soort, id, nummer) references kavel.journaal (regio, soort, id, nummer),
  foreign key (regio, soort, id, organisatie) references kavel.dossier (regio, soort, id, organisatie)
);

-- Where the chain of a region ends. Its row is the lock: acts of a region are written one after another.
create table kavel.journaal_kop (
  regio text not null primary key check (regio ~ '^55[0-9]{2}$'),
  nummer bigint not null check (nummer >= 0),
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  check ((nummer = 0) = (hash is null))
);

-- The answer to a request that is sent again.
create table kavel.procedure_sleutel (
  regio text not null,
  -- Who sent it.
  organisatie text not null,
  sleutel text not null check (length(sleutel) between 1 and 200),
  -- Of what was asked: another question under the same key is refused.
  verzoek_hash text not null check (verzoek_hash ~ '^[0-9a-f]{64}$'),
  soort text not null,
  id text not null,
  nummer integer not null,
  primary key (regio, organisatie, sleutel),
  foreign key (regio, soort, id, nummer) references kavel.journaal (regio, soort, id, nummer)
);

create table kavel.document (
  regio text not null,
  soort text not null,
  id text not null,
  sha256 text not null,
  organisatie text not null,
  naam text not null check (length(naam) between 1 and 255),
  mediatype text not null check (mediatype ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$'),
  omvang integer not null check (omvang between 1 and 26214400),
  inhoud bytea not null,
  bewaard_op timestamptz not null,
  primary key (regio, soort, id, sha256),
  foreign key (regio, soort, id, organisatie) references kavel.dossier (regio, soort, id, organisatie),
  constraint hash_van_inhoud check (sha256 = encode(sha256(inhoud), 'hex') and omvang = octet_length(inhoud))
);

-- Large: not compressed again, a document mostly is already.
alter table kavel.document alter column inhoud set storage external;

-- Where the two chains end that an act comes after; locks the region until the transaction ends. Also of a dossier that
-- the caller does not see, so that it can not be written over.
create function kavel.neem_journaalkop(een_regio text, een_soort text, een_id text)
  returns table (nummer_in_regio bigint, hash_regio text, nummer integer, hash text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp rows 1 as $$
begin
  insert into kavel.journaal_kop (regio, nummer, hash) values (een_regio, 0, null) on conflict do nothing;
  perform from kavel.journaal_kop k where k.regio = een_regio for update;
  -- A statement of its own: it sees what was committed while the one above waited.
  return query
    select k.nummer, k.hash, coalesce(j.nummer, 0), j.hash
    from kavel.journaal_kop k
    left join lateral (
      select e.nummer, e.hash from kavel.journaal e
      where (e.regio, e.soort, e.id) = (een_regio, een_soort, een_id) order by e.nummer desc limit 1
    ) j on true
    where k.regio = een_regio;
end $$;

-- After every row: it comes after the last of its region and the last of its dossier, and is the last from now on. The
-- row lock makes two acts at once come one after another, whatever program writes them.
create function kavel.bewaak_keten() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kop record;
  vorige text;
begin
  insert into kavel.journaal_kop (regio, nummer, hash) values (new.regio, 0, null) on conflict do nothing;
  select k.nummer, k.hash into kop from kavel.journaal_kop k where k.regio = new.regio for update;
  select j.hash into vorige from kavel.journaal j
    where (j.regio, j.soort, j.id, j.nummer) = (new.regio, new.soort, new.id, new.nummer - 1);
  if new.nummer_in_regio <> kop.nummer + 1 or new.vorige_hash_regio is distinct from kop.hash
    or new.vorige_hash is distinct from vorige or (new.nummer > 1) <> (vorige is not null)
  then
    raise exception 'regel % van regio % volgt niet op het einde van het journaal', new.nummer_in_regio, new.regio
      using errcode = 'check_violation', constraint = 'journaal_volgt';
  end if;
  update kavel.journaal_kop set nummer = new.nummer_in_regio, hash = new.hash where regio = new.regio;
  return null;
end $$;
create trigger journaal_volgt after insert on kavel.journaal for each row execute function kavel.bewaak_keten();

-- What is in the journal stays as it is, also for the owner.
create function kavel.journaal_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'kavel.%: wat er staat, verandert niet en verdwijnt niet', tg_table_name
    using errcode = 'check_violation', constraint = 'journaal_blijft';
end $$;
create trigger journaal_blijft before update or delete on kavel.journaal
  for each row execute function kavel.journaal_blijft();
create trigger journaal_leegt_niet before truncate on kavel.journaal
  for each statement execute function kavel.journaal_blijft();
create trigger document_blijft before update or delete on kavel.document
  for each row execute function kavel.journaal_blijft();
create trigger document_leegt_niet before truncate on kavel.document
  for each statement execute function kavel.journaal_blijft();
create trigger inhoud_leegt_niet before truncate on kavel.journaal_inhoud
  for each statement execute function kavel.journaal_blijft();
create trigger dossier_leegt_niet before truncate on kavel.dossier
  for each statement execute function kavel.journaal_blijft();

-- Of what an act says a text can be erased; nothing else changes.
create function kavel.bewaak_wissen() returns trigger language plpgsql as $$
declare
  oud jsonb;
  nieuw jsonb;
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - 'bladen' = to_jsonb(new) - 'bladen'
    and jsonb_array_length(old.bladen) = jsonb_array_length(new.bladen)
  then
    for plaats in 0 .. jsonb_array_length(old.bladen) - 1 loop
      oud := old.bladen -> plaats;
      nieuw := new.bladen -> plaats;
      continue when oud = nieuw;
      if jsonb_typeof(oud -> 'waarde') is distinct from 'string'
        or nieuw <> jsonb_build_object('pad', oud -> 'pad', 'gewist', true)
      then
        raise exception 'van wat in het journaal staat, kan een tekst alleen worden gewist'
          using errcode = 'check_violation', constraint = 'alleen_wissen';
      end if;
    end loop;
    return new;
  end if;
  raise exception 'van wat in het journaal staat, kan een tekst alleen worden gewist'
    using errcode = 'check_violation', constraint = 'alleen_wissen';
end $$;
create trigger alleen_wissen before update or delete on kavel.journaal_inhoud
  for each row execute function kavel.bewaak_wissen();

-- At the end of a transaction the version of a dossier is the number of its last entry: no state without an act, and no
-- act without a state.
create function kavel.bewaak_dossierversie() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  laatste integer;
  stand integer;
begin
  select max(j.nummer) into laatste from kavel.journaal j
    where (j.regio, j.soort, j.id) = (new.regio, new.soort, new.id);
  select d.versie into stand from kavel.dossier d
    where (d.regio, d.soort, d.id) = (new.regio, new.soort, new.id);
  if stand is distinct from laatste then
    raise exception 'dossier %/% heeft versie %, het journaal regel %', new.soort, new.id, stand, laatste
      using errcode = 'check_violation', constraint = 'versie_volgt_journaal';
  end if;
  return null;
end $$;
create constraint trigger versie_volgt_journaal after insert or update on kavel.dossier
  deferrable initially deferred for each row execute function kavel.bewaak_dossierversie();
create constraint trigger versie_volgt_journaal after insert on kavel.journaal
  deferrable initially deferred for each row execute function kavel.bewaak_dossierversie();

-- A dossier keeps its name, its parties and its history.
create function kavel.dossier_blijft() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.versie >= old.versie
    and (old.regio, old.soort, old.id, old.organisatie, old.zorgaanbieder)
      is not distinct from (new.regio, new.soort, new.id, new.organisatie, new.zorgaanbieder)
  then
    return new;
  end if;
  raise exception 'dossier %/% blijft van wie het is', old.soort, old.id
    using errcode = 'check_violation', constraint = 'dossier_blijft';
end $$;
create trigger dossier_blijft before update or delete on kavel.dossier
  for each row execute function kavel.dossier_blijft();

-- The documents of one dossier are bounded together.
create function kavel.bewaak_dossieromvang() returns trigger language plpgsql as $$
declare
  samen bigint;
begin
  select sum(d.omvang) into samen from kavel.document d
    where (d.regio, d.soort, d.id) = (new.regio, new.soort, new.id);
  if samen > 524288000 then
    raise exception 'de documenten van dossier %/% zijn samen % bytes', new.soort, new.id, samen
      using errcode = 'check_violation', constraint = 'dossier_te_groot';
  end if;
  return null;
end $$;
create trigger dossier_te_groot after insert on kavel.document
  for each row execute function kavel.bewaak_dossieromvang();

-- What a request may do.
grant select, insert on kavel.dossier, kavel.journaal, kavel.journaal_inhoud, kavel.procedure_sleutel, kavel.document
  to kavel_app;
grant update (staat, versie, inzage, verzegeld_tot, deelnemers, bijgewerkt_op) on kavel.dossier to kavel_app;
grant update (bladen) on kavel.journaal_inhoud to kavel_app;
grant select on kavel.dossier, kavel.journaal, kavel.journaal_inhoud, kavel.document, kavel.journaal_kop to kavel_journaal;
grant insert, update on kavel.journaal_kop to kavel_journaal;
revoke execute on function kavel.neem_journaalkop from public;
grant execute on function kavel.neem_journaalkop to kavel_app;
grant create on schema kavel to kavel_journaal;
alter function kavel.neem_journaalkop owner to kavel_journaal;
alter function kavel.bewaak_keten owner to kavel_journaal;
alter function kavel.bewaak_dossierversie owner to kavel_journaal;
revoke create on schema kavel from kavel_journaal;

-- The walls. Who sees a dossier, and which of them are a party to it: a party writes.
create function kavel.ziet_dossier(d kavel.dossier) returns boolean
  language sql stable parallel safe
  return d.inzage = 'openbaar'
    or kavel.wie_kijkt() = any (d.deelnemers)
    or (d.inzage in ('zorgaanbieder', 'partijen') and d.zorgaanbieder = kavel.wie_kijkt())
    or (d.inzage in ('zorgkantoor', 'partijen') and d.organisatie = kavel.wie_kijkt()
      and (d.verzegeld_tot is null or coalesce(d.verzegeld_tot <= kavel.huidig_moment(), false)));
create function kavel.is_partij(d kavel.dossier) returns boolean
  language sql stable parallel safe
  return kavel.wie_kijkt() in (d.organisatie, d.zorgaanbieder) or kavel.wie_kijkt() = any (d.deelnemers);

create policy ziet on kavel.dossier for select to kavel_app using (kavel.ziet_dossier(dossier));
create policy partij_begint on kavel.dossier for insert to kavel_app with check (kavel.is_partij(dossier));
create policy partij_handelt on kavel.dossier for update to kavel_app
  using (kavel.ziet_dossier(dossier) and kavel.is_partij(dossier)) with check (kavel.is_partij(dossier));

do $$
declare
  tabel text;
begin
  foreach tabel in array array['dossier', 'journaal', 'journaal_inhoud', 'document', 'procedure_sleutel'] loop
    execute format('alter table kavel.%I enable row level security', tabel);
    execute format('alter table kavel.%I force row level security', tabel);
  end loop;
  -- Whoever sees a dossier sees what belongs to it, and a party adds to it.
  foreach tabel in array array['journaal', 'journaal_inhoud', 'document'] loop
    execute format('create policy ziet_dossier on kavel.%1$I for select to kavel_app using (exists (
      select from kavel.dossier d where (d.regio, d.soort, d.id) = (%1$I.regio, %1$I.soort, %1$I.id)))', tabel);
    execute format('create policy partij_voegt_toe on kavel.%1$I for insert to kavel_app with check (exists (
      select from kavel.dossier d where (d.regio, d.soort, d.id, d.organisatie) =
          (%1$I.regio, %1$I.soort, %1$I.id, %1$I.organisatie)
        and kavel.is_partij(d)))', tabel);
  end loop;
  foreach tabel in array array['dossier', 'journaal', 'journaal_inhoud', 'document'] loop
    execute format('create policy toezicht on kavel.%I for select to kavel_journaal using (true)', tabel);
  end loop;
end $$;
create policy zorgkantoor_wist on kavel.journaal_inhoud for update to kavel_app
  using (organisatie = kavel.wie_kijkt()) with check (organisatie = kavel.wie_kijkt());
create policy eigen_sleutels on kavel.procedure_sleutel to kavel_app
  using (organisatie = kavel.wie_kijkt()) with check (organisatie = kavel.wie_kijkt());
