-- The mail of a message is a job of graphile-worker (ADR 0100), which has its tables in a schema of its own. The row in kavel.post
-- stays the message; how far its mail is, beyond sent or not, is for the queue to know.

-- Role kavel_post works on the jobs. Nobody else but the owner can touch the queue.
grant usage on schema graphile_worker to kavel_post;
grant select on graphile_worker.migrations, graphile_worker.jobs to kavel_post;
grant select, insert on graphile_worker._private_tasks to kavel_post;
grant select, insert, update on graphile_worker._private_job_queues to kavel_post;
grant select, insert, update, delete on graphile_worker._private_jobs to kavel_post;
create policy kavel_post on graphile_worker._private_tasks to kavel_post using (true) with check (true);
create policy kavel_post on graphile_worker._private_job_queues to kavel_post using (true) with check (true);
create policy kavel_post on graphile_worker._private_jobs to kavel_post using (true) with check (true);

-- Goes with the columns: the index of what was due, the checks on them, and the right to write them.
alter table kavel.post drop column stand, drop column pogingen, drop column opnieuw_op;

-- A message stays as it was written; it is withdrawn once, and sent once.
create or replace function kavel.bewaak_post() returns trigger language plpgsql as $$
declare
  veranderlijk constant text[] := array['vervallen', 'verstuurd_op'];
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - veranderlijk = to_jsonb(new) - veranderlijk
    and old.verstuurd_op is null and (new.vervallen or not old.vervallen)
  then
    return new;
  end if;
  raise exception 'bericht % verandert niet en verdwijnt niet', old.kenmerk
    using errcode = 'check_violation', constraint = 'post_blijft';
end $$;

-- Who adds mail of an organisation to the queue, and who changes where it goes, wait for each other: of the two, the later one
-- sees both the message and the address. Messages do not wait for messages.
create function kavel.postgrendel(regio text, organisatie text) returns bigint language sql immutable
  return hashtextextended(format('postadres %s %s', regio, organisatie), 0);

-- Its mail is tried until it is taken, or withdrawn. A message has one job at most, also while that is being done: it is never
-- under way twice.
create function kavel.bied_mail_aan(bericht kavel.post) returns bigint
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  return (graphile_worker.add_job('bezorg', json_build_object('regio', bericht.regio, 'kenmerk', bericht.kenmerk),
    run_at := bericht.niet_voor, job_key := bericht.kenmerk, job_key_mode := 'unsafe_dedupe', max_attempts := 32767)).id;
end $$;

-- In the transaction of the act. What has no address yet waits for one, outside the queue.
create function kavel.zet_post_in_de_rij() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(kavel.postgrendel(new.regio, new.organisatie));
  if exists (select from kavel.postadres a where (a.regio, a.organisatie) = (new.regio, new.organisatie)) then
    perform kavel.bied_mail_aan(new);
  end if;
  return null;
end $$;

-- In the transaction that writes an address: all that was not sent yet, and what was put off without waiting any longer.
create function kavel.bied_post_weer_aan() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(kavel.postgrendel(new.regio, new.organisatie));
  perform graphile_worker.reschedule_jobs(array[kavel.bied_mail_aan(p)], run_at := p.niet_voor, attempts := 0)
    from kavel.post p
    where (p.regio, p.organisatie) = (new.regio, new.organisatie) and p.verstuurd_op is null and not p.vervallen;
  return null;
end $$;

-- A reminder is of no use once its dossier has moved on: the next act withdraws it and its mail, whoever it is for.
create or replace function kavel.laat_herinneringen_vervallen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ingetrokken text;
begin
  for ingetrokken in
    update kavel.post set vervallen = true
      where (regio, soort, id) = (new.regio, new.soort, new.id) and nummer < new.nummer and bericht = 'herinnering'
        and verstuurd_op is null and not vervallen
      returning kenmerk
  loop
    perform graphile_worker.remove_job(ingetrokken);
  end loop;
  return null;
end $$;

grant create on schema kavel to kavel_post;
alter function kavel.zet_post_in_de_rij owner to kavel_post;
alter function kavel.bied_post_weer_aan owner to kavel_post;
revoke create on schema kavel from kavel_post;
create trigger post_in_de_rij after insert on kavel.post
  for each row execute function kavel.zet_post_in_de_rij();
create trigger post_weer_aangeboden after insert or update on kavel.postadres
  for each row execute function kavel.bied_post_weer_aan();

-- What an earlier version had not sent.
select kavel.bied_mail_aan(p) from kavel.post p join kavel.postadres a using (regio, organisatie)
  where p.verstuurd_op is null and not p.vervallen;
