-- why a version was published, in the words of whoever did it
alter table service_standard add column reason text;
