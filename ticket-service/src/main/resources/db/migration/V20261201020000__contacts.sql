-- Calls, chats and visits. Whom we know is a customer, whom we do not is a handle; never both.
create table contact (
  id              uuid        primary key,
  external_id     text        unique,
  source          text        not null,
  channel         text        not null,
  direction       text        not null,
  customer_id     uuid        references customer (id),
  handle          text,
  handle_key      text,
  tier            text,
  segment         text,
  caller_gone_at  timestamptz,
  ticket_id       uuid        references ticket (id),
  stage           text        not null,
  outcome         text,
  queue           text,
  team            text,
  agent           text,
  offered_at      timestamptz not null,
  queued_at       timestamptz,
  answered_at     timestamptz,
  ended_at        timestamptz,
  since           timestamptz not null,
  wait_seconds    int         not null,
  talk_seconds    int         not null,
  hold_seconds    int         not null,
  wrap_up_seconds int         not null,
  transfers       int         not null,
  last_told_at   timestamptz,
  version         bigint      not null,
  check (customer_id is null or handle is null)
);
create trigger contact_version before update on contact
  for each row when (new.version < old.version) execute function version_only_rises();

-- the lists, the newest first, and the figures of a period
create index contact_offered on contact (offered_at, id);
create index contact_queue on contact (queue, offered_at, id);
create index contact_outcome on contact (outcome, offered_at, id);
create index contact_agent on contact (agent, offered_at, id) where agent is not null;
-- who is here now
create index contact_now on contact (since) where stage <> 'ENDED';
create index contact_customer on contact (customer_id, offered_at) where customer_id is not null;
create index contact_ticket on contact (ticket_id) where ticket_id is not null;
-- by which an unknown caller is found when somebody is erased
create index contact_handle on contact (handle_key) where handle_key is not null;
create index contact_handle_age on contact (offered_at) where handle is not null;

-- What a telephone system has told, in whatever order it came.
create table contact_event (
  contact_id uuid        not null references contact (id) on delete cascade,
  signal     text        not null,
  at         timestamptz not null,
  queue      text,
  team       text,
  agent      text,
  outcome    text,
  primary key (contact_id, at, signal)
);
