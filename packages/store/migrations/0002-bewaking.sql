-- What the tables may never show, whatever program writes them.

-- Budget, agreements and payments of a contract year, one transaction at a time: two of them cannot each find room
-- that only one has.
create function kavel.bewaak_ruimte() returns trigger language plpgsql as $$
declare
  geraakt record;
  budget bigint;
  betaald bigint;
  afgesproken bigint;
begin
  for geraakt in select distinct regio, jaar from nieuw order by regio, jaar loop
    perform pg_advisory_xact_lock(hashtext('kavel.ruimte'), hashtext(geraakt.regio || geraakt.jaar));
    select v.bedrag_eurocent - v.reservering_eurocent into budget
      from kavel.contracteerruimte_versie v
      where v.regio = geraakt.regio and v.jaar = geraakt.jaar
      order by v.versie desc limit 1;
    select coalesce(sum(b.bedrag_eurocent), 0) into betaald
      from kavel.boeking b
      where b.regio = geraakt.regio and b.jaar = geraakt.jaar and b.rekening = 'zorgaanbieder';
    select coalesce(sum(a.afspraak_eurocent), 0) into afgesproken
      from kavel.overeenkomst_afspraak a
      where a.regio = geraakt.regio and a.jaar = geraakt.jaar;
    if betaald > coalesce(budget, 0) then
      raise exception 'regio % jaar %: % eurocent betaalbaar, ruimte %',
        geraakt.regio, geraakt.jaar, betaald, coalesce(budget, 0)
        using errcode = 'check_violation', constraint = 'ruimte_niet_overschreden';
    end if;
    if afgesproken > coalesce(budget, 0) then
      raise exception 'regio % jaar %: % eurocent afgesproken, ruimte %',
        geraakt.regio, geraakt.jaar, afgesproken, coalesce(budget, 0)
        using errcode = 'check_violation', constraint = 'afspraken_binnen_ruimte';
    end if;
  end loop;
  return null;
end $$;

create trigger ruimte_niet_overschreden after insert on kavel.boeking
  referencing new table as nieuw for each statement execute function kavel.bewaak_ruimte();
create trigger ruimte_niet_overschreden after insert on kavel.contracteerruimte_versie
  referencing new table as nieuw for each statement execute function kavel.bewaak_ruimte();
create trigger afspraken_binnen_ruimte_nieuw after insert on kavel.overeenkomst_afspraak
  referencing new table as nieuw for each statement execute function kavel.bewaak_ruimte();
create trigger afspraken_binnen_ruimte_anders after update on kavel.overeenkomst_afspraak
  referencing new table as nieuw for each statement execute function kavel.bewaak_ruimte();

-- An act is booked in one statement, and sums to zero after it.
create function kavel.bewaak_dubbele_boeking() returns trigger language plpgsql as $$
declare
  open_handeling record;
begin
  select b.regio, b.jaar, b.handeling, sum(b.bedrag_eurocent) as som into open_handeling
    from kavel.boeking b
    where (b.regio, b.jaar, b.handeling) in (select n.regio, n.jaar, n.handeling from nieuw n)
    group by b.regio, b.jaar, b.handeling
    having sum(b.bedrag_eurocent) <> 0
    limit 1;
  if found then
    raise exception 'handeling % telt op tot % eurocent, niet tot nul', open_handeling.handeling, open_handeling.som
      using errcode = 'check_violation', constraint = 'boeking_sluit';
  end if;
  return null;
end $$;

create trigger boeking_sluit after insert on kavel.boeking
  referencing new table as nieuw for each statement execute function kavel.bewaak_dubbele_boeking();

-- A run goes one step at a time, and what it calculated never changes. Before it is posted it can be thrown away: the
-- room or the claims may have changed since, and only a posted run can be reversed.
create function kavel.bewaak_run() returns trigger language plpgsql as $$
declare
  stappen constant text[] := array['concept', 'gecontroleerd', 'vastgesteld', 'gepubliceerd'];
  veranderlijk constant text[] := array['status', 'gecontroleerd_door', 'gecontroleerd_op', 'vastgesteld_door',
    'vastgesteld_op', 'gepubliceerd_door', 'gepubliceerd_op', 'omgekeerd_door'];
