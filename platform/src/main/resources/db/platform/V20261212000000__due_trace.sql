-- What was planned by a request is found again by its trace. The release before plans without.
alter table due_work add column traceparent text, add column planned_at timestamptz;
