-- Numbers are taken in blocks of 50; the value of the sequence is the last one of a block.
alter sequence ticket_number increment by 50;
select setval('ticket_number', 50, false) from ticket_number where not is_called;

-- Every version of a calendar stays, because clocks count by the one they started under.
create table business_calendar_version (
  id         text   not null references business_calendar (id),
  version    bigint not null,
  definition jsonb  not null,
  primary key (id, version)
);
insert into business_calendar_version (id, version, definition)
  select id, version, definition from business_calendar;
alter table sla_clock add column calendar_version bigint;

-- What was found by looking at the clocks and tickets becomes due work.
insert into due_work (kind, key, due_at, pick_at)
  select 'sla', ticket_id::text, min(at), min(at) from (
    select ticket_id, least(case when state = 'RUNNING' then warn_at end, due_at) as at
    from sla_clock where breached_at is null and state in ('RUNNING', 'MISSED')) looks
  where at is not null group by ticket_id;
insert into due_work (kind, key, due_at, pick_at)
  select 'grace-end', id::text, resolved_at + interval '3 days', resolved_at + interval '3 days'
  from ticket where state = 'RESOLVED' and origin = 'LIVE';
drop index sla_clock_warn;

-- The desk: tickets of one agent, and what is still open, newest first.
create index ticket_agent on ticket (agent, id desc) where agent is not null;
create index ticket_open on ticket (id desc) where state not in ('RESOLVED', 'CLOSED');

create trigger ticket_version before update on ticket
  for each row when (new.version < old.version) execute function version_only_rises();
create trigger customer_version before update on customer
  for each row when (new.version < old.version) execute function version_only_rises();
create trigger team_version before update on team
  for each row when (new.version < old.version) execute function version_only_rises();
create trigger agent_version before update on agent
  for each row when (new.version < old.version) execute function version_only_rises();
create trigger calendar_version before update on business_calendar
  for each row when (new.version < old.version) execute function version_only_rises();
