-- Messengers that hand in what customers write.
create table inbound_source (
  id           uuid    primary key,
  slug         text    not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name         text    not null,
  channel      text    not null,
  category     text    not null,
  team         text    references team (id),
  answer_url   text,
  active       boolean not null,
  sealed_key   text    not null,
  former_key   text,
  former_until timestamptz,
  version      bigint  not null
);
create trigger inbound_source_version before update on inbound_source
  for each row when (new.version < old.version) execute function version_only_rises();

-- The ticket of each conversation of a messenger.
create table inbound_thread (
  id           uuid primary key,
  source_id    uuid not null references inbound_source (id),
  conversation text not null,
  handle       text not null,
  ticket_id    uuid not null references ticket (id),
  at           timestamptz not null,
  unique (source_id, conversation)
);
create index inbound_thread_ticket on inbound_thread (ticket_id);

-- What was taken already, as digests, for as long as a messenger may try again.
create table inbound_message (
  source_id uuid        not null references inbound_source (id),
  digest    text        not null,
  at        timestamptz not null,
  primary key (source_id, digest)
);
create index inbound_message_at on inbound_message (at);

-- Answers on their way; the words are in the message, which is written at the end of the transaction.
create table inbound_answer (
  message_id uuid primary key,
  thread_id  uuid not null references inbound_thread (id) on delete cascade,
  at         timestamptz not null
);
create index inbound_answer_thread on inbound_answer (thread_id, at);
