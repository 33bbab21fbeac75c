-- What is overdue and not called about yet, for the audit of deadlines, which looks every minute.
create index promise_broken on promise (due_at) where state = 'BROKEN' and fulfilled_at is null;
-- Without it a third of all cases is thought to be late, and their indexes are passed over.
create statistics escalation_case_waiting on (coalesce(waits_until, timestamptz '9999-01-01Z')), (state)
  from escalation_case;
