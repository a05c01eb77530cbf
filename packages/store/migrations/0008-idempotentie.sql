-- What was answered to a request with an Idempotency-Key, so that the same request is carried out once (ADR 0047). Kept
-- for a day. The request itself is not kept, only its hash; nor is an answer that speaks of persons.
create table kavel.idempotentie (
  organisatie text not null check (organisatie <> ''),
  operatie text not null check (operatie <> ''),
  sleutel text not null check (length(sleutel) between 1 and 255),
  verzoek_sha256 text not null check (verzoek_sha256 ~ '^[0-9a-f]{64}$'),
  begonnen_op timestamptz not null,
  -- Of the answer: null while the act is under way.
  status integer check (status between 200 and 499),
  soort text,
  inhoud text,
  primary key (organisatie, operatie, sleutel),
  check (num_nonnulls(status, soort, inhoud) in (0, 3))
);
create index idempotentie_op_leeftijd on kavel.idempotentie (organisatie, begonnen_op);

grant select, insert, delete on kavel.idempotentie to kavel_app;
grant update (begonnen_op, status, soort, inhoud) on kavel.idempotentie to kavel_app;
alter table kavel.idempotentie enable row level security;
alter table kavel.idempotentie force row level security;
create policy eigen_rijen on kavel.idempotentie to kavel_app
  using (organisatie = kavel.huidige_organisatie())
  with check (organisatie = kavel.huidige_organisatie());
