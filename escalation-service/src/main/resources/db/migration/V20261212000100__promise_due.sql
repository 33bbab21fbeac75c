-- What is due within the hour is looked up every 15 s, with a case or without.
create index promise_due on promise (due_at) where state = 'OPEN';
