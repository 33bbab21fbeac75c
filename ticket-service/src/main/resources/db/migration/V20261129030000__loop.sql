-- What siblings tell about what became of our tickets: cases, promises, invitations, answers. The
-- highest version of each stays; a row without times is one that was withdrawn.
create table case_copy (
  id          uuid   primary key,
  number      text,
  ticket_id   uuid,
  customer_id uuid,
  team        text,
  state       text,
  cause       text,
  severity    text,
  level       int,
  owner       text,
  opened_at   timestamptz,
  closed_at   timestamptz,
  recovered   boolean,
  version     bigint not null
);
create index case_copy_ticket on case_copy (ticket_id);
create index case_copy_customer on case_copy (customer_id);
create index case_copy_number on case_copy (number);

-- known of promises that are told of from now on
alter table promise_copy
  add column case_id      uuid,
  add column made_at      timestamptz,
  add column fulfilled_at timestamptz;
create index promise_copy_case on promise_copy (case_id);

create table invitation_copy (
  id               uuid   primary key,
  ticket_id        uuid,
  case_id          uuid,
  customer_id      uuid,
  purpose          text,
  state            text,
  held_back_reason text,
  decided_at       timestamptz,
  expires_at       timestamptz,
  version          bigint not null
);
create index invitation_copy_ticket on invitation_copy (ticket_id);
create index invitation_copy_customer on invitation_copy (customer_id);

-- An answer from a file names its ticket by the id in the system that it comes from.
create table answer_copy (
  id                 uuid   primary key,
  invitation_id      uuid,
  ticket_id          uuid,
  ticket_external_id text,
  case_id            uuid,
  customer_id        uuid,
  team               text,
  purpose            text,
  received_at        timestamptz,
  score              int,
  scale              int,
  comment            text,
  version            bigint not null
);
create index answer_copy_ticket on answer_copy (ticket_id);
create index answer_copy_external on answer_copy (ticket_external_id) where ticket_external_id is not null;
create index answer_copy_customer on answer_copy (customer_id);
-- as the retention of comments looks for them
create index answer_copy_comment on answer_copy (received_at) where comment is not null and comment <> '(erased)';
