-- A version that falls would let siblings keep an older state for good. Each service puts the
-- trigger on its aggregates.
create function version_only_rises() returns trigger language plpgsql as $$
begin
  raise exception 'the version of % would fall from % to %', tg_table_name, old.version, new.version
    using errcode = '40001';
end $$;
