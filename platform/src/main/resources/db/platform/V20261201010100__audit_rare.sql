-- refused access and files are few among all entries: their views find them without reading the rest
create index audit_entry_rare on audit_entry (position) where action in ('ASKED', 'EXPORTED', 'REFUSED');
