-- The list of what waits for somebody else, most urgent first: such tickets have no due time, so
-- they stand behind all others, and the list would walk through those to find them.
create index ticket_paused on ticket (state, due_at, id)
  where state in ('PENDING_CUSTOMER', 'PENDING_INTERNAL');
