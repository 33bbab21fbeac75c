-- lists that people keep by a name, for themselves or for their team
create table saved_view (
  id uuid primary key,
  list text not null,
  owner_kind text not null check (owner_kind in ('PERSON', 'TEAM')),
  owner text not null,
  name text not null check (char_length(name) between 1 and 60),
  query text not null check (char_length(query) <= 4000),
  position integer not null,
  made_by text not null,
  made_at timestamptz not null,
  unique (list, owner_kind, owner, name)
);

-- what a list begins with for somebody
create table saved_view_start (
  list text not null,
  person text not null,
  view uuid not null references saved_view on delete cascade,
  primary key (list, person)
);
create index saved_view_start_view on saved_view_start (view);
