-- The last known state of every aggregate that siblings told about: what facts are rebuilt from.
create table subject (
  id       uuid        not null,
  kind     text        not null,
  label    text        not null, -- what people call it: ticket number, case number, agent id
  version  bigint      not null,
  event_at timestamptz not null,
  state    jsonb       not null,
  primary key (id, kind)
);
create index subject_event_at on subject (event_at desc);
create index subject_label on subject (kind, label);

-- One measured thing each; a metric is an aggregate over the facts of one kind.
create table fact (
  subject_id   uuid        not null,
  subject_kind text        not null,
  kind         text        not null,
  qualifier    text        not null, -- touchpoint of a score, target of a service standard
  version      bigint      not null,
  at           timestamptz not null, -- the interval it belongs to
  since        timestamptz,          -- first contact, where at is the resolution
  until        timestamptz,          -- end of life, where at is its start
  counts_from  timestamptz,          -- counts only once this moment has passed
  channel      text,
  category     text,
  subcategory  text,
  complexity   text,
  tier         text,
  segment      text,
  team         text,
  agent        text,
  customer_id  uuid,
  ticket_id    uuid,
  ref_id       uuid,                 -- the invitation or case that an answer belongs to
  scale        int,
  num          int,                  -- 1 for a success, 0 for none; NPS also -1
  value        double precision,
  label        text,                 -- what kind of success or failure
  excluded     text,                 -- why it does not count; counted apart, never dropped
  primary key (subject_id, kind, qualifier)
);
create index fact_at on fact (kind, at);
create index fact_customer on fact (customer_id, at) where kind = 'CREATED';
create index fact_ref on fact (ref_id, kind) where ref_id is not null;
create index fact_case on fact (ticket_id) where kind = 'CASE_OPENED';
create index fact_backlog on fact (until) where kind = 'CREATED';

-- Every step that tickets took, in whatever order it was told.
create table journey (
  ticket_id uuid        not null,
  version   bigint      not null,
  type      text        not null,
  at        timestamptz not null,
  state     text        not null,
  team      text,
  agent     text,
  primary key (ticket_id, version)
);
create index journey_at on journey (at);
