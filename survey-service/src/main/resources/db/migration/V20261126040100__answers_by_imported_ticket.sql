-- Answers of a past ticket are found by the ticket's id in its own system.
create index answer_ticket_external on answer (ticket_external_id) where ticket_external_id is not null;
