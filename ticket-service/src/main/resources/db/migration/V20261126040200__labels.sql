-- Further dimensions that a file brings along, by name; nothing here knows what they mean.
alter table ticket add column labels jsonb not null default '{}';
