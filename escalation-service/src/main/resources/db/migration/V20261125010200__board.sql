-- The board: closed cases, of which there are more and more, newest first; and open promises.
create index escalation_case_state on escalation_case (state, id);
create index promise_open on promise (case_id) where state = 'OPEN';
