-- who calls a customer to ask, and what came of it; a row without an outcome is a call that is going on
create table phone_try (
  id            uuid        primary key,
  invitation_id uuid        not null references invitation (id) on delete cascade,
  agent         text        not null,
  agent_name    text        not null,
  at            timestamptz not null,
  outcome       text        check (outcome in ('RECORDED', 'NOT_REACHED', 'DECLINED', 'OPTED_OUT', 'LEFT'))
);
-- nobody is called by two at once
create unique index phone_try_open on phone_try (invitation_id) where outcome is null;
create index phone_try_invitation on phone_try (invitation_id, at);

-- that calls are not welcome
alter table customer_copy add column phone_refused boolean not null default false;
