-- What is hoped for of the metrics, in versions: the newest one is in force.
create table target_set (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  reason       text,
  targets      jsonb       not null
);

-- what the catalogue recommends, for all time
insert into target_set (version, published_at, published_by, targets) values
  (1, '2026-01-01T00:00:00Z', 'installation', '[
    {"metric":"first_response_time","value":300,"direction":"AT_MOST","validFrom":"2000-01-01"},
    {"metric":"handling_time","value":7200,"direction":"AT_MOST","validFrom":"2000-01-01"},
    {"metric":"resolution_rate","value":0.9,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"fcr_operational","value":0.75,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"fcr_confirmed","value":0.75,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"sla_attainment","value":0.9,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"csat_mean","value":4.5,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"csat_top_box","value":0.9,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"satisfaction_rate","value":0.9,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"nps","value":50,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"response_rate","value":0.2,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"callback_kept_rate","value":0.95,"direction":"AT_LEAST","validFrom":"2000-01-01"},
    {"metric":"recovery_rate","value":0.7,"direction":"AT_LEAST","validFrom":"2000-01-01"}
  ]');
