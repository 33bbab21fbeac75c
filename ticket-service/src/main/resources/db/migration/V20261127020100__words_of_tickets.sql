-- When the words of a ticket were let go for their age; null while they are here.
alter table ticket add column words_gone_at timestamptz;
create index ticket_words on ticket (coalesce(closed_at, resolved_at))
  where state in ('RESOLVED', 'CLOSED')
    and (words_gone_at is null or words_gone_at <= coalesce(closed_at, resolved_at));
