-- A caller says the last digits of a number; how it is written does not matter.
create index customer_digits on customer (reverse(regexp_replace(phone, '\D', '', 'g')) text_pattern_ops)
  where phone is not null;
