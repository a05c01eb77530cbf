-- The walls between organisations, and what a request may do at all.

-- GET /gezond names the schema that the database has.
grant select on kavel.migratie to kavel_app;
grant select, insert on kavel.organisatie to kavel_app;
grant select, insert on kavel.contractjaar, kavel.contracteerruimte_versie, kavel.zorgaanbieder,
  kavel.overeenkomst_afspraak, kavel.overeenkomst_tarief, kavel.declaratie_bestand, kavel.declaratie_regel, kavel.productie_totaal,
  kavel.click_run, kavel.click_run_regel, kavel.click_run_bestand, kavel.boeking to kavel_app;
grant update (afspraak_eurocent) on kavel.overeenkomst_afspraak to kavel_app;
grant delete on kavel.overeenkomst_afspraak, kavel.click_run, kavel.click_run_regel, kavel.click_run_bestand
  to kavel_app;
grant update (status, gecontroleerd_door, gecontroleerd_op, vastgesteld_door, vastgesteld_op, gepubliceerd_door,
  gepubliceerd_op, omgekeerd_door) on kavel.click_run to kavel_app;
grant update (levend) on kavel.click_run_bestand to kavel_app;

alter table kavel.organisatie enable row level security;
alter table kavel.organisatie force row level security;
create policy ieder_leest on kavel.organisatie for select using (true);
create policy meldt_zichzelf_aan on kavel.organisatie for insert
  with check (code = kavel.huidige_organisatie());

do $$
declare
  tabel text;
begin
  foreach tabel in array array['contractjaar', 'contracteerruimte_versie', 'zorgaanbieder', 'overeenkomst_afspraak',
    'overeenkomst_tarief', 'declaratie_bestand', 'declaratie_regel', 'productie_totaal', 'click_run', 'click_run_regel',
    'click_run_bestand', 'boeking']
  loop
    execute format('alter table kavel.%I enable row level security', tabel);
    execute format('alter table kavel.%I force row level security', tabel);
    execute format('create policy eigen_rijen on kavel.%I to kavel_app
      using (organisatie = kavel.huidige_organisatie())
      with check (organisatie = kavel.huidige_organisatie())', tabel);
  end loop;
  -- A provider reads what is its own, and writes nothing.
  foreach tabel in array array['zorgaanbieder', 'overeenkomst_afspraak', 'overeenkomst_tarief', 'declaratie_bestand', 'declaratie_regel',
    'productie_totaal', 'boeking']
  loop
    execute format('create policy zorgaanbieder_leest on kavel.%I for select to kavel_app
      using (agb = kavel.huidige_organisatie())', tabel);
  end loop;
end $$;

-- That a run is published, and its room, is for everyone. The view belongs to a role that sees published runs and
-- nothing else; figures per kavel pass through the use case that joins small cells (ADR 0062).
grant select on kavel.click_run to kavel_publicatie;
create policy gepubliceerd on kavel.click_run for select to kavel_publicatie using (status = 'gepubliceerd');

create view kavel.gepubliceerde_run as
  select regio, jaar, maand, volgnummer, soort, keert_om, omgekeerd_door, organisatie, certificaat_hash,
    vorige_hash, gepubliceerd_op,
    (invoer ->> 'contracteerruimteEurocent')::bigint as contracteerruimte_eurocent,
    (invoer ->> 'reserveringEurocent')::bigint as reservering_eurocent,
    (uitkomst ->> 'ruimteEurocent')::bigint as ruimte_eurocent,
    (uitkomst ->> 'beschikbaarEurocent')::bigint as beschikbaar_eurocent
  from kavel.click_run
  where status = 'gepubliceerd';

grant create on schema kavel to kavel_publicatie;
alter view kavel.gepubliceerde_run owner to kavel_publicatie;
revoke create on schema kavel from kavel_publicatie;
grant select on kavel.gepubliceerde_run to kavel_app;

-- A provider reads its own row of a published run.
create policy zorgaanbieder_leest on kavel.click_run_regel for select to kavel_app using (
  agb = kavel.huidige_organisatie()
  and exists (
    select from kavel.gepubliceerde_run r
    where (r.regio, r.jaar, r.maand, r.volgnummer) =
      (click_run_regel.regio, click_run_regel.jaar, click_run_regel.maand, click_run_regel.volgnummer)
  )
);