begin
  if tg_op = 'INSERT' then
    if new.status = 'concept' then return new; end if;
    raise exception 'een click begint als concept, niet als %', new.status
      using errcode = 'check_violation', constraint = 'run_begint_als_concept';
  end if;
  if tg_op = 'DELETE' then
    if old.status in ('concept', 'gecontroleerd') then return old; end if;
    raise exception 'click % %-% (%) is % en blijft staan', old.regio, old.jaar, old.maand, old.volgnummer, old.status
      using errcode = 'check_violation', constraint = 'run_onveranderlijk';
  end if;
  if to_jsonb(old) - veranderlijk <> to_jsonb(new) - veranderlijk
    or array_position(stappen, new.status) - array_position(stappen, old.status) not in (0, 1)
    or (old.gecontroleerd_op is not null and
        (old.gecontroleerd_op, old.gecontroleerd_door) is distinct from (new.gecontroleerd_op, new.gecontroleerd_door))
    or (old.vastgesteld_op is not null and
        (old.vastgesteld_op, old.vastgesteld_door) is distinct from (new.vastgesteld_op, new.vastgesteld_door))
    or (old.gepubliceerd_op is not null and
        (old.gepubliceerd_op, old.gepubliceerd_door) is distinct from (new.gepubliceerd_op, new.gepubliceerd_door))
    or (old.omgekeerd_door is not null and old.omgekeerd_door is distinct from new.omgekeerd_door)
  then
    raise exception 'click % %-% (%) verandert niet meer', old.regio, old.jaar, old.maand, old.volgnummer
      using errcode = 'check_violation', constraint = 'run_onveranderlijk';
  end if;
  return new;
end $$;

create trigger run_onveranderlijk before insert or update or delete on kavel.click_run
  for each row execute function kavel.bewaak_run();

-- Rows of a run come and go with its concept; the only later change is that a reversal frees its files.
create function kavel.bewaak_run_deel() returns trigger language plpgsql as $$
declare
  deel record;
  stand text;
begin
  deel := case when tg_op = 'INSERT' then new else old end;
  select r.status into stand
    from kavel.click_run r
    where (r.regio, r.jaar, r.maand, r.volgnummer) = (deel.regio, deel.jaar, deel.maand, deel.volgnummer);
  if coalesce(stand, 'concept') = 'concept' and tg_op <> 'UPDATE' then return deel; end if;
  if tg_op = 'UPDATE' and tg_table_name = 'click_run_bestand'
    and to_jsonb(old) - 'levend' = to_jsonb(new) - 'levend'
    and to_jsonb(old) ->> 'levend' = 'true' and to_jsonb(new) ->> 'levend' = 'false'
  then
    return new;
  end if;
  raise exception 'click % %-% (%) verandert niet meer', deel.regio, deel.jaar, deel.maand, deel.volgnummer
    using errcode = 'check_violation', constraint = 'run_onveranderlijk';
end $$;

create trigger run_onveranderlijk before insert or update or delete on kavel.click_run_regel
  for each row execute function kavel.bewaak_run_deel();
create trigger run_onveranderlijk before insert or update or delete on kavel.click_run_bestand
  for each row execute function kavel.bewaak_run_deel();

-- Partitions of one contract year. Runs as the owner: a request may open a year, not make tables.
create function kavel.open_declaratiepartities(regio text, jaar integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  begin_maand date;
  naam text;
begin
  if regio !~ '^55[0-9]{2}$' or jaar not between 2000 and 2100 then
    raise exception 'geen regio of jaar: % %', regio, jaar using errcode = 'invalid_parameter_value';
  end if;
  for maand in 1..12 loop
    begin_maand := make_date(jaar, maand, 1);
    naam := format('declaratie_regel_%s_%s', regio, to_char(begin_maand, 'YYYY_MM'));
    if to_regclass('kavel.' || naam) is null then
      execute format(
        'create table kavel.%I partition of kavel.declaratie_regel for values from (%L, %L) to (%L, %L)',
        naam, regio, begin_maand, regio, (begin_maand + interval '1 month')::date);
      execute format('alter table kavel.%I enable row level security', naam);
      execute format('alter table kavel.%I force row level security', naam);
    end if;
  end loop;
end $$;
revoke execute on function kavel.open_declaratiepartities from public;
grant execute on function kavel.open_declaratiepartities to kavel_app;
