-- Who is asking, and what they may. The login alone says it: session_user, which neither SET ROLE nor a function that runs
-- as its owner changes. So each person needs a login of their own, also behind a pool of connections.
--
-- The app scripts may be run again at any time; search_path and $$schema are as for the migrations. Bodies that stand in
-- BEGIN ATOMIC or RETURN are looked up now; all others have their search_path pinned, with temporary objects last, so that
-- nobody can slip in something of the same name.

-- Milliseconds, as the stamps and the history have them.
CREATE OR REPLACE FUNCTION present() RETURNS timestamptz
LANGUAGE sql VOLATILE
RETURN date_trunc('milliseconds', clock_timestamp());

CREATE OR REPLACE FUNCTION is_owner() RETURNS boolean
LANGUAGE sql STABLE
RETURN pg_has_role(session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = '$schema'), 'USAGE');

-- Whoever owns the schema could drop all that follows, so it does not keep them out.
CREATE OR REPLACE FUNCTION my_role() RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN is_owner() THEN 'administrator' ELSE (SELECT role FROM membership WHERE login = session_user) END;

CREATE OR REPLACE FUNCTION my_organisation() RETURNS text
LANGUAGE sql STABLE
RETURN (SELECT organisation_id FROM membership WHERE login = session_user);

CREATE OR REPLACE FUNCTION my_name() RETURNS text
LANGUAGE sql STABLE
RETURN coalesce((SELECT display_name FROM membership WHERE login = session_user), session_user);

-- Whether I may what a role may; each may what those before it may.
CREATE OR REPLACE FUNCTION has_rank(least_role text) RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT coalesce(array_position(ranks, my_role()) >= array_position(ranks, least_role), false)
  FROM (VALUES (ARRAY['reader', 'consulted', 'member', 'coordinator', 'administrator'])) AS all_of (ranks);
END;

-- Whether a plan of an organisation, in a project, is mine to edit.
CREATE OR REPLACE FUNCTION may_edit(whose text, project text) RETURNS boolean
LANGUAGE sql STABLE
RETURN has_rank('coordinator') OR has_rank('member') AND coalesce(
  whose = my_organisation()
  OR EXISTS (
    SELECT FROM delegation d
    WHERE d.organisation_id = whose AND d.project = may_edit.project AND d.contractor_id = my_organisation()
  ), false);

-- A copy brings stamps, versions and history along; only the owner can make one: SET LOCAL seinajoki.copying = 'on'.
CREATE OR REPLACE FUNCTION is_copying() RETURNS boolean
LANGUAGE sql STABLE
RETURN coalesce(current_setting('seinajoki.copying', true) = 'on', false) AND is_owner();

-- One sentence for all refusals; its beginning is what programs go by.
CREATE OR REPLACE FUNCTION refuse(what text) RETURNS void
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  RAISE EXCEPTION 'seinajoki: not yours' USING
    ERRCODE = 'insufficient_privilege',
    DETAIL = what,
    HINT = format('You are logged in as %s, %s.', session_user, coalesce(my_role(), 'who has no role here'));
END;
$$body$$;

-- All plans, whichever table they are in.
CREATE OR REPLACE VIEW plan AS
SELECT 'work_zone' AS table_name, id, row_version, organisation_id, project FROM work_zone
UNION ALL SELECT 'event', id, row_version, organisation_id, project FROM event
UNION ALL SELECT 'event_area', id, row_version, organisation_id, project FROM event_area
UNION ALL SELECT 'development_area', id, row_version, organisation_id, project FROM development_area
UNION ALL SELECT 'traffic_arrangement', id, row_version, organisation_id, project FROM traffic_arrangement;
