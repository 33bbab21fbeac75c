-- a clock that was stopped late before anybody looked has its breach still to be told
drop index sla_clock_due;
create index sla_clock_due on sla_clock (due_at) where breached_at is null and state in ('RUNNING', 'MISSED');
