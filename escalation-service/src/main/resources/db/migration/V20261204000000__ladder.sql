-- Who is asked at a level. "entry" counts how often a case has come to somebody; a replica of the
-- release before writes none, its cases are asked about from their next move on.
alter table escalation_case add column entry int not null default 1;
alter table escalation_case add column acknowledged_at timestamptz;
alter table escalation_case add column held_until timestamptz;

create table case_rung (
  id         uuid        primary key,
  case_id    uuid        not null references escalation_case (id),
  entry      int         not null,
  level      int         not null,
  entered_at timestamptz not null,
  asks       int         not null,
  wanted     int         not null,
  hold_until timestamptz,
  next_at    timestamptz,
  -- whatever two replicas do at the same moment, a case comes to somebody once
  unique (case_id, entry)
);
create index case_rung_next on case_rung (next_at) where next_at is not null;

create table case_asked (
  id              uuid        primary key,
  case_id         uuid        not null references escalation_case (id),
  entry           int         not null,
  level           int         not null,
  person          text        not null,
  asked_at        timestamptz not null,
  acknowledged_at timestamptz,
  how             text,
  unique (case_id, entry, person),
  check ((acknowledged_at is null) = (how is null))
);

-- What somebody can do, for levels that mean a skill.
create table seat_copy (
  id      text   primary key,
  skills  jsonb,
  version bigint not null
);
create index seat_copy_skills on seat_copy using gin (skills);
