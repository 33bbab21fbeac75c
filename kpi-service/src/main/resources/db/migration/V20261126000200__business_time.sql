-- The value of a duration in seconds of business time, null where there is no calendar.
alter table fact add column business double precision;
