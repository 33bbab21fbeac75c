-- What the page of a case shows of its ticket, by event; null until the next event of the ticket.
alter table ticket_copy add column subject text;
alter table ticket_copy add column state text;
alter table ticket_copy add column told_at timestamptz;

-- What the customer said, as it was when it opened the case, joined it or judged it.
create table case_answer (
  id           uuid primary key,
  case_id      uuid not null references escalation_case (id),
  received_at  timestamptz not null,
  score        int,
  scale        int,
  comment      text,
  severe_words jsonb not null,
  follow_up    boolean not null
);
create index case_answer_case on case_answer (case_id);

-- Why a case was closed although nobody was reached, how the answer gets there without a mail,
-- and the mail it goes by.
alter table escalation_case add column without_call text;
alter table escalation_case add column told_by text;
alter table escalation_case add column answer_mail uuid;
create index escalation_case_answer_mail on escalation_case (answer_mail) where answer_mail is not null;
create index escalation_case_customer on escalation_case (customer_id);

-- What was kept today, on the board.
create index promise_fulfilled on promise (fulfilled_at) where fulfilled_at is not null;

-- Until when the customer of an open case waits for a call: the due time of the newest promise, null
-- once somebody was reached. The board sorts and counts by it, and would have to read a promise for
-- each case otherwise. A trigger keeps it, so that it is right while a release before this one runs
-- beside it.
alter table escalation_case add column waits_until timestamptz;
create function case_waits() returns trigger language plpgsql as $$
begin
  update escalation_case
    set waits_until = case when new.fulfilled_at is null then new.due_at end
    where id = new.case_id
      and not exists (select from promise n
        where n.case_id = new.case_id and (n.made_at, n.id) > (new.made_at, new.id));
  return null;
end $$;
create trigger promise_case_waits after insert or update of due_at, fulfilled_at on promise
  for each row execute function case_waits();
update escalation_case c set waits_until = (
    select case when p.fulfilled_at is null then p.due_at end from promise p
    where p.case_id = c.id order by p.made_at desc, p.id desc limit 1)
  where c.state = 'OPEN';
create index escalation_case_waits on escalation_case
  (coalesce(waits_until, timestamptz '9999-01-01Z'), id desc) where state = 'OPEN';
