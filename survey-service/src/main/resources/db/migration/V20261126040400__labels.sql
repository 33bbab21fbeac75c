-- Further dimensions of what was imported, by name; null where there are none.
alter table answer add column labels jsonb;
alter table invitation add column labels jsonb;
