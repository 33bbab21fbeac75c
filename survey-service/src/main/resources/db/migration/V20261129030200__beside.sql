-- What siblings tell and the page of results shows beside an answer: whether it was put right, who
-- calls back by when, and names for what answers carry as ids. The highest version stays.
create table case_copy (
  id        uuid   primary key,
  number    text   not null,
  ticket_id uuid,
  state     text   not null,
  recovered boolean,
  opened_at timestamptz not null,
  version   bigint not null
);
create index case_copy_ticket on case_copy (ticket_id);
create table promise_copy (
  id      uuid        primary key,
  case_id uuid,
  state   text        not null,
  due_at  timestamptz not null,
  version bigint      not null
);
create index promise_copy_case on promise_copy (case_id);
create table team_copy (id text primary key, name text not null, version bigint not null);
create table person_copy (id text primary key, name text not null, version bigint not null);
