-- Messages about acts of the procedure: in the mailbox of an organisation, and by mail to where it wants them (ADR 0088).

-- Role kavel_post, made by the migration runner: sends what is due. It reads messages and addresses, and writes only how far
-- the sending of one is.
grant usage on schema kavel to kavel_post;

-- Where an organisation wants the mail of a region. An address of a department, not of a person.
create table kavel.postadres (
  regio text not null check (regio ~ '^55[0-9]{2}$'),
  organisatie text not null check (organisatie <> ''),
  adres text not null check (adres ~ '^[^\s@<>"]+@[^\s@<>"]+$' and length(adres) <= 254),
  primary key (regio, organisatie)
);

-- One row per act, kind and receiver, written with the act. The row is the message in the mailbox of the receiver; by mail it
-- goes out when there is an address.
create table kavel.post (
  regio text not null,
  -- Follows from the act, the kind and the receiver: the same message has no second row, and is the same mail.
  kenmerk text not null check (kenmerk ~ '^[0-9a-f]{40}$'),
  -- The receiver.
  organisatie text not null check (organisatie <> ''),
  soort text not null,
  id text not null,
  nummer integer not null,
  bericht text not null check (bericht in ('ontvangst', 'herinnering', 'besluit')),
  onderwerp text not null check (length(onderwerp) between 1 and 200 and onderwerp !~ '[\r\n]'),
  tekst text not null check (tekst <> ''),
  gemaakt_op timestamptz not null,
  -- Nobody sees it earlier: a reminder is written when the term begins.
  niet_voor timestamptz not null,
  -- A reminder of what has been done in the meantime.
  vervallen boolean not null default false,
  -- bezig: it was offered to the mail server, and nobody knows yet whether it was taken.
  stand text not null default 'wacht' check (stand in ('wacht', 'bezig', 'verstuurd')),
  pogingen integer not null default 0 check (pogingen >= 0),
  opnieuw_op timestamptz,
  verstuurd_op timestamptz,
  primary key (regio, kenmerk),
  foreign key (regio, soort, id, nummer) references kavel.journaal (regio, soort, id, nummer),
  check ((stand = 'verstuurd') = (verstuurd_op is not null))
);
create index post_in_de_rij on kavel.post (niet_voor) where stand <> 'verstuurd' and not vervallen;
create index post_van_organisatie on kavel.post (regio, organisatie, niet_voor);
create index post_van_dossier on kavel.post (regio, soort, id, nummer);

-- A message stays as it was written; how far its mail is goes one way.
create function kavel.bewaak_post() returns trigger language plpgsql as $$
declare
  veranderlijk constant text[] := array['vervallen', 'stand', 'pogingen', 'opnieuw_op', 'verstuurd_op'];
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - veranderlijk = to_jsonb(new) - veranderlijk
    and old.stand <> 'verstuurd' and new.pogingen >= old.pogingen and (new.vervallen or not old.vervallen)
    and (new.stand <> 'wacht' or old.stand = 'wacht')
  then
    return new;
  end if;
  raise exception 'bericht % verandert niet en verdwijnt niet', old.kenmerk
    using errcode = 'check_violation', constraint = 'post_blijft';
end $$;
create trigger post_blijft before update or delete on kavel.post for each row execute function kavel.bewaak_post();

grant select, insert on kavel.post to kavel_app;
grant select, insert, delete on kavel.postadres to kavel_app;
grant update (adres) on kavel.postadres to kavel_app;
grant select on kavel.post, kavel.postadres to kavel_post;
grant update (vervallen, stand, pogingen, opnieuw_op, verstuurd_op) on kavel.post to kavel_post;

alter table kavel.post enable row level security;
alter table kavel.post force row level security;
alter table kavel.postadres enable row level security;
alter table kavel.postadres force row level security;
create policy eigen_post on kavel.post for select to kavel_app
  using (organisatie = kavel.wie_kijkt() and not vervallen and niet_voor <= kavel.huidig_moment());
-- Who writes a message is a party to its dossier, and so is who receives it.
create policy partij_bericht on kavel.post for insert to kavel_app with check (exists (
  select from kavel.dossier d where (d.regio, d.soort, d.id) = (post.regio, post.soort, post.id)
    and kavel.is_partij(d) and (post.organisatie in (d.organisatie, d.zorgaanbieder) or post.organisatie = any (d.deelnemers))));
create policy verstuurt on kavel.post for select to kavel_post using (true);
create policy boekt_verzending on kavel.post for update to kavel_post using (true) with check (true);
create policy eigen_adres on kavel.postadres to kavel_app
  using (organisatie = kavel.wie_kijkt()) with check (organisatie = kavel.wie_kijkt());
create policy leest_adres on kavel.postadres for select to kavel_post using (true);

-- A reminder is of no use once its dossier has moved on: the next act withdraws it, whoever it is for.
create function kavel.laat_herinneringen_vervallen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kavel.post set vervallen = true
    where (regio, soort, id) = (new.regio, new.soort, new.id) and nummer < new.nummer and bericht = 'herinnering'
      and stand = 'wacht' and not vervallen;
  return null;
end $$;
create trigger herinneringen_vervallen after insert on kavel.journaal
  for each row execute function kavel.laat_herinneringen_vervallen();
grant create on schema kavel to kavel_post;
alter function kavel.laat_herinneringen_vervallen owner to kavel_post;
revoke create on schema kavel from kavel_post;
