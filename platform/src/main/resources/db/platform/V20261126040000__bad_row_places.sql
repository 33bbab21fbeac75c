-- A bad row is found again by the number of its record and the column, not by its line alone.
alter table import_bad_row
  add column record bigint not null default 0,
  add column of_column text;
