-- A link that went astray is revoked from the desk; null while it may be used.
alter table status_link add column revoked_at timestamptz;
create index status_link_ticket on status_link (ticket_id);
