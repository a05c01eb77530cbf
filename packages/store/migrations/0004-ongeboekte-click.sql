-- A run that is not posted yet can be thrown away, also after it was checked: the room or the claims may have
-- changed before the second person approves, and only a posted run can be reversed.
create or replace function kavel.bewaak_run() returns trigger language plpgsql as $$
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
