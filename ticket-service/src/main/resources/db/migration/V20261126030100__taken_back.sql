-- Taking an import back looks for links of each ticket, and for customers that came along.
create index if not exists status_link_ticket on status_link (ticket_id);
alter table customer add column import_job uuid;
create index customer_import_job on customer (import_job) where import_job is not null;
