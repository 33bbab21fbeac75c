-- What was let go for its age: one row for each kind and run. Of runs without anything to do only
-- the last one stays.
create table retention_run (
  id       uuid        primary key,
  kind     text        not null,
  period   text        not null,
  before   timestamptz not null, -- what had ended before it was due
  began_at timestamptz not null,
  ended_at timestamptz,
  gone     bigint      not null default 0,
  stuck    bigint      not null default 0
);
create index retention_run_kind on retention_run (kind, began_at desc);

-- The least UUIDv7 of a moment: ids below it were made before.
create function first_id_at(moment timestamptz) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0')
    || '70008000000000000000')::uuid
$$;
