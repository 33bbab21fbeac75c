-- how customers see the organisation, as ticket-service told it last
create table brand_copy (
  id      uuid   primary key,
  version bigint not null,
  name    text,
  accent  text,
  logo    text
);
