-- Taken events by the week in their UUIDv7, keys of retried requests by the week of their use: a
-- week is emptied as a whole when its partition is needed again.
create table inbox_event (
  event_id uuid     not null,
  slot     smallint not null,
  primary key (event_id, slot)
) partition by list (slot);

create table idempotency (
  scope        text        not null,
  key          text        not null,
  slot         smallint    not null,
  request_hash text        not null,
  created_id   uuid        not null,
  created_at   timestamptz not null,
  primary key (scope, key, slot)
) partition by list (slot);

do $$
begin
  for n in 0..7 loop
    execute format('create table inbox_event_%s partition of inbox_event for values in (%s)', n, n);
  end loop;
  for n in 0..3 loop
    execute format('create table idempotency_%s partition of idempotency for values in (%s)', n, n);
  end loop;
end $$;

insert into inbox_event (event_id, slot)
  select event_id,
    (('x' || substr(replace(event_id::text, '-', ''), 1, 12))::bit(48)::bigint / 604800000) % 8
  from inbox;
insert into idempotency (scope, key, slot, request_hash, created_id, created_at)
  select scope, key, (floor(extract(epoch from created_at) / 604800))::bigint % 4,
    request_hash, created_id, created_at
  from idempotency_key where created_id is not null;

-- The old tables stay for one release, so that its replicas can run beside the new ones.
