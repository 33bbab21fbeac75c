-- From where to where a figure shall go until when, and who sees to it.
create table objective (
  id         uuid             primary key,
  name       text             not null,
  metric     text             not null,
  variant    text,
  team       text,
  agent      text,
  owner      text             not null,
  baseline   double precision not null,
  target     double precision not null,
  begins     date             not null,
  due        date             not null,
  parent     uuid             references objective (id),
  milestones jsonb            not null,
  version    bigint           not null,
  check (due > begins)
);
create index objective_parent on objective (parent);
create trigger version_only_rises before update on objective
  for each row when (new.version < old.version) execute function version_only_rises();
