-- What a customer has clicked on the status page, in answer to a question that survey-service has
-- asked. There it becomes the answer; here it lets the page say thanks at once.
create table rating (
  invitation_id uuid        primary key,
  ticket_id     uuid        not null references ticket (id) on delete cascade,
  score         int         not null check (score between 1 and 5),
  at            timestamptz not null
);
create index rating_ticket on rating (ticket_id);
