-- A promise need not have a case: an agent promises a call about a ticket. Until its time is over
-- without a call it belongs to that agent; then a case takes it over.
alter table promise alter column case_id drop not null;
alter table promise add column customer_id uuid;
alter table promise add column correlation_id uuid;
alter table promise add column dims jsonb;
alter table promise add column team text;
alter table promise add column owner text;
alter table promise add column about text;
alter table promise add column made_by text;
alter table promise add column withdrawn_by text;
alter table promise add column withdrawn_why text;
alter table promise add constraint promise_somebody_owes check (case_id is not null or owner is not null);
create index promise_owner on promise (owner, due_at) where case_id is null and state = 'OPEN';
create index promise_ticket on promise (ticket_id) where ticket_id is not null;

-- What happened to a promise before it had a case is found by the promise.
alter table case_event alter column case_id drop not null;
alter table case_event add column promise_id uuid references promise (id)
  deferrable initially deferred; -- both are written in one transaction, in any order
alter table case_event add constraint case_event_of_something check (case_id is not null or promise_id is not null);
create index case_event_promise on case_event (promise_id, at) where promise_id is not null;

-- Several promises may be open: the customer waits until the first of them. A broken one counts
-- while no newer one has taken its place.
create or replace function case_waits() returns trigger language plpgsql as $$
begin
  if new.case_id is not null then
    update escalation_case
      set waits_until = coalesce(
        (select min(o.due_at) from promise o where o.case_id = new.case_id and o.state = 'OPEN'),
        (select b.due_at from promise b
          where b.case_id = new.case_id and b.state = 'BROKEN' and b.fulfilled_at is null
            and not exists (select from promise n
              where n.case_id = b.case_id and (n.made_at, n.id) > (b.made_at, b.id))))
      where id = new.case_id;
  end if;
  return null;
end $$;
drop trigger promise_case_waits on promise;
create trigger promise_case_waits
  after insert or update of due_at, fulfilled_at, state, case_id on promise
  for each row execute function case_waits();
