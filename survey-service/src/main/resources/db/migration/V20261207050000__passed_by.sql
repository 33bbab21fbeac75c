-- Calls, chats and promised calls that nobody is asked about, because no rule is about any: they make no
-- invitation and nobody is told of them, but a rule that somebody writes is tried out on them.
create table passed_by (
  id          uuid        primary key,
  purpose     text        not null check (purpose in ('CONTACT', 'PROMISE')),
  at          timestamptz not null,
  customer_id uuid,
  dims        jsonb       not null
);
create index passed_by_at on passed_by (at);
create index passed_by_customer on passed_by (customer_id);
