-- Who changed what, when, from where. Entries are born in audit_open, in the transaction of the
-- change, and moved in the order of their commits into audit_entry, where each carries the hash of
-- the one before it. What may be personal stands beside them in audit_value: the chain holds its
-- salted digest only, so that it can be erased and the chain still holds.

create table audit_open (
  id uuid primary key,
  at timestamptz not null,
  subject text not null,
  client text not null,
  roles text not null,
  address text,
  cause text not null,
  action text not null,
  kind text not null,
  entity text not null,
  changes text not null,
  digest bytea
);

create table audit_entry (
  position bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  subject text not null,
  client text not null,
  roles text not null,
  address text,
  cause text not null,
  action text not null,
  kind text not null,
  entity text not null,
  changes text not null,
  digest bytea,
  hash bytea not null
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_entity on audit_entry (kind, entity, position);
create index audit_entry_subject on audit_entry (subject, position);

create table audit_value (
  entry_id uuid primary key,
  salt bytea not null,
  texts text not null
);

create function audit_refuse() returns trigger language plpgsql as $$
begin
  -- the sealer and erasure say what they are about, each in its own transaction
  if tg_op = 'DELETE' and current_setting('huifang.audit', true) = tg_argv[0] then
    return old;
  end if;
  raise exception 'the audit trail is only ever added to: % of %', lower(tg_op), tg_table_name
    using errcode = '42501';
end $$;

create trigger audit_open_grows before update or delete on audit_open
  for each row execute function audit_refuse('seal');
create trigger audit_entry_grows before update or delete on audit_entry
  for each row execute function audit_refuse('never');
create trigger audit_value_grows before update or delete on audit_value
  for each row execute function audit_refuse('erase');
create trigger audit_open_stays before truncate on audit_open
  for each statement execute function audit_refuse('never');
create trigger audit_entry_stays before truncate on audit_entry
  for each statement execute function audit_refuse('never');
create trigger audit_value_stays before truncate on audit_value
  for each statement execute function audit_refuse('never');
