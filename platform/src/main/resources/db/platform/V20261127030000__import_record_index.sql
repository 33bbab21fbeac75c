-- Erasure and retention look records up by what became of them.
create index import_record_aggregate on import_record (aggregate_id);
