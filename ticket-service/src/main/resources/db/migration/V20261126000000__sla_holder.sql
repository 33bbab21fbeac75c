-- Who had the ticket when a target ended or was due: a miss is theirs, whoever has it now. Clocks
-- that ended before do not say; for them the present owner stands, as before.
alter table sla_clock add column holder_team text;
alter table sla_clock add column holder_agent text;
