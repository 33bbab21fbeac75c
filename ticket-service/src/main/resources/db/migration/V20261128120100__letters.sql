-- Mails about tickets: those that we have sent, which answers refer to, and those that came, each
-- taken once. A mail that was not taken has no ticket.
create table letter (
  message_id text primary key,
  digest     text, -- of a mail that came: some programs give all of theirs one id
  ticket_id  uuid references ticket,
  incoming   boolean not null,
  at         timestamptz not null
);
create index letter_ticket on letter (ticket_id, at);
create index letter_strange on letter (at) where ticket_id is null;

-- Who was told today that a mail could not be taken: machines that answer machines stop here.
create table mail_refusal (
  address_hash text primary key,
  at           timestamptz not null
);
