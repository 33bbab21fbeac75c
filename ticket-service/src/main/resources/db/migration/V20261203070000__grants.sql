-- How much who may grant without asking: for each kind and currency one of a role, a team or a person.
create table grant_limit (
  id       uuid    primary key,
  kind     text    not null,
  currency text    not null,
  scope    text    not null,
  subject  text    not null,
  most     numeric(9, 2) not null check (most >= 0),
  unique (kind, currency, scope, subject)
);

-- What customers were granted, and what somebody with a higher limit was asked for.
create table ticket_grant (
  id         uuid    primary key,
  ticket_id  uuid    not null references ticket (id),
  kind       text    not null,
  amount     numeric(9, 2) not null check (amount > 0),
  currency   text    not null,
  reason     text    not null,
  waits      boolean not null,
  state      text    not null,
  level      text,
  asked_by   text    not null,
  asked_at   timestamptz not null,
  reminded   boolean not null,
  next_at    timestamptz,
  decided_by text,
  decided_at timestamptz,
  decision   text,
  version    bigint  not null,
  check ((state = 'ASKED') = (next_at is not null))
);
create index ticket_grant_ticket on ticket_grant (ticket_id);
create index ticket_grant_open on ticket_grant (asked_at, id) where state = 'ASKED';
create trigger ticket_grant_version before update on ticket_grant
  for each row when (new.version < old.version) execute function version_only_rises();
