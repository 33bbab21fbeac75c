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
