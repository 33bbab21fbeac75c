-- Every version of a calendar: a case runs by the one that held when it began. Cases from before
-- name no version and run by the calendar of today.
create table calendar_copy_version (
  id         text   not null,
  version    bigint not null,
  definition jsonb  not null,
  primary key (id, version)
);
insert into calendar_copy_version (id, version, definition)
  select id, version, definition from calendar_copy;
