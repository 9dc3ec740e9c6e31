-- QGIS shows an instant as the session has it, and its labels and map tips add what the municipality is ahead of UTC. So all
-- sessions of the database speak UTC from their next start on. In somebody else's database that is for its owner to say.
SET LOCAL search_path = "$schema", pg_temp;

DO $$body$$
BEGIN
  IF (SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database()) THEN
    EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(), 'UTC');
  END IF;
END;
$$body$$;
