-- A next response is promised anew with each message of the customer: several clocks of one target.
alter table sla_clock add column cycle int not null default 1 check (cycle > 0);
create unique index sla_clock_cycle on sla_clock (ticket_id, target, cycle);
alter table sla_clock drop constraint sla_clock_ticket_id_target_key;

-- What a clock was measured by before it was planned anew. Few clocks ever are.
create table sla_plan (
  id               uuid        primary key,
  clock_id         uuid        not null references sla_clock (id),
  until_at         timestamptz not null,
  cause            text        not null,
  standard_version int,
  rule_name        text        not null,
  calendar_id      text,
  calendar_version bigint,
  target_millis    bigint
);
create index sla_plan_clock on sla_plan (clock_id, until_at);

-- Which clocks run by a calendar, when its hours change.
create index sla_clock_calendar on sla_clock (calendar_id) where state in ('RUNNING', 'PAUSED');

-- The standard that a ticket is measured by, also for what begins later; null for older tickets.
alter table ticket add column standard_version int;
alter table ticket add column merged_into uuid references ticket (id);
create index ticket_merged on ticket (merged_into) where merged_into is not null;
