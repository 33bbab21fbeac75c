-- what comes in without having been asked for, and low answers; nothing leaves without an answer
create sequence feedback_number;

create table feedback (
  id             uuid        primary key,
  version        bigint      not null,
  number         text        not null unique,
  source         text        not null check (source in ('ANSWER', 'CALLBACK', 'SOCIAL', 'COMPLAINT', 'STAFF', 'MAIL', 'OTHER')),
  channel        text,
  external_id    text        unique,
  content        text        not null,
  language       text        not null,
  author_name    text,
  author_contact text,
  customer_id    uuid,
  answer_id      uuid        unique,
  ticket_id      uuid,
  ticket_number  text,
  case_id        uuid,
  case_number    text,
  occurred_at    timestamptz not null,
  received_at    timestamptz not null,
  category       text,
  subcategory    text,
  severity       text        not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  severe_words   text[]      not null,
  terms          text[]      not null,
  team           text,
  owner          text,
  due_at         timestamptz not null,
  state          text        not null check (state in ('NEW', 'OPEN', 'ANSWERED', 'CLOSED')),
  joined_into    uuid        references feedback (id),
  reply          text,
  reply_way      text,
  no_reply       text,
  no_reply_by    text,
  answered_at    timestamptz,
  answered_by    text,
  closed_at      timestamptz,
  closed_by      text,
  check (joined_into <> id),
  check (subcategory is null or category is not null),
  -- the rule of the house, for whoever writes here
  check (state not in ('ANSWERED') or reply is not null),
  check (state <> 'CLOSED' or reply is not null or (no_reply is not null and no_reply_by is not null))
);
create index feedback_due on feedback (due_at, id) where joined_into is null;
create index feedback_newest on feedback (id desc) where joined_into is null;
create index feedback_joined on feedback (joined_into) where joined_into is not null;
create index feedback_customer on feedback (customer_id, received_at) where customer_id is not null;
create index feedback_contact on feedback (lower(author_contact), received_at) where author_contact is not null;
create index feedback_terms on feedback using gin (terms);
create index feedback_closed on feedback (closed_at) where state = 'CLOSED';
create trigger feedback_version_rises before update on feedback
  for each row when (new.version < old.version) execute function version_only_rises();

create table feedback_event (
  id          uuid        primary key,
  feedback_id uuid        not null references feedback (id) on delete cascade,
  at          timestamptz not null,
  person      text,
  kind        text        not null,
  note        text
);
create index feedback_event_of on feedback_event (feedback_id, id);

-- what somebody wants of a sibling; the row stays, so that two clicks make one
create table feedback_errand (
  feedback_id uuid        not null references feedback (id) on delete cascade,
  kind        text        not null check (kind in ('TICKET', 'CASE')),
  request     text        not null,
  asked_by    text        not null,
  asked_at    timestamptz not null,
  tried_at    timestamptz,
  trouble     text,
  refused     boolean     not null default false,
  done_at     timestamptz,
  primary key (feedback_id, kind)
);

create table feedback_category (
  category    text not null,
  subcategory text not null default '',
  name_en     text not null,
  name_zh     text not null,
  primary key (category, subcategory)
);
-- the first codes are those of tickets, so that what is learned of them fits
insert into feedback_category values
  ('billing', '', 'Billing', '账单与退款'), ('billing', 'refund', 'Refund', '退款'), ('billing', 'invoice', 'Invoice', '发票'),
  ('delivery', '', 'Delivery', '物流配送'), ('delivery', 'late', 'Late', '延误'), ('delivery', 'damaged', 'Damaged', '破损'),
  ('product', '', 'Product', '产品'), ('product', 'quality', 'Quality', '质量'), ('product', 'function', 'Function', '功能'),
  ('service', '', 'Service', '服务'), ('service', 'attitude', 'Attitude', '态度'), ('service', 'speed', 'Speed', '响应速度'),
  ('other', '', 'Other', '其他');
