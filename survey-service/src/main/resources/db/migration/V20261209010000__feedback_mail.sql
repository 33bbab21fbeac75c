-- feedback that comes by mail: each mail is taken once; what no person has written is set aside with its reason
alter table feedback add column title text;

-- no words: it outlives them, so that a mail that is handed in again after all is still known
create table feedback_mail (
  id          uuid        primary key,
  mail_key    text        not null unique, -- SHA-256 of its Message-ID
  digest      text        not null,        -- SHA-256 of what it says
  came_at     timestamptz not null,
  feedback_id uuid        references feedback (id) on delete cascade
);
create index feedback_mail_of on feedback_mail (feedback_id) where feedback_id is not null;

create table feedback_mail_aside (
  id            uuid        primary key references feedback_mail (id) on delete cascade,
  reason        text        not null,
  sender        text,
  sender_name   text,
  subject       text        not null,
  content       text        not null,
  missing       text,
  invitation_id uuid,
  came_at       timestamptz not null,
  state         text        not null check (state in ('PENDING', 'RESTORED', 'DISCARDED')),
  decided_by    text,
  decided_at    timestamptz
);
create index feedback_mail_aside_waiting on feedback_mail_aside (id desc) where state = 'PENDING';
create index feedback_mail_aside_age on feedback_mail_aside (came_at);
create index feedback_mail_aside_sender on feedback_mail_aside (lower(sender));

-- who writes
create index customer_copy_email on customer_copy (lower(email)) where email is not null;
