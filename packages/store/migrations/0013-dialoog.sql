-- A ninth kind of dossier, the dialogue with one provider, and what a zorgkantoor is told of who withdrew (ADR 0097).

alter table kavel.dossier drop constraint dossier_soort_check;
alter table kavel.dossier add constraint dossier_soort_check check (soort in ('kader', 'vraag', 'inschrijving',
  'beoordeling', 'dialoog', 'gunning', 'bezwaar', 'kort-geding', 'overeenkomst'));

-- What is withdrawn is the provider's own again, so the wall hides it. That there was one is told to the zorgkantoor it was
-- sent to, and not before the closing by the timetable that holds.
create function kavel.ingetrokken_onder_kader(een_kader text)
  returns table (regio text, id text, zorgaanbieder text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select d.regio, d.id, d.zorgaanbieder from kavel.dossier d
    where d.soort = 'inschrijving' and d.kader = een_kader and d.organisatie = kavel.wie_kijkt()
      and d.staat ->> 'toestand' = 'ingetrokken'
      and coalesce(kavel.sluiting_van_kader(d.organisatie, d.kader) <= kavel.huidig_moment(), false)
    order by d.regio, d.id;
  end;
revoke execute on function kavel.ingetrokken_onder_kader from public;
grant execute on function kavel.ingetrokken_onder_kader to kavel_app;
grant create on schema kavel to kavel_journaal;
alter function kavel.ingetrokken_onder_kader owner to kavel_journaal;
revoke create on schema kavel from kavel_journaal;
