-- An imported answer may be corrected by another import of its file.
alter table answer add column version bigint not null default 1;
