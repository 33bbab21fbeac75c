-- What cases are found by on the board: customer, subject and reason in one, so that words may come from
-- any of them. The words are those of ticket-service, where they are explained.
create function words_of(said text, asked boolean) returns text[]
  language plpgsql immutable strict parallel safe as $$
declare
  flat text := lower(left(said, 2000));
  spelled text;
  found text[];
  run text;
begin
  if octet_length(flat) <> length(flat) then
    flat := lower(normalize(left(said, 2000), NFKC));
  end if;
  spelled := btrim(regexp_replace(flat, '[^a-z0-9\u00c0-\u024f\u0370-\u1fff]+', ' ', 'g'));
  found := string_to_array(spelled, ' ');
  if spelled ~ '[^ ]{61}' then
    found := array(select left(word, 60) from unnest(found) word);
  end if;
  if flat ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]' then
    foreach run in array string_to_array(
      btrim(regexp_replace(flat, '[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+', ' ', 'g')), ' ') loop
      -- The last sign of a run is a word by itself; nobody asks for it where it follows another.
      for place in 1 .. greatest(length(run) - asked::int, 1) loop
        found := found || substr(run, place, 2);
      end loop;
    end loop;
  end if;
  return found;
end $$;

-- All of the words, each by its beginning; null if there is none, which finds nothing.
create function search_for(said text) returns tsquery
  language sql immutable strict parallel safe as $$
  select string_agg('''' || word || ''':*', ' & ')::tsquery from unnest(words_of(said, true)) word
$$;

-- A number is told by any digits that stand together, so every end of it is a word; the sign before it is
-- in no other word.
create function digits_of(phone text) returns text[]
  language sql immutable parallel safe as $$
  select array(select '#' || substr(digits, place)
    from (select regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') as digits) told,
      generate_series(1, length(digits) - 2) place)
$$;
create function search_for_digits(digits text) returns tsquery
  language sql immutable strict parallel safe as $$
  select ('''#' || digits || ''':*')::tsquery
$$;

create function words_of_case(about uuid) returns tsvector
  language plpgsql stable strict as $$
declare
  known record;
begin
  select k.name, k.phone, t.subject, c.reason into known from escalation_case c
    left join customer_copy k on k.id = c.customer_id
    left join ticket_copy t on t.id = c.ticket_id
    where c.id = about;
  return array_to_tsvector(
    words_of(concat_ws(' ', known.name, known.subject, known.reason), false) || digits_of(known.phone));
end $$;

create table case_search (id uuid primary key, words tsvector not null);

create function keep_case_search() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from case_search where id = old.id;
  else
    insert into case_search values (new.id, words_of_case(new.id))
      on conflict (id) do update set words = excluded.words;
  end if;
  return null;
end $$;
create trigger case_search_gone after delete on escalation_case
  for each row execute function keep_case_search();
create trigger case_search_new after insert on escalation_case
  for each row execute function keep_case_search();
create trigger case_search_changed after update on escalation_case
  for each row when ((new.reason, new.customer_id, new.ticket_id)
    is distinct from (old.reason, old.customer_id, old.ticket_id))
  execute function keep_case_search();

-- A customer or ticket of no case costs a look at an index. In the order of ids, as all who lock several.
create function keep_search_of_customer() returns trigger language plpgsql as $$
declare
  about uuid;
begin
  for about in select c.id from escalation_case c
      where c.customer_id = case when tg_op = 'DELETE' then old.id else new.id end order by c.id loop
    update case_search set words = words_of_case(about) where id = about;
  end loop;
  return null;
end $$;
create trigger case_search_of_customer_gone after delete on customer_copy
  for each row execute function keep_search_of_customer();
create trigger case_search_of_customer_new after insert on customer_copy
  for each row execute function keep_search_of_customer();
create trigger case_search_of_customer after update on customer_copy
  for each row when ((new.name, new.phone) is distinct from (old.name, old.phone))
  execute function keep_search_of_customer();

create function keep_search_of_ticket() returns trigger language plpgsql as $$
declare
  about uuid;
begin
  for about in select c.id from escalation_case c
      where c.ticket_id = case when tg_op = 'DELETE' then old.id else new.id end order by c.id loop
    update case_search set words = words_of_case(about) where id = about;
  end loop;
  return null;
end $$;
create trigger case_search_of_ticket_gone after delete on ticket_copy
  for each row execute function keep_search_of_ticket();
create trigger case_search_of_ticket_new after insert on ticket_copy
  for each row when (new.subject is not null) execute function keep_search_of_ticket();
create trigger case_search_of_ticket after update on ticket_copy
  for each row when (new.subject is distinct from old.subject) execute function keep_search_of_ticket();

insert into case_search select id, words_of_case(id) from escalation_case;
create index case_search_found on case_search using gin (words);
