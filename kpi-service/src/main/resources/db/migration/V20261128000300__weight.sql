-- How much a fact counts in weighted figures; null for 1. Exact, so that sums do not depend on their order.
alter table fact add column weight numeric;
