-- whom the thank-you names; filled with the next event of a case
alter table case_copy add column owner text;

-- an answer that came in a way in which customers do not answer: kept for decision, counted nowhere
create table answer_aside (
  invitation_id uuid        primary key references invitation (id) on delete cascade,
  reason        text        not null,
  given         jsonb       not null,
  language      text        not null,
  times         int         not null default 1,
  received_at   timestamptz not null,
  state         text        not null default 'PENDING',
  decided_by    text,
  decided_at    timestamptz
);
create index answer_aside_pending on answer_aside (received_at desc) where state = 'PENDING';
