create sequence ticket_number;

create table business_calendar (
  id           text   primary key,
  aggregate_id uuid   not null unique,
  version      bigint not null,
  definition   jsonb  not null
);

create table service_standard (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  rules        jsonb       not null
);

create table team (
  id           text   primary key,
  aggregate_id uuid   not null unique,
  name         text   not null,
  calendar     text   not null references business_calendar (id),
  version      bigint not null
);

create table agent (
  id           text    primary key,
  aggregate_id uuid    not null unique,
  name         text    not null,
  email        text,
  team         text    references team (id),
  post         text    not null,
  active       boolean not null,
  version      bigint  not null
);

create table customer (
  id          uuid    primary key,
  external_id text    unique,
  name        text,
  email       text,
  phone       text,
  tier        text    not null,
  segment     text,
  language    text    not null,
  opted_out   boolean not null,
  version     bigint  not null
);
create index customer_email on customer (lower(email));
create index customer_phone on customer (phone);

create table ticket (
  id                    uuid        primary key,
  number                text        not null unique,
  subject               text        not null,
  state                 text        not null,
  opened_by             text        not null,
  origin                text        not null,
  external_id           text        unique,
  customer_id           uuid        references customer (id),
  correlation_id        uuid        not null,
  team                  text,
  agent                 text,
  channel               text        not null,
  category              text        not null,
  subcategory           text,
  complexity            text        not null,
  priority              text        not null,
  tier                  text        not null,
  segment               text,
  first_contact_at      timestamptz not null,
  first_responded_at    timestamptz,
  first_responder_agent text,
  first_responder_team  text,
  first_resolved_at     timestamptz,
  resolved_at           timestamptz,
  resolver_agent        text,
  resolver_team         text,
  closed_at             timestamptz,
  waiting_since         timestamptz,
  waiting_millis        bigint      not null default 0 check (waiting_millis >= 0),
  reopens               int         not null check (reopens >= 0),
  transfers             int         not null check (transfers >= 0),
  version               bigint      not null
);
create index ticket_queue on ticket (team, state, id);
create index ticket_customer on ticket (customer_id, id);
create index ticket_grace on ticket (resolved_at) where state = 'RESOLVED' and origin = 'LIVE';

create table ticket_event (
  id         uuid        primary key,
  ticket_id  uuid        not null references ticket (id),
  version    bigint      not null,
  type       text        not null,
  at         timestamptz not null,
  actor_kind text        not null,
  actor_id   text,
  detail     jsonb       not null,
  unique (ticket_id, version)
);

create table message (
  id        uuid        primary key,
  ticket_id uuid        not null references ticket (id),
  kind      text        not null,
  text      text        not null,
  author    text,
  at        timestamptz not null
);
create index message_ticket on message (ticket_id, at);

create table sla_clock (
  id               uuid   primary key,
  ticket_id        uuid   not null references ticket (id),
  target           text   not null,
  state            text   not null,
  standard_version int,
  rule_name        text   not null,
  calendar_id      text,
  target_millis    bigint,
  consumed_millis  bigint not null check (consumed_millis >= 0),
  running_since    timestamptz,
  due_at           timestamptz,
  warn_at          timestamptz,
  warned_at        timestamptz,
  breached_at      timestamptz,
  stopped_at       timestamptz,
  unique (ticket_id, target)
);
create index sla_clock_warn on sla_clock (warn_at) where state = 'RUNNING';
create index sla_clock_due on sla_clock (due_at) where state = 'RUNNING' and breached_at is null;

create table sla_segment (
  id       uuid        primary key,
  clock_id uuid        not null references sla_clock (id),
  state    text        not null,
  from_at  timestamptz not null,
  to_at    timestamptz
);
create index sla_segment_clock on sla_segment (clock_id, from_at);

create table status_link (
  token_hash text        primary key,
  ticket_id  uuid        not null references ticket (id),
  expires_at timestamptz not null
);

create table promise_copy (
  id        uuid        primary key,
  ticket_id uuid,
  state     text        not null,
  due_at    timestamptz not null,
  version   bigint      not null
);
create index promise_copy_ticket on promise_copy (ticket_id);

-- A fresh installation starts with three calendars and the targets of docs/service-standards.md.
insert into business_calendar (id, aggregate_id, version, definition) values
  ('always', '00000000-0000-7000-8000-000000000001', 1,
   '{"id":"always","zone":"Asia/Shanghai","weekly":{"MONDAY":[{"from":"00:00","to":"24:00"}],"TUESDAY":[{"from":"00:00","to":"24:00"}],"WEDNESDAY":[{"from":"00:00","to":"24:00"}],"THURSDAY":[{"from":"00:00","to":"24:00"}],"FRIDAY":[{"from":"00:00","to":"24:00"}],"SATURDAY":[{"from":"00:00","to":"24:00"}],"SUNDAY":[{"from":"00:00","to":"24:00"}]},"dates":{}}'),
  ('office', '00000000-0000-7000-8000-000000000002', 1,
   '{"id":"office","zone":"Asia/Shanghai","weekly":{"MONDAY":[{"from":"09:00","to":"18:00"}],"TUESDAY":[{"from":"09:00","to":"18:00"}],"WEDNESDAY":[{"from":"09:00","to":"18:00"}],"THURSDAY":[{"from":"09:00","to":"18:00"}],"FRIDAY":[{"from":"09:00","to":"18:00"}]},"dates":{}}'),
  ('working-days', '00000000-0000-7000-8000-000000000003', 1,
   '{"id":"working-days","zone":"Asia/Shanghai","weekly":{"MONDAY":[{"from":"00:00","to":"24:00"}],"TUESDAY":[{"from":"00:00","to":"24:00"}],"WEDNESDAY":[{"from":"00:00","to":"24:00"}],"THURSDAY":[{"from":"00:00","to":"24:00"}],"FRIDAY":[{"from":"00:00","to":"24:00"}]},"dates":{}}');

insert into service_standard (version, published_at, published_by, rules) values
  (1, '2026-01-01T00:00:00Z', 'installation', '[
    {"name":"basic standard","layer":"BASIC","complexity":"STANDARD","calendar":"office","targets":{"FIRST_RESPONSE":5,"HANDLING":120,"RESOLUTION":240}},
    {"name":"basic complex","layer":"BASIC","complexity":"COMPLEX","calendar":"office","targets":{"FIRST_RESPONSE":5,"HANDLING":1440,"RESOLUTION":1440}},
    {"name":"priority standard","layer":"ADVANCED","tier":"PRIORITY","complexity":"STANDARD","calendar":"office","targets":{"FIRST_RESPONSE":3,"HANDLING":90,"RESOLUTION":180}},
    {"name":"priority complex","layer":"ADVANCED","tier":"PRIORITY","complexity":"COMPLEX","calendar":"office","targets":{"FIRST_RESPONSE":3,"HANDLING":720,"RESOLUTION":960}},
    {"name":"VIP standard","layer":"ADVANCED","tier":"VIP","complexity":"STANDARD","calendar":"always","targets":{"FIRST_RESPONSE":1,"HANDLING":60,"RESOLUTION":120}},
    {"name":"VIP complex","layer":"ADVANCED","tier":"VIP","complexity":"COMPLEX","calendar":"always","targets":{"FIRST_RESPONSE":1,"HANDLING":480,"RESOLUTION":720}}
  ]');
