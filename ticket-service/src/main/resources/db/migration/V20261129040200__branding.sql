-- how the organisation is seen by its customers: one row, none as long as nothing was chosen
create table branding (
  id           text   primary key check (id = 'own'),
  aggregate_id uuid   not null unique,
  name         text,
  accent       text   check (accent ~ '^#[0-9a-f]{6}$'),
  logo         text,
  version      bigint not null
);
create trigger branding_version before update on branding
  for each row when (new.version < old.version) execute function version_only_rises();
