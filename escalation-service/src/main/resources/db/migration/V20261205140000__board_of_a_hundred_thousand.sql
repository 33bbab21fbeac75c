-- Whether somebody has been asked to acknowledge, beside the case, so that the board need not look
-- at the rungs of each: an open case with asks and without acknowledged_at waits for that.
alter table escalation_case add column asks boolean not null default false;
alter table escalation_case add column asked_until timestamptz;
create function case_asks() returns trigger language plpgsql as $$
begin
  update escalation_case
    set asks = new.wanted > 0,
        asked_until = case when new.wanted > 0 then new.next_at end
    where id = new.case_id
      and (asks, asked_until)
        is distinct from (new.wanted > 0, case when new.wanted > 0 then new.next_at end)
      and not exists (select from case_rung n where n.case_id = new.case_id and n.entry > new.entry);
  return null;
end $$;
create trigger case_rung_case_asks after insert or update of next_at, wanted on case_rung
  for each row execute function case_asks();
update escalation_case c set asks = true, asked_until = r.next_at
  from case_rung r
  where r.case_id = c.id and r.wanted > 0 and c.state = 'OPEN'
    and not exists (select from case_rung n where n.case_id = r.case_id and n.entry > r.entry);

-- The board counts by these alone, and reads what is held or asked without the rest.
create index escalation_case_load on escalation_case (owner, team)
  include (waits_until, held_until, asks, acknowledged_at) where state = 'OPEN';
create index escalation_case_held on escalation_case
  (coalesce(waits_until, timestamptz '9999-01-01Z'), id desc)
  where state = 'OPEN' and held_until is not null;
create index escalation_case_asked on escalation_case
  (coalesce(waits_until, timestamptz '9999-01-01Z'), id desc)
  where state = 'OPEN' and asks and acknowledged_at is null;
create index escalation_case_team on escalation_case
  (team, coalesce(waits_until, timestamptz '9999-01-01Z'), id desc) where state = 'OPEN';
create index promise_own on promise (due_at, id) include (owner, team)
  where case_id is null and state = 'OPEN';
