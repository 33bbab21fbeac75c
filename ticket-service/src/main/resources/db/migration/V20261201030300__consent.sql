-- Whether a customer wants to be reached by a channel; nothing is known where there is no row.
create table customer_consent (
  customer_id uuid        not null references customer (id) on delete cascade,
  channel     text        not null check (channel in ('EMAIL', 'PHONE', 'SMS', 'WECHAT')),
  given       boolean     not null,
  at          timestamptz not null,
  by_agent    text        not null,
  source      text        not null,
  primary key (customer_id, channel)
);
