-- Who is on call. A schedule that was deleted keeps its row, so that its id never begins again at
-- version 1 and an ETag that somebody still holds stays stale.
create table on_call_schedule (
  id         text        primary key,
  name       text        not null,
  zone       text        not null,
  layers     jsonb       not null,
  gone       boolean     not null default false,
  changed_at timestamptz not null,
  changed_by text        not null,
  version    bigint      not null
);
create trigger on_call_schedule_version before update on on_call_schedule
  for each row when (new.version < old.version) execute function version_only_rises();

-- somebody for a time, whatever the layers say; by a swap if two have agreed on it
create table on_call_override (
  id          uuid        primary key,
  schedule_id text        not null references on_call_schedule (id),
  person      text        not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  reason      text,
  swap_id     uuid        unique,
  made_by     text        not null,
  made_at     timestamptz not null
);
create index on_call_override_schedule on on_call_override (schedule_id, ends_at);

-- in all schedules
create table on_call_absence (
  id        uuid        primary key,
  person    text        not null,
  starts_at timestamptz not null,
  ends_at   timestamptz not null check (ends_at > starts_at),
  made_by   text        not null,
  made_at   timestamptz not null
);
create index on_call_absence_person on on_call_absence (person, ends_at);

-- a shift that somebody asks another to take, or whoever can
create table on_call_swap (
  id          uuid        primary key,
  schedule_id text        not null references on_call_schedule (id),
  asked_by    text        not null,
  asked_of    text,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  note        text,
  state       text        not null,
  asked_at    timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  check ((state = 'ASKED') = (decided_at is null))
);
create index on_call_swap_schedule on on_call_swap (schedule_id, ends_at);

-- a link to a calendar; one for each person and what it shows, an empty schedule for the own shifts
create table on_call_feed (
  token_hash text        primary key,
  owner      text        not null,
  schedule   text        not null,
  language   text        not null,
  made_at    timestamptz not null,
  unique (owner, schedule)
);

-- gaps of which somebody was told; a gap is known by its schedule and when it begins
create table on_call_gap_told (
  schedule_id text        not null references on_call_schedule (id),
  starts_at   timestamptz not null,
  told_at     timestamptz not null,
  primary key (schedule_id, starts_at)
);
