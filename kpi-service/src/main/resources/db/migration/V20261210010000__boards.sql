-- Dashboards that people put together; panels are read and written as a whole.
create table board (
  id       uuid    primary key,
  owner    text    not null,
  name     text    not null,
  shared   boolean not null,
  panels   jsonb   not null,
  version  bigint  not null
);
create index board_owner on board (owner);
create index board_shared on board (id) where shared;
create trigger version_only_rises before update on board
  for each row when (new.version < old.version) execute function version_only_rises();
