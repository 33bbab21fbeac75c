create table customer_copy (
  id        uuid    primary key,
  name      text,
  email     text,
  tier      text,
  language  text    not null,
  opted_out boolean not null,
  version   bigint  not null
);

-- said to us on the page; stays whatever the copy above says later
create table opt_out (
  customer_id uuid        primary key,
  at          timestamptz not null
);

create table survey_rules (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  rules        jsonb       not null
);

create table questionnaire (
  id           text        not null,
  version      int         not null,
  published_at timestamptz not null,
  definition   jsonb       not null,
  primary key (id, version)
);

create table invitation (
  id               uuid        primary key,
  purpose          text        not null check (purpose in ('TICKET', 'CASE')),
  subject_id       uuid        not null,
  trigger_version  bigint      not null,
  triggered_at     timestamptz not null,
  ticket_id        uuid,
  ticket_number    text,
  case_id          uuid,
  customer_id      uuid,
  correlation_id   uuid        not null,
  channel          text,
  category         text,
  subcategory      text,
  complexity       text,
  tier             text,
  segment          text,
  team             text,
  agent            text,
  rule_version     int         not null references survey_rules (version),
  medium           text        not null check (medium in ('EMAIL', 'PHONE')),
  state            text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'HELD_BACK', 'BOUNCED', 'ANSWERED', 'EXPIRED')),
  held_back_reason text        check (held_back_reason in ('SAMPLED_OUT', 'FATIGUE', 'OPTED_OUT', 'NO_ADDRESS', 'DISABLED')),
  decided_at       timestamptz not null,
  due_at           timestamptz,
  attempts         int         not null default 0,
  last_error       text,
  language         text,
  token_hash       text        unique,
  pending_secret   text,
  asked_at         timestamptz,
  sent_at          timestamptz,
  answered_at      timestamptz,
  expires_at       timestamptz,
  version          bigint      not null,
  check ((state = 'HELD_BACK') = (held_back_reason is not null)),
  check (state in ('WAITING', 'SENDING') or pending_secret is null)
);
-- a ticket that is resolved again has one open invitation at most
create unique index invitation_open on invitation (purpose, subject_id)
  where state in ('WAITING', 'SENDING', 'SENT');
create index invitation_due on invitation (due_at) where state in ('WAITING', 'SENDING');
create index invitation_expiry on invitation (expires_at) where state = 'SENT';
create index invitation_customer on invitation (customer_id, asked_at);
create index invitation_ticket on invitation (ticket_id);
create index invitation_decided on invitation (decided_at);

create table answer (
  id                      uuid        primary key,
  invitation_id           uuid        unique references invitation (id),
  external_id             text        unique,
  purpose                 text        not null check (purpose in ('TICKET', 'CASE')),
  origin                  text        not null check (origin in ('LIVE', 'IMPORT')),
  ticket_id               uuid,
  ticket_number           text,
  ticket_external_id      text,
  case_id                 uuid,
  customer_id             uuid,
  correlation_id          uuid        not null,
  received_at             timestamptz not null,
  language                text        not null,
  questionnaire           text        not null,
  questionnaire_version   int         not null,
  nps                     int         check (nps between 0 and 10),
  solved_at_first_contact boolean,
  comment                 text,
  severe_words            jsonb       not null,
  entered_by              text,
  channel                 text,
  category                text,
  subcategory             text,
  complexity              text,
  tier                    text,
  segment                 text,
  team                    text,
  agent                   text,
  foreign key (questionnaire, questionnaire_version) references questionnaire (id, version)
);
create index answer_received on answer (received_at, id);
create index answer_ticket on answer (ticket_id);

create table answer_score (
  answer_id  uuid not null references answer (id),
  touchpoint text not null,
  scale      int  not null check (scale in (3, 5, 7)),
  value      int  not null check (value between 1 and scale),
  primary key (answer_id, touchpoint)
);

create table severe_word (
  word text primary key
);

-- A fresh installation asks everybody about every ticket, at most once in seven days.
insert into survey_rules (version, published_at, published_by, rules) values
  (1, '2026-01-01T00:00:00Z', 'installation', '[
    {"purpose":"TICKET","enabled":true,"share":100,"delayMinutes":0,"fatigueDays":7,"channels":[],"tiers":[],"excludeOpenedBy":["STAFF"]},
    {"purpose":"CASE","enabled":true,"share":100,"delayMinutes":0,"fatigueDays":0,"channels":[],"tiers":[],"excludeOpenedBy":[]}
  ]');

insert into questionnaire (id, version, published_at, definition) values
  ('service', 1, '2026-01-01T00:00:00Z',
   '{"touchpoints":["OVERALL","RESPONSE_SPEED","ATTITUDE","PROFESSIONALISM","RESULT"],"scale":5,"nps":true,"solvedAtFirstContact":true,"comment":true}');

insert into severe_word (word) values
  ('投诉'), ('骗子'), ('欺骗'), ('曝光'), ('律师'), ('起诉'), ('退钱'), ('消协'), ('工商局'), ('12315'),
  ('complaint'), ('lawyer'), ('sue'), ('scam'), ('fraud'), ('cheated'), ('never again');
