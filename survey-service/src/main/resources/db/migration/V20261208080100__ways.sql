-- How else a customer can be reached, and what was said of it. Null where nobody has told it yet.
alter table customer_copy add column phone text;
alter table customer_copy add column openid text;
alter table customer_copy add column sms_given boolean;
alter table customer_copy add column wechat_refused boolean;
create index customer_copy_openid on customer_copy (openid) where openid is not null;

-- By what the customer was asked; null for what the release before has taken.
alter table answer add column medium text;

-- Where messages are handed in that are no mails. Address and secret are set by administrators.
create table gateway (
  medium        text    primary key check (medium in ('SMS', 'WECHAT')),
  address       text    not null,
  template      text,
  sealed_secret text    not null,
  active        boolean not null,
  version       bigint  not null
);
create trigger version_only_rises before update on gateway
  for each row when (new.version < old.version) execute function version_only_rises();

-- A question or a reminder that goes through a gateway; its due row is of kind 'gateway' and has
-- the same id as key. The id of a question is that of its invitation. What is written to whom is
-- gone as soon as it is out or over.
create table gateway_message (
  id            uuid        primary key,
  invitation_id uuid        not null references invitation (id),
  medium        text        not null check (medium in ('SMS', 'WECHAT')),
  body          text,
  give_up_at    timestamptz not null,
  state         text        not null
    check (state in ('WAITING', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'GAVE_UP', 'UNSURE')),
  attempts      int         not null default 0,
  planned_at    timestamptz not null,
  sending_at    timestamptz,
  settled_at    timestamptz,
  provider_id   text,
  reason        text,
  check ((body is null) = (state not in ('WAITING', 'SENDING')))
);
create index gateway_message_invitation on gateway_message (invitation_id);
create index gateway_message_provider on gateway_message (medium, provider_id)
  where provider_id is not null;
create index gateway_message_open on gateway_message (planned_at)
  where state in ('WAITING', 'SENDING');
create index gateway_message_settled on gateway_message (medium, settled_at);

-- Credits of WeChat: one for each message that a customer has agreed to get. The ledger says how
-- each came and went, the balance is their sum and never below nothing.
create table wechat_balance (
  customer_id uuid primary key,
  credits     int  not null check (credits >= 0)
);
create table wechat_credit (
  customer_id uuid        not null,
  kind        text        not null check (kind in ('GRANTED', 'TAKEN', 'GIVEN_BACK')),
  reference   text        not null,
  at          timestamptz not null,
  seq         bigint      generated always as identity,
  primary key (kind, reference)
);
create index wechat_credit_customer on wechat_credit (customer_id, seq);

-- Wider than before: what is there fits, so nobody has to look at it.
alter table invitation drop constraint invitation_medium_check;
alter table invitation add constraint invitation_medium_check
  check (medium in ('EMAIL', 'PHONE', 'LINK', 'SMS', 'WECHAT')) not valid;
