-- The record of the same person in which this one lives on, as ticket-service has told.
alter table customer_copy add column merged_into uuid;
create index customer_copy_alias on customer_copy (merged_into) where merged_into is not null;
