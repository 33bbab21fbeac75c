-- What people are recognised by: any number of telephones, addresses and openids for each customer. The
-- first address and the first telephone stay in the table of customers too, where they are what is shown
-- and written to first.
create table customer_handle (
  id          uuid        primary key default gen_random_uuid(),
  customer_id uuid        not null references customer (id) on delete cascade,
  kind        text        not null check (kind in ('EMAIL', 'PHONE', 'OPENID')),
  value       text        not null check (value <> ''),
  shown       text        not null,
  first       boolean     not null,
  since       timestamptz not null default now(),
  unique (customer_id, kind, value)
);

-- One spelling of each handle; CustomerHandles says the same in Java.
create function handle_value(kind text, shown text) returns text
  language sql immutable parallel safe as $$
  select case kind
    when 'EMAIL' then lower(btrim(shown))
    when 'PHONE' then regexp_replace(regexp_replace(shown, '[^0-9+]', '', 'g'), '^00', '+')
    else btrim(shown) end
$$;

insert into customer_handle (customer_id, kind, value, shown, first)
  select id, 'EMAIL', handle_value('EMAIL', email), email, true from customer
  where handle_value('EMAIL', email) <> ''
  union all
  select id, 'PHONE', handle_value('PHONE', phone), phone, true from customer
  where handle_value('PHONE', phone) ~ '[0-9]';
create index customer_handle_found on customer_handle (kind, value, customer_id);
-- Somebody on the phone says the last digits.
create index customer_handle_end on customer_handle
  (reverse(regexp_replace(value, '[^0-9]', '', 'g')) text_pattern_ops) where kind = 'PHONE';
drop index customer_email;
drop index customer_phone;
drop index customer_phone_end;

-- A mailbox, whatever follows a plus in its address.
create function mailbox(value text) returns text language sql immutable parallel safe as $$
  select regexp_replace(value, '\+[^@]*@', '@')
$$;
create index customer_handle_mailbox on customer_handle (mailbox(value))
  where kind = 'EMAIL' and value like '%+%@%';

-- Whatever writes a customer, be it an import that is taken back: the first handles follow.
create function keep_first_handle(customer uuid, of_kind text, former text, shown text) returns void
  language plpgsql as $$
begin
  if former is not null then
    delete from customer_handle
      where customer_id = customer and kind = of_kind and value = handle_value(of_kind, former);
  end if;
  if handle_value(of_kind, shown) ~ '[^+]' then
    insert into customer_handle (customer_id, kind, value, shown, first)
      values (customer, of_kind, handle_value(of_kind, shown), shown, true)
      on conflict (customer_id, kind, value) do update set first = true, shown = excluded.shown;
  end if;
end $$;
create function keep_first_handles() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.email is not null then
      perform keep_first_handle(new.id, 'EMAIL', null, new.email);
    end if;
    if new.phone is not null then
      perform keep_first_handle(new.id, 'PHONE', null, new.phone);
    end if;
  else
    if new.email is distinct from old.email then
      perform keep_first_handle(new.id, 'EMAIL', old.email, new.email);
    end if;
    if new.phone is distinct from old.phone then
      perform keep_first_handle(new.id, 'PHONE', old.phone, new.phone);
    end if;
  end if;
  return null;
end $$;
create trigger customer_handles_new after insert on customer
  for each row when (new.email is not null or new.phone is not null) execute function keep_first_handles();
create trigger customer_handles_changed after update on customer
  for each row when ((new.email, new.phone) is distinct from (old.email, old.phone))
  execute function keep_first_handles();

-- Another record of the same person, which lives on in this one: an alias.
alter table customer add column merged_into uuid references customer (id);
alter table customer add column came_with_merge jsonb;
alter table customer add constraint customer_merge check (merged_into <> id);
create index customer_alias on customer (merged_into) where merged_into is not null;

create function living_customer(one uuid) returns uuid language sql stable parallel safe as $$
  with recursive up (id, further) as (
    select id, merged_into from customer where id = one
    union select c.id, c.merged_into from customer c join up on c.id = up.further)
  select id from up where further is null
$$;
create function customer_family(one uuid) returns setof uuid language sql stable parallel safe rows 2 as $$
  with recursive down (id) as (
    select one union select c.id from customer c join down on c.merged_into = down.id)
  select id from down
$$;

-- Whose ticket it was before its customer's record was merged, so that it can be given back.
create table ticket_home (
  ticket_id   uuid primary key references ticket (id) on delete cascade,
  customer_id uuid not null references customer (id) on delete cascade
);
create index ticket_home_customer on ticket_home (customer_id);

-- A customer is found by the words of every record and every handle that belongs to the person.
create function refresh_customer_search(one uuid) returns void language plpgsql as $$
declare
  said text;
  words tsvector;
begin
  delete from customer_search where id = one;
  select string_agg(word, ' ') into said from (
    select concat_ws(' ', c.name, c.email, c.external_id) as word from customer c
      where c.id in (select customer_family(one))
    union all
    select h.shown from customer_handle h where h.kind <> 'PHONE' and not h.first
      and h.customer_id in (select customer_family(one))) parts;
  if said ~ '[^ ]' then
    words := array_to_tsvector(words_of(said, false));
    insert into customer_search values (one, words) on conflict (id) do update set words = excluded.words;
  end if;
end $$;

drop trigger customer_search_changed on customer;
create or replace function keep_customer_search() returns trigger language plpgsql as $$
declare
  words tsvector;
begin
  if tg_op = 'DELETE' then
    delete from customer_search where id = old.id;
  elsif tg_op = 'UPDATE' then
    if new.merged_into is not null then
      delete from customer_search where id = new.id;
    end if;
    if old.merged_into is distinct from new.merged_into and old.merged_into is not null then
      perform refresh_customer_search(living_customer(old.merged_into));
    end if;
    perform refresh_customer_search(living_customer(new.id));
  elsif coalesce(new.name, new.email, new.external_id) is not null then
    words := array_to_tsvector(words_of(concat_ws(' ', new.name, new.email, new.external_id), false));
    insert into customer_search values (new.id, words);
  end if;
  return null;
end $$;
create trigger customer_search_changed after update on customer
  for each row when ((new.name, new.email, new.external_id, new.merged_into)
    is distinct from (old.name, old.email, old.external_id, old.merged_into))
  execute function keep_customer_search();

create function keep_handle_search() returns trigger language plpgsql as $$
declare
  living uuid;
begin
  living := living_customer(case when tg_op = 'DELETE' then old.customer_id else new.customer_id end);
  if living is not null then -- or the customer is being deleted
    perform refresh_customer_search(living);
  end if;
  return null;
end $$;
create trigger customer_handle_search_new after insert on customer_handle
  for each row when (not new.first and new.kind <> 'PHONE') execute function keep_handle_search();
create trigger customer_handle_search_gone after delete on customer_handle
  for each row when (not old.first and old.kind <> 'PHONE') execute function keep_handle_search();
