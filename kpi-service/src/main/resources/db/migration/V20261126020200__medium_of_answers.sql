-- How an answer was given; of facts from before nobody knows until they are told again.
alter table fact add column medium text;
