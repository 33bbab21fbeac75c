-- Links in mails by which a case is acknowledged without a login; only hashes of their secrets.
create table acknowledge_link (
  id      uuid        primary key,
  hash    text        not null unique,
  case_id uuid        not null references escalation_case (id),
  level   int         not null,
  person  text        not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index acknowledge_link_ends on acknowledge_link (ends_at);
