-- of two who change one view at once, the slower one is told
alter table saved_view add column version bigint not null default 1;
