-- What tickets, customers and answers are found by. Words of an alphabet are taken whole and found by
-- their beginning. Chinese, Japanese and Korean have no spaces: every two signs that stand together are
-- taken, and the last of a run by itself, so that one sign finds what holds it as well. Which letters
-- there are is written out, for the rules of a database differ from place to place.
create function words_of(said text, asked boolean) returns text[]
  language sql immutable strict parallel safe as $$
  select array(
    select left(found[1], 60)
    from regexp_matches(lower(normalize(left(said, 2000), NFKC)), '[a-z0-9\u00c0-\u024f\u0370-\u1fff]+', 'g') found
    union
    select case when next ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]' then sign || next else sign end
    from (
      select sign, lead(sign, 1, '') over (order by place) as next, lag(sign, 1, '') over (order by place) as former
      from string_to_table(normalize(left(said, 2000), NFKC), null) with ordinality signs (sign, place)
      where said ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]'
    ) pairs
    where sign ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]'
      and (not asked or next ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]'
        or former !~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]')
  )
$$;

-- All of the words, each by its beginning; null if there is none, which finds nothing.
create function search_for(said text) returns tsquery
  language sql immutable strict parallel safe as $$
  select string_agg('''' || word || ''':*', ' & ')::tsquery from unnest(words_of(said, true)) word
$$;

-- Beside the tables, not in them: tickets change often and their subject hardly ever does.
create table ticket_search (id uuid primary key, words tsvector not null);
create table customer_search (id uuid primary key, words tsvector not null);
create table answer_search (id uuid primary key, words tsvector not null);

create function keep_ticket_search() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from ticket_search where id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into ticket_search values (new.id, array_to_tsvector(words_of(new.subject, false)));
  end if;
  return null;
end $$;
create trigger ticket_search_gone after delete on ticket
  for each row execute function keep_ticket_search();
create trigger ticket_search_new after insert on ticket
  for each row execute function keep_ticket_search();
create trigger ticket_search_changed after update on ticket
  for each row when (new.subject is distinct from old.subject) execute function keep_ticket_search();

create function keep_customer_search() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from customer_search where id = old.id;
  end if;
  if tg_op <> 'DELETE' and coalesce(new.name, new.email, new.external_id) is not null then
    insert into customer_search values (new.id,
      array_to_tsvector(words_of(concat_ws(' ', new.name, new.email, new.external_id), false)));
  end if;
  return null;
end $$;
create trigger customer_search_gone after delete on customer
  for each row execute function keep_customer_search();
create trigger customer_search_new after insert on customer
  for each row execute function keep_customer_search();
create trigger customer_search_changed after update on customer
  for each row when ((new.name, new.email, new.external_id) is distinct from (old.name, old.email, old.external_id))
  execute function keep_customer_search();

create function keep_answer_search() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from answer_search where id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.comment is not null then
    insert into answer_search values (new.id, array_to_tsvector(words_of(new.comment, false)));
  end if;
  return null;
end $$;
create trigger answer_search_gone after delete on answer_copy
  for each row execute function keep_answer_search();
create trigger answer_search_new after insert on answer_copy
  for each row when (new.comment is not null) execute function keep_answer_search();
create trigger answer_search_changed after update on answer_copy
  for each row when (new.comment is distinct from old.comment) execute function keep_answer_search();

insert into ticket_search select id, array_to_tsvector(words_of(subject, false)) from ticket;
insert into customer_search
  select id, array_to_tsvector(words_of(concat_ws(' ', name, email, external_id), false)) from customer
  where coalesce(name, email, external_id) is not null;
create index ticket_search_found on ticket_search using gin (words);
create index customer_search_found on customer_search using gin (words);
create index answer_search_found on answer_search using gin (words);

-- Somebody on the phone says the last digits.
create index customer_phone_end on customer
  (reverse(regexp_replace(phone, '[^0-9]', '', 'g')) text_pattern_ops) where phone is not null;
