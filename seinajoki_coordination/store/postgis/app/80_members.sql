-- The people: an administrator enters logins that the database has; their privileges and their row go together.
SET LOCAL search_path = "$schema", pg_temp;

-- From nothing: what an earlier script granted is not granted by this one. The groups may even be another database's, from
-- which the store was dumped or copied; then they stay that one's.
DO $$body$$
DECLARE
  former text;
BEGIN
  IF to_regprocedure('"$schema".groups()') IS NULL THEN
    RETURN;
  END IF;
  FOR former IN SELECT rolname FROM pg_roles WHERE rolname = ANY (groups()) LOOP
    EXECUTE format('REVOKE ALL ON SCHEMA "$schema" FROM %I', former);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA "$schema" FROM %I', former);
    EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA "$schema" FROM %I', former);
    EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "$schema" FROM %I', former);
  END LOOP;
END;
$$body$$;

CREATE OR REPLACE FUNCTION groups() RETURNS text[]
LANGUAGE sql IMMUTABLE
RETURN ARRAY['${group}_reader', '${group}_consulted', '${group}_member', '${group}_coordinator', '${group}_administrator'];

-- Runs as the owner, who made the groups and so may let others into them.
CREATE OR REPLACE FUNCTION drop_member(login_ text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  former text;
BEGIN
  IF NOT ranks((me()).role, 'administrator') THEN
    PERFORM refuse('Members are an administrator''s business.');
  END IF;
  DELETE FROM membership WHERE login = login_;
  FOR former IN
    SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
    WHERE u.rolname = login_ AND g.rolname = ANY (groups())
  LOOP
    EXECUTE format('REVOKE %I FROM %I', former, login_);
  END LOOP;
END;
$$body$$;

-- The organisation by its short name, or null for a reader, coordinator or administrator who belongs to none.
CREATE OR REPLACE FUNCTION set_member(login_ text, organisation text, role_ text, name_ text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  organisation_ text;
BEGIN
  PERFORM drop_member(login_);
  IF login_ = ANY (groups()) OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login_ AND rolcanlogin) THEN
    RAISE EXCEPTION 'seinajoki: no such login' USING ERRCODE = 'undefined_object', DETAIL = login_;
  END IF;
  IF organisation IS NOT NULL THEN
    SELECT id INTO organisation_ FROM organisation o WHERE o.short_name = set_member.organisation;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'seinajoki: no such organisation' USING ERRCODE = 'foreign_key_violation', DETAIL = organisation;
    END IF;
  END IF;
  INSERT INTO membership (login, organisation_id, role, display_name) VALUES (login_, organisation_, role_, name_);
  EXECUTE format('GRANT %I TO %I', '${group}_' || role_, login_);
END;
$$body$$;
