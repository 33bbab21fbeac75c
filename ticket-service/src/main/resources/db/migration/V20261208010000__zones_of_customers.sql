-- Where a customer lives: surveys keep quiet there at night.
alter table customer add column zone text;
