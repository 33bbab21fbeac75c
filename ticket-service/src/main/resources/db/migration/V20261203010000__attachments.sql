-- Files that go with messages. A row is seen once all of its bytes are there, for both are written in
-- one transaction. Until the message is sent a file waits in the composer of whoever brought it.
-- Deferred: the message, and of a mail the ticket too, are written just before the commit.
create table attachment (
  id          uuid        primary key,
  ticket_id   uuid        not null references ticket (id) on delete cascade
    deferrable initially deferred,
  message_id  uuid        references message (id) on delete cascade deferrable initially deferred,
  meant_for   text,
  uploader    text,
  name        text        not null,
  media_type  text        not null,
  size        bigint      not null check (size > 0),
  sha256      text        not null,
  uploaded_at timestamptz not null,
  mail_id     uuid
);
create index attachment_ticket on attachment (ticket_id);
create index attachment_message on attachment (message_id) where message_id is not null;
create index attachment_unsent on attachment (uploaded_at) where message_id is null;
create index attachment_mail on attachment (mail_id) where mail_id is not null;

-- Bytes in pieces, so that nobody has to hold a whole file to pass it on.
create table attachment_chunk (
  attachment_id uuid  not null references attachment (id) on delete cascade
    deferrable initially deferred,
  n             int   not null,
  bytes         bytea not null,
  primary key (attachment_id, n)
);
-- what people attach is packed already
alter table attachment_chunk alter column bytes set storage external;
