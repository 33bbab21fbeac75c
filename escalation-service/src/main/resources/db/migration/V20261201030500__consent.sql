-- Whether the customer has refused to be called.
alter table customer_copy add column phone_refused boolean not null default false;
