-- A job can be tried out, cancelled and taken back; it counts how often it died without a step ahead.
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check check (state in
  ('RECEIVING', 'WAITING', 'RUNNING', 'CHECKED', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED', 'UNDOING', 'UNDONE'));
alter table import_job
  add column mode      text   not null default 'ADD' check (mode in ('DRY_RUN', 'ADD', 'REPLACE')),
  add column parts     bigint not null default 0,
  add column changed   bigint not null default 0,
  add column replaced  bigint not null default 0,
  add column withdrawn bigint not null default 0,
  add column restored  bigint not null default 0,
  add column kept      bigint not null default 0,
  add column deaths    int    not null default 0,
  add column worked_ms bigint not null default 0,
  add column file_read bigint not null default 0,
  add column preview   text;
create index import_job_created on import_job (created_at desc);

-- Uploads of the release before that nobody has started expire as well.
insert into due_work (kind, key, due_at, pick_at)
  select 'import-expiry', id::text, updated_at + interval '1 day', updated_at + interval '1 day'
  from import_job where state = 'RECEIVING' on conflict do nothing;

-- What is told about single rows, found again by record and column: not taken, known with other content, or kept when a job was undone.
alter table import_bad_row
  add column kind     text not null default 'BAD' check (kind in ('BAD', 'CHANGED', 'KEPT')),
  add column record    bigint not null default 0,
  add column of_column text;
create index import_bad_row_kind on import_bad_row (job_id, kind, seq);

-- Every imported record remembers its job. The print tells whether a file says something else about
-- it today, field by field and without keeping what it said.
create table import_record (
  target       text not null,
  external_id  text not null,
  aggregate_id uuid not null,
  print        text,          -- null: not known what the import said
  brought_by   uuid,          -- the job that made it; null: it was there before
  job_id       uuid not null, -- the job whose content it has
  seen_by      uuid,          -- the last job that looked at it to replace it
  kept         boolean not null default false,
  primary key (target, external_id)
) with (autovacuum_vacuum_scale_factor = 0.05);
create index import_record_job on import_record (job_id, external_id);
create index import_record_brought on import_record (brought_by) where brought_by <> job_id;

-- What a record was before a job replaced it, so that the job can be undone.
create table import_former (
  job_id      uuid not null references import_job (id) on delete cascade,
  target      text not null,
  external_id text not null,
  former_job  uuid,
  print       text,
  content     text not null,
  primary key (job_id, target, external_id)
);

-- Ids that a dry run has met, for as long as it lasts.
create table import_seen (
  job_id      uuid not null references import_job (id) on delete cascade,
  external_id text not null,
  print       text not null,
  primary key (job_id, external_id)
);
