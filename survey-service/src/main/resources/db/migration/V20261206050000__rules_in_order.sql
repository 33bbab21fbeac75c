-- Rules in an order over all facts, and one policy of fatigue. The column "rules" stays, for the
-- release before reads it; it is null here for what was published in the old form.
alter table survey_rules add column ordered jsonb;
alter table survey_rules add column fatigue jsonb;

-- By which rule an invitation was decided, which questionnaire that wants, and the facts that were
-- not kept so far; all null for what was considered before.
alter table invitation add column rule_name text;
alter table invitation add column survey text;
alter table invitation add column opened_by text;
alter table invitation add column reopened boolean;

-- More triggers, more reasons, and what was taken back.
alter table invitation drop constraint invitation_purpose_check;
alter table invitation add constraint invitation_purpose_check
  check (purpose in ('TICKET', 'CASE', 'CONTACT', 'PROMISE'));
alter table answer drop constraint answer_purpose_check;
alter table answer add constraint answer_purpose_check
  check (purpose in ('TICKET', 'CASE', 'CONTACT', 'PROMISE'));
alter table invitation drop constraint invitation_state_check;
alter table invitation add constraint invitation_state_check check (state in
  ('WAITING', 'SENDING', 'SENT', 'HELD_BACK', 'BOUNCED', 'ANSWERED', 'EXPIRED', 'WITHDRAWN'));
alter table invitation drop constraint invitation_held_back_reason_check;
alter table invitation add constraint invitation_held_back_reason_check check (held_back_reason in
  ('SAMPLED_OUT', 'FATIGUE', 'OPTED_OUT', 'NO_ADDRESS', 'DISABLED', 'NO_RULE', 'QUOTA', 'REOPENED'));
alter table invitation drop constraint invitation_check;
alter table invitation add constraint invitation_check
  check ((state in ('HELD_BACK', 'WITHDRAWN')) = (held_back_reason is not null));

-- How many were asked of each value in each day or week. The row is the lock.
create table quota_count (
  rule_name text not null,
  fact      text not null,
  per       text not null check (per in ('DAY', 'WEEK')),
  value     text not null,
  starts    date not null,
  asked     int  not null default 0,
  primary key (rule_name, fact, per, value, starts)
);

-- The highest version at which a ticket was opened again: a resolution from before it asks nobody,
-- even if it is told late.
create table reopened_ticket (
  ticket_id uuid   primary key,
  version   bigint not null
);

-- In which zone a customer lives, where anybody has told it.
alter table customer_copy add column zone text;

-- What was taken back forgets whom it asked, too.
drop index invitation_asked_whom;
create index invitation_asked_whom on invitation (decided_at)
  where state in ('HELD_BACK', 'BOUNCED', 'ANSWERED', 'EXPIRED', 'WITHDRAWN')
    and (customer_id is not null or token_hash is not null);
