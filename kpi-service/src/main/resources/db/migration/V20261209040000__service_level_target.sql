-- What is hoped for of the telephone, in force like the targets that came with the installation, as a version of its own:
-- whoever has set others meanwhile keeps them.
insert into target_set (version, published_at, published_by, targets)
select version + 1, published_at, 'installation', targets
  || '[{"metric":"service_level","value":0.8,"direction":"AT_LEAST","validFrom":"2000-01-01"}]'::jsonb
from target_set where version = (select max(version) from target_set)
  and not targets @> '[{"metric":"service_level"}]'::jsonb;
