-- Further dimensions of imported tickets and answers, by name; null where there are none.
alter table fact add column labels jsonb;
