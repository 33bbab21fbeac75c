-- Who has worked on what is asked about, and so types in no answer about it.
alter table invitation add column handled_by text[] not null default '{}';
