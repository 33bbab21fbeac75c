create table import_job (
  id            uuid        primary key,
  target        text        not null,
  file_name     text        not null,
  mapping       text        not null,
  state         text        not null check (state in ('RECEIVING', 'WAITING', 'RUNNING', 'DONE', 'FAILED')),
  bytes         bigint      not null default 0,
  handled       bigint      not null default 0,
  accepted      bigint      not null default 0,
  unchanged     bigint      not null default 0,
  bad           bigint      not null default 0,
  skipped       bigint      not null default 0,
  error         text,
  created_by    text        not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  claimed_until timestamptz
);

create table import_part (
  job_id uuid  not null references import_job (id) on delete cascade,
  n      int   not null check (n >= 0),
  bytes  bytea not null,
  primary key (job_id, n)
);

create table import_bad_row (
  seq         bigint generated always as identity primary key,
  job_id      uuid   not null references import_job (id) on delete cascade,
  line        bigint not null,
  external_id text,
  field       text,
  reason      text   not null,
  value       text
);
create index import_bad_row_job on import_bad_row (job_id, seq);
