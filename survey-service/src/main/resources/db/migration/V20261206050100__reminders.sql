-- The secret of a link, for as long as a reminder with the same link may have to go out; the
-- invitation itself keeps the hash only.
create table reminder_link (
  invitation_id uuid primary key references invitation (id),
  secret        text not null
);

-- Reminders that went out, or why one did not. The key lets each of them happen once.
create table reminder (
  invitation_id    uuid        not null references invitation (id),
  number           int         not null check (number between 1 and 2),
  mail_id          uuid        not null unique,
  customer_id      uuid,
  at               timestamptz not null,
  held_back_reason text        check (held_back_reason in ('FATIGUE', 'OPTED_OUT', 'NO_ADDRESS')),
  primary key (invitation_id, number)
);
create index reminder_customer on reminder (customer_id, at) where held_back_reason is null;
create index reminder_at on reminder (at);
