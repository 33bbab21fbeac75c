-- Whether the customer has refused to be written to by mail.
alter table customer_copy add column email_refused boolean not null default false;
