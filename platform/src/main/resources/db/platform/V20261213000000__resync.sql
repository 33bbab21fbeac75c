-- The resync that runs, or the last one that ran: everything before kind and after_key is told again. gap is what the
-- versions are raised by, 0 where they stay; told counts what was told, by kind.
create table resync (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  gap bigint not null,
  kind text not null,
  after_key text,
  told jsonb not null default '{}'
);
-- one at a time, whichever replica is asked
create unique index resync_running on resync ((true)) where ended_at is null;
