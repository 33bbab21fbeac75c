-- Forms by which customers write to us from any web page.
create table contact_form (
  id         uuid    primary key,
  slug       text    not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name       text    not null,
  title_zh   text    not null,
  title_en   text    not null,
  lead_zh    text,
  lead_en    text,
  team       text    references team (id),
  categories jsonb   not null,
  asks       jsonb   not null,
  origins    text[]  not null default '{}',
  active     boolean not null,
  version    bigint  not null
);
create trigger contact_form_version before update on contact_form
  for each row when (new.version < old.version) execute function version_only_rises();

-- Who has sent a form within the last hour, as digests: so many and no more.
create table form_sent (
  sender  text        not null,
  network text        not null,
  at      timestamptz not null
);
create index form_sent_sender on form_sent (sender, at);
create index form_sent_network on form_sent (network, at);
create index form_sent_at on form_sent (at);
