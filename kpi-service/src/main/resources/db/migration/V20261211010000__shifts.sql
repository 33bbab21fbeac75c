-- Who is planned to be at work when, in versions: the newest one is in force.
create table shift_plan (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  reason       text,
  shifts       jsonb       not null
);
insert into shift_plan (version, published_at, published_by, shifts) values
  (1, '2026-01-01T00:00:00Z', 'installation', '[]');
