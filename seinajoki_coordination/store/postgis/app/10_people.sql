-- Who is asking, and what they may. The login alone says it: session_user, which neither SET ROLE nor a function that runs
-- as its owner changes. So each person needs a login of their own, also behind a pool of connections.
--
-- The app scripts may be run again at any time, with search_path and $$schema as for the migrations. But for PostGIS, names
-- are looked up in PostgreSQL and in this schema alone, where only the owner makes any: bodies in BEGIN ATOMIC or RETURN now,
-- all others by their own search_path. A function of somebody's in the schema public would fit some calls better.
SET LOCAL search_path = "$schema", pg_temp;

-- Milliseconds, as the stamps and the history have them.
CREATE OR REPLACE FUNCTION present() RETURNS timestamptz
LANGUAGE sql VOLATILE
RETURN date_trunc('milliseconds', clock_timestamp());

-- Plans are asked about row by row, so these are PL/pgSQL, which keeps what it planned; SQL functions plan each time.

-- My row of the membership. Whoever owns the schema could drop all that follows, so it does not keep them out.
CREATE OR REPLACE FUNCTION me() RETURNS membership
LANGUAGE plpgsql STABLE SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  mine membership;
BEGIN
  SELECT * INTO mine FROM membership WHERE login = session_user;
  IF is_owner() THEN
    mine.role := 'administrator';
  END IF;
  mine.display_name := coalesce(mine.display_name, session_user);
  RETURN mine;
END;
$$body$$;

CREATE OR REPLACE FUNCTION is_owner() RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  RETURN pg_has_role(session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = '$schema'), 'USAGE');
END;
$$body$$;

-- Whether a role may what another one may; each may what those before it may.
CREATE OR REPLACE FUNCTION ranks(role text, least_role text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN coalesce(
  array_position(ARRAY['reader', 'consulted', 'member', 'coordinator', 'administrator'], role)
    >= array_position(ARRAY['reader', 'consulted', 'member', 'coordinator', 'administrator'], least_role),
  false);

-- Whether a plan of an organisation, in a project, is for a person to edit: who coordinates edits all, a member what is
-- its organisation's or was delegated to it.
CREATE OR REPLACE FUNCTION may_edit(who membership, whose text, project_ text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  IF ranks(who.role, 'coordinator') THEN
    RETURN true;
  ELSIF NOT ranks(who.role, 'member') THEN
    RETURN false;
  ELSIF whose = who.organisation_id THEN
    RETURN true;
  END IF;
  RETURN EXISTS (
    SELECT FROM delegation WHERE organisation_id = whose AND project = project_ AND contractor_id = who.organisation_id);
END;
$$body$$;

-- A copy brings stamps, versions and history along; only the owner can make one: SET LOCAL seinajoki.copying = 'on'.
CREATE OR REPLACE FUNCTION is_copying() RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  IF current_setting('seinajoki.copying', true) = 'on' THEN
    RETURN is_owner();
  END IF;
  RETURN false;
END;
$$body$$;

-- One sentence for all refusals; its beginning is what programs go by.
CREATE OR REPLACE FUNCTION refuse(what text) RETURNS void
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  RAISE EXCEPTION 'seinajoki: not yours' USING
    ERRCODE = 'insufficient_privilege',
    DETAIL = what,
    HINT = format('You are logged in as %s, %s.', session_user, coalesce((me()).role, 'who has no role here'));
END;
$$body$$;

-- All plans, whichever table they are in.
CREATE OR REPLACE VIEW plan AS
SELECT 'work_zone' AS table_name, id, row_version, organisation_id, project FROM work_zone
UNION ALL SELECT 'event', id, row_version, organisation_id, project FROM event
UNION ALL SELECT 'event_area', id, row_version, organisation_id, project FROM event_area
UNION ALL SELECT 'development_area', id, row_version, organisation_id, project FROM development_area
UNION ALL SELECT 'traffic_arrangement', id, row_version, organisation_id, project FROM traffic_arrangement;
