-- A store knows itself again, also when it is restored or copied: what was taken along from it may be brought back to it.
ALTER TABLE municipality ADD COLUMN store_id text NOT NULL DEFAULT gen_random_uuid()::text;
