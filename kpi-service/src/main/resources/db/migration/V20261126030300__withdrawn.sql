-- Steps before this version are of a past that was told anew, or of a ticket that was taken out.
alter table subject add column steps_from bigint not null default 0;
