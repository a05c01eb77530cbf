-- Erasing a text is an act in the journal of a dossier, and no step in it: what was still to be done is still to be done, so
-- the reminders of it stay (ADR 0089).
drop trigger herinneringen_vervallen on kavel.journaal;
create trigger herinneringen_vervallen after insert on kavel.journaal
  for each row when (new.tekst::jsonb ->> 'handeling' <> 'wis-tekst')
  execute function kavel.laat_herinneringen_vervallen();

-- The answer to a request that is sent again is found by a plain hash of what was asked. Who knows it could try texts until
-- one fits, so it goes with the text: role kavel_journaal forgets requests too.
grant select (regio, soort, id, nummer), delete on kavel.procedure_sleutel to kavel_journaal;
create policy toezicht on kavel.procedure_sleutel for select to kavel_journaal using (true);
create policy vergeet on kavel.procedure_sleutel for delete to kavel_journaal using (true);
create function kavel.vergeet_verzoek() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kavel.procedure_sleutel
    where (regio, soort, id, nummer) = (new.regio, new.soort, new.id, new.nummer);
  return null;
end $$;
create trigger vergeet_verzoek after update on kavel.journaal_inhoud
  for each row execute function kavel.vergeet_verzoek();
grant create on schema kavel to kavel_journaal;
alter function kavel.vergeet_verzoek owner to kavel_journaal;
revoke create on schema kavel from kavel_journaal;
