-- How much an imported ticket counts beside others; null for 1. Exact, so that sums do not depend on their order.
alter table ticket add column weight numeric;
