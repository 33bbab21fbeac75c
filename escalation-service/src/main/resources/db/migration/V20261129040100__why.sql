-- why a version was published, in the words of whoever did it
alter table escalation_matrix add column reason text;
