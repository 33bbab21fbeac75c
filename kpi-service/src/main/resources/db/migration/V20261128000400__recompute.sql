-- The recompute that runs, or the last one that ran. kind and after_id are the place before which all is done.
create table recompute (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  kind text not null,
  after_id uuid not null,
  total bigint,
  subjects bigint not null default 0,
  facts bigint not null default 0,
  stayed bigint not null default 0
);
-- one at a time, whichever replica is asked
create unique index recompute_running on recompute ((true)) where ended_at is null;
