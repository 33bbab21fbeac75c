-- One row per event, in partitions by number that are made and dropped by OutboxPartitions.
create sequence outbox_seq;
create table outbox_event (
  seq        bigint      primary key default nextval('outbox_seq'),
  subject    uuid        not null,
  type       text        not null,
  history    boolean     not null,
  created_at timestamptz not null,
  event      text        not null
) partition by range (seq);

-- Where each subscriber stands. Everything up to seq is delivered or held.
create table outbox_position (
  name       text   primary key,
  seq        bigint not null,
  silences   int    not null default 0,
  retry_at   timestamptz,
  last_error text
);

-- Events that a subscriber could not take while it took others.
create table outbox_held (
  subscriber text        not null,
  seq        bigint      not null,
  subject    uuid        not null,
  type       text        not null,
  event      text        not null,
  state      text        not null check (state in ('WAITING', 'PARKED')),
  attempts   int         not null,
  due_at     timestamptz not null,
  last_error text,
  primary key (subscriber, seq)
);
create index outbox_held_waiting on outbox_held (subscriber, subject, seq) where state = 'WAITING';

-- The table of the release before stays for one release: its replicas may still write to it, and
-- OutboxPartitions carries their rows over.
