-- Who gets which ticket (ADR 0047). A plan is published in versions; what waits and who works is kept beside it.
create table routing_plan (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  reason       text,
  queues       jsonb       not null
);
insert into routing_plan values (1, '2026-01-01T00:00:00Z', 'system', null, '[]');

-- What somebody can do and how much at once; who has no seat is given nothing.
create table seat (
  agent     text   primary key references agent (id),
  skills    jsonb  not null,
  capacity  jsonb  not null,
  calendar  text,
  starts_on date,
  ends_on   date,
  version   bigint not null
);
create table absence (
  id         uuid        primary key,
  agent      text        not null references agent (id),
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  kind       text        not null,
  entered_by text        not null,
  check (until_at > from_at)
);
create index absence_agent on absence (agent, until_at);

-- Whether somebody wants to be given work now, and how much they were given since they began.
create table readiness (
  agent        text        primary key references agent (id),
  ready        boolean     not null,
  since        timestamptz not null,
  given        int         not null default 0,
  last_given   timestamptz
);

-- Who looks after a customer, wherever the ticket comes from.
create table customer_agent (
  customer_id uuid primary key references customer (id) on delete cascade,
  agent       text not null references agent (id)
);
create index customer_agent_agent on customer_agent (agent);

-- What waits for somebody. The rank is when it came, less a head start for some: it never changes,
-- so whoever waits long enough is before everybody who comes later, whoever that is.
create table waiting (
  ticket_id        uuid        primary key references ticket (id) on delete cascade,
  queue            text        not null,
  first_queue      text        not null,
  tier             text        not null,
  entered_at       timestamptz not null,
  queued_at        timestamptz not null,
  rank_at          timestamptz not null,
  meant_for        text,
  meant_until      timestamptz,
  ahead            int,
  estimate_seconds int,
  estimated_at     timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
create index waiting_rank on waiting (queue, rank_at, ticket_id);

-- What has waited: by it the wait of the next ones is estimated, and how far off that was is told.
create table waited (
  ticket_id        uuid        not null references ticket (id) on delete cascade,
  ended_at         timestamptz not null,
  queue            text        not null,
  first_queue      text        not null,
  tier             text        not null,
  entered_at       timestamptz not null,
  how              text        not null,
  agent            text,
  ahead            int,
  estimate_seconds int,
  estimated_at     timestamptz,
  primary key (ticket_id, ended_at)
);
create index waited_queue on waited (queue, ended_at);
create index waited_age on waited (ended_at);

-- what people have in hand: counted before anything is given to them
create index ticket_held on ticket (agent, channel)
  where agent is not null and state in ('NEW', 'OPEN') and origin = 'LIVE';
