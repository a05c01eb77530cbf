-- A document that comes with a dossier is an act in its journal, and no step in it: what was still to be done is still to
-- be done, so the reminders of it stay, as with an erasure (ADR 0098).
drop trigger herinneringen_vervallen on kavel.journaal;
create trigger herinneringen_vervallen after insert on kavel.journaal
  for each row when (new.tekst::jsonb ->> 'handeling' not in ('wis-tekst', 'bewaar-stuk'))
  execute function kavel.laat_herinneringen_vervallen();
