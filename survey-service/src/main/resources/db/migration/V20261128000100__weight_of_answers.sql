-- How much an imported answer counts beside others; null for 1. Exact, so that sums do not depend on their order.
alter table answer add column weight numeric;
