-- What producers have told again: the last resync of each that has ended, and of each that is of interest still which
-- aggregates came. What we hold of a producer and has no mark is nothing that it has.
create table resync_told (
  source text primary key,
  resync uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  restored boolean not null,
  told jsonb not null
);
create table resync_mark (
  resync uuid not null,
  kind text not null,
  id uuid not null,
  source text not null,
  primary key (resync, kind, id)
);
