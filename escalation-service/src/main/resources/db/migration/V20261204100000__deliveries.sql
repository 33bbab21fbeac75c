-- Where messages about cases go besides the bell. Addresses of robots have keys in them, so they are sealed too.
create table notify_endpoint (
  id             uuid    primary key,
  version        bigint  not null,
  name           text    not null,
  channel        text    not null,
  -- null for one of the organisation
  person         text,
  host           text    not null,
  sealed_address text    not null,
  sealed_secret  text,
  former_secret  text,
  former_until   timestamptz,
  interest       jsonb   not null,
  active         boolean not null
);
create index notify_endpoint_person on notify_endpoint (person);
create trigger notify_endpoint_version before update on notify_endpoint
  for each row when (new.version < old.version) execute function version_only_rises();

-- How somebody wants to be told; no row means as usual.
create table notify_rule (
  person  text   primary key,
  version bigint not null,
  wishes  jsonb  not null
);
create trigger notify_rule_version before update on notify_rule
  for each row when (new.version < old.version) execute function version_only_rises();

-- What somebody was to be told. Ids and kinds; words only until it is told.
create table told_message (
  id        uuid        primary key,
  step      uuid        not null,
  case_id   uuid        not null references escalation_case (id),
  level     int         not null,
  person    text        not null,
  kind      text        not null,
  urgency   text        not null,
  due_at    timestamptz,
  percent   int,
  words     text,
  by_person text,
  at        timestamptz not null
);
create index told_message_case on told_message (case_id, at, id);
create index told_message_at on told_message (at);

-- One row for each message and way. It says SENDING before anything leaves.
create table delivery (
  id          uuid        primary key,
  message_id  uuid        not null references told_message (id) on delete cascade,
  channel     text        not null,
  endpoint_id uuid,
  person      text        not null,
  state       text        not null check (state in ('PLANNED', 'SENDING', 'SENT', 'REFUSED', 'GAVE_UP', 'UNSURE')),
  -- may go in one mail with others of the same person
  together    boolean     not null,
  planned_at  timestamptz not null,
  attempts    int         not null default 0,
  sending_at  timestamptz,
  settled_at  timestamptz,
  -- which mail takes it
  mail_id     uuid,
  -- what the other side said, never a key and nothing of the text
  answer      text,
  unique nulls not distinct (message_id, channel, endpoint_id)
);
create index delivery_mail on delivery (mail_id) where mail_id is not null;
create index delivery_waiting on delivery (person, id) where state = 'PLANNED' and together;
create index delivery_open on delivery (planned_at) where state in ('PLANNED', 'SENDING');
create index delivery_unsure on delivery (id) where state = 'UNSURE';
create index delivery_pace on delivery (endpoint_id, sending_at) where endpoint_id is not null;
