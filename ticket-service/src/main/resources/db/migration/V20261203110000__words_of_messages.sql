-- What was said in a ticket is found by its words, too: those of the subject alone rarely say what it was about.
create table message_search (
  id        uuid     primary key,
  ticket_id uuid     not null,
  words     tsvector not null
);

create function keep_message_search() returns trigger language plpgsql as $$
declare
  words tsvector;
begin
  if tg_op <> 'INSERT' then
    delete from message_search where id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    words := array_to_tsvector(words_of(new.text, false));
    insert into message_search values (new.id, new.ticket_id, words);
  end if;
  return null;
end $$;
create trigger message_search_gone after delete on message
  for each row execute function keep_message_search();
create trigger message_search_new after insert on message
  for each row execute function keep_message_search();
create trigger message_search_changed after update on message
  for each row when ((new.text, new.ticket_id) is distinct from (old.text, old.ticket_id))
  execute function keep_message_search();

insert into message_search
  select id, ticket_id, array_to_tsvector(words_of(text, false)) from message where text is not null;
create index message_search_found on message_search using gin (words);
