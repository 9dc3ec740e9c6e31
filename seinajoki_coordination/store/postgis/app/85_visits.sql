-- What a login has seen and what ground it watches is its own: nobody else sees, writes or foists any of it. As with the
-- internal notes a policy is right, since who does not see a row is told nothing of it. A reader has both, too.
SET LOCAL search_path = "$schema", pg_temp;

DO $$body$$
DECLARE
  personal text;
BEGIN
  FOREACH personal IN ARRAY ARRAY['visit', 'interest_area'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', personal);
    EXECUTE format('DROP POLICY IF EXISTS own ON %I', personal);
    EXECUTE format('CREATE POLICY own ON %I USING (login = session_user)', personal);
    EXECUTE format('CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION guard_rank(''reader'')', personal);
  END LOOP;
END;
$$body$$;
