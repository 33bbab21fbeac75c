create sequence case_number;

create table escalation_matrix (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  rules        jsonb       not null
);

create table escalation_case (
  id             uuid        primary key,
  number         text        not null unique,
  state          text        not null,
  cause          text        not null,
  severity       text        not null,
  subject_id     uuid        not null,
  ticket_id      uuid,
  ticket_number  text,
  customer_id    uuid,
  correlation_id uuid        not null,
  reason         text        not null,
  dims           jsonb       not null,
  policy         jsonb       not null,
  team           text,
  level          int         not null check (level >= 1),
  owner          text        not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  root_cause     text,
  touchpoint     text,
  party          text,
  answer         text,
  recovered      boolean,
  version        bigint      not null,
  -- the rule that Java checks too: no close without knowing why and telling the customer
  check (state <> 'CLOSED' or (root_cause is not null and touchpoint is not null
         and party is not null and answer is not null))
);
-- one open case about one subject, whatever two replicas do at the same moment
create unique index escalation_case_open on escalation_case (subject_id) where state = 'OPEN';
create index escalation_case_owner on escalation_case (owner, state);
create index escalation_case_ticket on escalation_case (ticket_id);

create table case_event (
  id      uuid        primary key,
  case_id uuid        not null references escalation_case (id),
  type    text        not null,
  at      timestamptz not null,
  actor   text        not null,
  detail  jsonb       not null
);
create index case_event_case on case_event (case_id, at);

create table promise (
  id           uuid        primary key,
  case_id      uuid        not null references escalation_case (id),
  ticket_id    uuid,
  state        text        not null,
  made_at      timestamptz not null,
  first_due_at timestamptz not null,
  due_at       timestamptz not null,
  fulfilled_at timestamptz,
  attempts     int         not null,
  version      bigint      not null
);
create index promise_case on promise (case_id, made_at);

create table attempt (
  id         uuid        primary key,
  promise_id uuid        not null references promise (id),
  at         timestamptz not null,
  by_agent   text        not null,
  outcome    text        not null,
  note       text
);
create index attempt_promise on attempt (promise_id, at);

create table deadline (
  id         uuid        primary key,
  promise_id uuid        not null references promise (id),
  case_id    uuid        not null references escalation_case (id),
  kind       text        not null,
  due_at     timestamptz not null,
  state      text        not null,
  ran_at     timestamptz
);
create index deadline_due on deadline (due_at) where state = 'PENDING';
create index deadline_promise on deadline (promise_id) where state = 'PENDING';

create table notification (
  id        uuid        primary key,
  case_id   uuid        not null references escalation_case (id),
  recipient text,
  subject   text        not null,
  body      text        not null,
  state     text        not null,
  due_at    timestamptz not null,
  attempts  int         not null
);
create index notification_due on notification (due_at) where state = 'PENDING';

create table person_copy (
  id text primary key, name text not null, email text, team text, post text not null,
  active boolean not null, version bigint not null
);
create table customer_copy (
  id uuid primary key, name text, email text, phone text, tier text not null,
  language text not null, version bigint not null
);
create table ticket_copy (
  id uuid primary key, number text not null, customer_id uuid, correlation_id uuid not null,
  dims jsonb not null, version bigint not null
);
create table calendar_copy (
  id text primary key, definition jsonb not null, version bigint not null
);

-- the calendars with which ticket-service starts too; version 1 there, so that a change wins here
insert into calendar_copy (id, version, definition) values
  ('always', 1,
   '{"id":"always","zone":"Asia/Shanghai","weekly":{"MONDAY":[{"from":"00:00","to":"24:00"}],"TUESDAY":[{"from":"00:00","to":"24:00"}],"WEDNESDAY":[{"from":"00:00","to":"24:00"}],"THURSDAY":[{"from":"00:00","to":"24:00"}],"FRIDAY":[{"from":"00:00","to":"24:00"}],"SATURDAY":[{"from":"00:00","to":"24:00"}],"SUNDAY":[{"from":"00:00","to":"24:00"}]},"dates":{}}'),
  ('office', 1,
   '{"id":"office","zone":"Asia/Shanghai","weekly":{"MONDAY":[{"from":"09:00","to":"18:00"}],"TUESDAY":[{"from":"09:00","to":"18:00"}],"WEDNESDAY":[{"from":"09:00","to":"18:00"}],"THURSDAY":[{"from":"09:00","to":"18:00"}],"FRIDAY":[{"from":"09:00","to":"18:00"}]},"dates":{}}'),
  ('working-days', 1,
   '{"id":"working-days","zone":"Asia/Shanghai","weekly":{"MONDAY":[{"from":"00:00","to":"24:00"}],"TUESDAY":[{"from":"00:00","to":"24:00"}],"WEDNESDAY":[{"from":"00:00","to":"24:00"}],"THURSDAY":[{"from":"00:00","to":"24:00"}],"FRIDAY":[{"from":"00:00","to":"24:00"}]},"dates":{}}');

-- 24 hours of working days for everybody, less for those who are worse off
insert into escalation_matrix (version, published_at, published_by, rules) values
  (1, '2026-01-01T00:00:00Z', 'installation', '[
    {"name":"everybody","calendar":"working-days","levels":[{"post":"SPECIALIST","withinMinutes":1440},{"post":"LEAD","withinMinutes":480},{"post":"MANAGER","withinMinutes":480}]},
    {"name":"critical","severity":"CRITICAL","calendar":"always","levels":[{"post":"SPECIALIST","withinMinutes":480},{"post":"LEAD","withinMinutes":240},{"post":"MANAGER","withinMinutes":240}]},
    {"name":"VIP","tier":"VIP","calendar":"always","levels":[{"post":"SPECIALIST","withinMinutes":720},{"post":"LEAD","withinMinutes":240},{"post":"MANAGER","withinMinutes":240}]},
    {"name":"critical VIP","severity":"CRITICAL","tier":"VIP","calendar":"always","levels":[{"post":"SPECIALIST","withinMinutes":240},{"post":"LEAD","withinMinutes":120},{"post":"MANAGER","withinMinutes":120}]}
  ]');
