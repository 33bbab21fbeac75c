-- A list of words under one of the names goes as a whole; before, only single texts did.
create or replace function erase_texts(doc jsonb, keys text[]) returns jsonb
language plpgsql immutable as $$
begin
  if jsonb_typeof(doc) = 'object' then
    return coalesce(
      (select jsonb_object_agg(key,
         case when key = any(keys) and jsonb_typeof(value) = 'string' then '"(erased)"'::jsonb
           when key = any(keys) and jsonb_typeof(value) = 'array' then '[]'::jsonb
           else erase_texts(value, keys) end)
       from jsonb_each(doc)), '{}');
  elsif jsonb_typeof(doc) = 'array' then
    return coalesce(
      (select jsonb_agg(erase_texts(value, keys) order by n)
       from jsonb_array_elements(doc) with ordinality as e (value, n)), '[]');
  end if;
  return doc;
end $$;
