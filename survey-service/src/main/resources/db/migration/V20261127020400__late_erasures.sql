-- Who is to be erased once more when the files of imports are gone; a day at most.
create table late_erasure (
  nobody      uuid   primary key,
  person      uuid   not null,
  tickets     uuid[] not null,
  imported_as uuid[] not null,
  words       text[] not null
);
