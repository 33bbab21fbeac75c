-- When the words of a case were let go for their age; null while they are here.
alter table escalation_case add column words_gone_at timestamptz;
create index case_words on escalation_case (closed_at)
  where state = 'CLOSED' and (words_gone_at is null or words_gone_at <= closed_at);
