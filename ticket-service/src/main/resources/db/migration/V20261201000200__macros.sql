-- What agents say and do often: a text with variables, and what follows from it.
create table macro (
  id       uuid   primary key,
  name     text   not null,
  team     text   references team (id),
  text_zh  text,
  text_en  text,
  tags     text[] not null default '{}',
  priority text,
  ends     text   not null,
  active   boolean not null,
  version  bigint not null
);
create unique index macro_name on macro (lower(name), coalesce(team, ''));
