-- One table for whatever has to happen later. pick_at is when anybody may take a row next: when it
-- is due, when the lease of a claim ends, or when the pause after a failure is over.
create table due_work (
  kind       text        not null,
  key        text        not null,
  due_at     timestamptz not null,
  pick_at    timestamptz not null,
  fence      bigint      not null default 0,
  attempts   int         not null default 0,
  parked_at  timestamptz,
  last_error text,
  primary key (kind, key)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
create index due_work_next on due_work (kind, pick_at) where parked_at is null;
create index due_work_parked on due_work (parked_at) where parked_at is not null;

-- Imports that are under way go on under the engine.
update import_job set state = 'RUNNING' where state = 'WAITING';
insert into due_work (kind, key, due_at, pick_at)
  select 'import', id::text, updated_at, updated_at from import_job where state = 'RUNNING';
