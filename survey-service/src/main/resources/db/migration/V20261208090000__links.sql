-- links that are there for everybody: on posters, in web pages. Answers by them have no invitation.
create table survey_link (
  id            uuid        primary key,
  code          text        not null unique,
  name          text        not null,
  questionnaire text        not null,
  team          text,
  labels        jsonb       not null,
  sites         text[]      not null,
  most          int         check (most > 0),
  created_at    timestamptz not null,
  created_by    text        not null,
  creator       text        not null,
  expires_at    timestamptz,
  closed_at     timestamptz,
  closed_by     text
);
-- results are told apart by the name
create unique index survey_link_name on survey_link (name) where closed_at is null;

-- apart from the link itself: an answer is no change of it. The row is the lock of the last place.
create table survey_link_count (
  link_id uuid        primary key references survey_link (id),
  answers bigint      not null default 0,
  set_aside bigint    not null default 0,
  last_at timestamptz
);

-- one look at the page is one answer, however often it is sent
create table survey_link_answer (
  once      uuid        primary key,
  link_id   uuid        not null references survey_link (id),
  answer_id uuid        references answer (id) on delete cascade,
  at        timestamptz not null
);
create index survey_link_answer_of on survey_link_answer (answer_id);

-- how many came from one network; digests, for an hour
create table survey_link_sender (
  network text        not null,
  at      timestamptz not null
);
create index survey_link_sender_at on survey_link_sender (at);
create index survey_link_sender_network on survey_link_sender (network, at);

alter table answer drop constraint answer_purpose_check;
alter table answer add constraint answer_purpose_check
  check (purpose in ('TICKET', 'CASE', 'CONTACT', 'PROMISE', 'LINK'));
