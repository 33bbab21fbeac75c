-- why a version was published, in the words of whoever did it
alter table survey_rules add column reason text;
