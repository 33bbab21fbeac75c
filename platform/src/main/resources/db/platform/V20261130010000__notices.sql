-- What people are told about: one row for each person and occurrence, in every service, since the
-- bell is on every page. Rows come with a change of our own or by event; the higher version wins.
create table notice (
  id uuid primary key,
  version bigint not null,
  person text not null,
  kind text not null,
  -- the service that has the page it leads to
  site text not null,
  path text not null,
  -- ticket or case; the customer it speaks of
  about uuid not null,
  customer_id uuid,
  -- what is shown as one line
  bundle uuid not null,
  number text not null,
  subject text,
  -- who did it, a name
  who text,
  -- what the customer wrote, its beginning
  quote text,
  due_at timestamptz,
  correlation_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz
);
-- the list of a person; the bell; what goes after some weeks; what is erased with a customer
create index notice_person on notice (person, at desc, id desc);
create index notice_unseen on notice (person, bundle) where seen_at is null;
create index notice_at on notice (at);
create index notice_about on notice (about);
create index notice_customer on notice (customer_id) where customer_id is not null;
