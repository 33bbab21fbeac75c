-- Who belongs to which organisation (ADR 0049).
create table organisation (
  id      uuid   primary key,
  name    text   not null,
  tier    text,
  version bigint not null
);
create unique index organisation_name on organisation (lower(name));
create trigger organisation_version before update on organisation
  for each row when (new.version < old.version) execute function version_only_rises();

-- New customers with an address of such a domain belong to the organisation.
create table organisation_domain (
  domain          text primary key,
  organisation_id uuid not null references organisation (id) on delete cascade
);
create index organisation_domain_of on organisation_domain (organisation_id);

-- organisation_tier: what the organisation asked for when the customer was looked at last;
-- own_tier: what the customer is of without it, null if that is the tier
alter table customer
  add column organisation_id   uuid references organisation (id),
  add column organisation_tier text,
  add column own_tier          text;
create index customer_organisation on customer (organisation_id, id) where organisation_id is not null;
