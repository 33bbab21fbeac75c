-- saves of one form may overtake each other on their way: the one that was typed last stays
alter table draft add column step bigint not null default 0;
