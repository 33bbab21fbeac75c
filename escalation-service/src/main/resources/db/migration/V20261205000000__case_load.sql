-- How many open cases everybody has, without counting them whenever somebody is chosen: sums that
-- are folded every few seconds, and what has changed since. Changes are only added, so whoever
-- moves a case waits for nobody else.
create table case_load (
  owner text   primary key,
  cases bigint not null
);
create table case_load_change (
  owner  text not null,
  change int  not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

create function case_load_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'OPEN' then
    insert into case_load_change values (old.owner, -1);
  end if;
  if new.state = 'OPEN' then
    insert into case_load_change values (new.owner, 1);
  end if;
  return null;
end $$;
create trigger escalation_case_loads after insert on escalation_case
  for each row execute function case_load_changed();
create trigger escalation_case_moves after update on escalation_case
  for each row when (old.owner is distinct from new.owner or old.state is distinct from new.state)
  execute function case_load_changed();

-- the triggers keep everybody else from writing until this is committed
insert into case_load select owner, count(*) from escalation_case where state = 'OPEN' group by owner;
