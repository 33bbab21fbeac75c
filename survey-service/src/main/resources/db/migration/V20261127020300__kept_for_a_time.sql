-- What has not been let go for its age yet.
create index answer_words on answer (received_at)
  where comment is not null and comment <> '(erased)';
create index invitation_asked_whom on invitation (decided_at)
  where state in ('HELD_BACK', 'BOUNCED', 'ANSWERED', 'EXPIRED')
    and (customer_id is not null or token_hash is not null);
