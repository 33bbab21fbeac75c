-- An entry of the audit trail is written once, where it stays. Its place in the chain is in a seal
-- beside it: one row for all entries of some seconds, with the SHA-256 of each of them and of the
-- seal before. What may be personal stands in the entry itself (salt, texts) and may become null;
-- a sum covers its digest only.

create sequence audit_position;

alter table audit_entry rename to audit_entry_before;
alter index audit_entry_pkey rename to audit_entry_before_pkey;
drop index audit_entry_at;
drop index audit_entry_entity;
drop index audit_entry_subject;

create table audit_entry (
  position bigint primary key default nextval('audit_position'),
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
  salt bytea,
  texts text
);

create table audit_seal (
  number bigint primary key,
  -- all entries up to this position and after the one of the seal before,
  upto bigint not null,
  -- but those from .. to, from .. to, .. that were not there (yet),
  absent bigint[] not null,
  -- and these, which were absent from an earlier seal
  late bigint[] not null,
  sums bytea not null,
  at timestamptz not null,
  hash bytea not null
);

-- The chain of the release before ends here: its entries keep their order and are sealed again,
-- on top of its last hash.
insert into audit_seal (number, upto, absent, late, sums, at, hash)
select 0, 0, '{}', '{}', '', now(), coalesce(
  (select hash from audit_entry_before order by position desc limit 1),
  decode(repeat('00', 32), 'hex'));
insert into audit_entry (at, subject, client, roles, address, cause, action, kind, entity, changes,
  digest, salt, texts)
select e.at, e.subject, e.client, e.roles, e.address, e.cause, e.action, e.kind, e.entity,
  e.changes, e.digest, v.salt, v.texts
from (
  select position, id, at, subject, client, roles, address, cause, action, kind, entity, changes,
    digest
  from audit_entry_before
  union all
  select null, id, at, subject, client, roles, address, cause, action, kind, entity, changes, digest
  from audit_open) e
left join audit_value v on v.entry_id = e.id
order by e.position nulls last, e.id;
drop table audit_entry_before, audit_open, audit_value;

create index audit_entry_at on audit_entry using brin (at);
create index audit_entry_entity on audit_entry (entity, position);
create index audit_entry_kind on audit_entry (kind, position);
create index audit_entry_subject on audit_entry (subject, position);
create index audit_seal_gaps on audit_seal (at) where absent <> '{}' or late <> '{}';

create or replace function audit_refuse() returns trigger language plpgsql as $$
begin
  -- erasure says what it is about, in its own transaction, and may take personal values only
  if tg_op = 'UPDATE' and tg_argv[0] = 'erase'
    and current_setting('huifang.audit', true) = 'erase' then
    if new.salt is null and new.texts is null
      and to_jsonb(new) - '{salt,texts}'::text[] = to_jsonb(old) - '{salt,texts}'::text[] then
      return new;
    end if;
  end if;
  raise exception 'the audit trail is only ever added to: % of %', lower(tg_op), tg_table_name
    using errcode = '42501';
end $$;

create trigger audit_entry_grows before update or delete on audit_entry
  for each row execute function audit_refuse('erase');
create trigger audit_seal_grows before update or delete on audit_seal
  for each row execute function audit_refuse('never');
create trigger audit_entry_stays before truncate on audit_entry
  for each statement execute function audit_refuse('never');
create trigger audit_seal_stays before truncate on audit_seal
  for each statement execute function audit_refuse('never');
