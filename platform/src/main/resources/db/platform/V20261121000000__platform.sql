-- Mechanism shared by all services. Times are set by the service, never by the database.
create table outbox (
  seq           bigint generated always as identity primary key,
  subscriber    text        not null,
  subject       uuid        not null,
  type          text        not null,
  event         text        not null,
  state         text        not null default 'PENDING' check (state in ('PENDING', 'PARKED')),
  created_at    timestamptz not null,
  due_at        timestamptz not null,
  claimed_until timestamptz,
  attempts      int         not null default 0,
  last_error    text
);
create index outbox_due on outbox (subscriber, seq) where state = 'PENDING';
create index outbox_subject on outbox (subscriber, subject, seq) where state = 'PENDING';

create table inbox (
  event_id    uuid primary key,
  type        text        not null,
  received_at timestamptz not null
);

create table idempotency_key (
  scope        text        not null,
  key          text        not null,
  request_hash text        not null,
  created_id   uuid,
  created_at   timestamptz not null,
  primary key (scope, key)
);
