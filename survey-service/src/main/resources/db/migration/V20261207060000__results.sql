-- What an answer says, one text for each thing that was said: question|part|number, and question|#| once
-- where something was chosen. Results count these texts in one pass; taking the JSON apart for each look
-- took five times as long. known is the same of what all questionnaires share. Null where the release
-- before has written the answer: then the functions below read it.
alter table answer add column marks text[];
alter table answer add column known text[];

create function answer_marks(which uuid) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg(mark), '{}') from (
    select question || '|' || part || '|' || coalesce(number::text, '') as mark
    from answer_given where answer_id = which
    union all
    select distinct question || '|#|' from answer_given
    where answer_id = which and number is null and part <> '') m
$$;

create function answer_known(which uuid) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg(mark), '{}') from (
    select lower(touchpoint) || case scale when 5 then '' else '_of_' || scale end || '||' || value as mark
    from answer_score where answer_id = which
    union all select 'nps||' || nps from answer where id = which and nps is not null
    union all select unnest(array['solved|#|', 'solved|' || case when solved_at_first_contact then 'yes|' else 'no|' end])
    from answer where id = which and solved_at_first_contact is not null
    union all select 'comment||' from answer where id = which and comment is not null) m
$$;

update answer set marks = answer_marks(id), known = answer_known(id);

create index answer_questionnaire on answer (questionnaire, received_at, id);

-- Results that somebody without a login may read: of which answers is settled when the link is made.
create table results_link (
  id           uuid        primary key,
  name         text        not null,
  token_hash   text        not null unique,
  -- questionnaire, version, days, filters, question and dimension, as they stand in the address of the page
  shows        jsonb       not null,
  texts        boolean     not null,
  created_at   timestamptz not null,
  created_by   text        not null,
  creator      text        not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  revoked_by   text
);
-- apart from the link itself: looking is no change of it
create table results_link_opened (
  link_id uuid        primary key references results_link (id) on delete cascade,
  times   bigint      not null,
  last_at timestamptz not null
);
