-- Which customer is of which segment, by rules (ADR 0049). A plan is published in versions. What the
-- rules have said last stands beside the segment: while the two are the same, rules may change it.
create table segment_plan (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  reason       text,
  rules        jsonb       not null
);
insert into segment_plan values (1, '2026-01-01T00:00:00Z', 'system', null, '[]');

-- ruled_changes: how many of the versions come from rules and organisations and not from somebody,
-- so that an import can be taken back in spite of them
alter table customer
  add column ruled_segment  text,
  add column lifetime_value numeric(15, 2),
  add column ruled_changes  bigint not null default 0;
