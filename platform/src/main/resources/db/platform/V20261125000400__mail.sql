-- A mail on its way; its due row is of kind 'mail' and has the same id as key.
create table mail (
  id         uuid primary key,
  recipient  text not null,
  subject    text not null,
  text       text not null,
  html       text,
  message_id text not null,
  give_up_at timestamptz
);
