create index inbox_received on inbox (received_at);
create index idempotency_key_created on idempotency_key (created_at);
