-- Tickets of a customer whose rework a further ticket of the same customer changes.
create index fact_waste_rework on fact (customer_id, at) where kind = 'WASTE_REWORK';
