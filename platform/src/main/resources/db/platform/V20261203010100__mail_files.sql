-- Whether files go with a mail; they are read where they are kept when it is on its way.
alter table mail add column with_files boolean not null default false;
