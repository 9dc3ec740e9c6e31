-- Who may touch what; run last, each time, since what was made anew lets nobody in, or everybody. What the grants allow,
-- the triggers still look at row by row.
SET LOCAL search_path = "$schema", pg_temp;

-- The groups belong to the whole server and outlive their database. To make them takes the right to make roles; where an
-- administrator of the server made them before, that is not needed.
DO $$body$$
DECLARE
  lower_group text;
  this_group text;
BEGIN
  FOREACH this_group IN ARRAY groups() LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = this_group) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', this_group);
    END IF;
    IF lower_group IS NOT NULL AND NOT pg_has_role(this_group, lower_group, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', lower_group, this_group);
    END IF;
    lower_group := this_group;
  END LOOP;
END;
$$body$$;

-- Who is in them is what the membership says: they may be left from a database that is no more, or new for one that was
-- restored. Logins come back with their place, owners own the store anyway.
DO $$body$$
DECLARE
  login_ text;
  group_ text;
BEGIN
  FOR login_, group_ IN
    SELECT u.rolname, g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
    WHERE g.rolname = ANY (groups()) AND u.rolcanlogin AND NOT pg_has_role(u.oid, current_user, 'MEMBER')
      AND NOT EXISTS (SELECT FROM membership s WHERE s.login = u.rolname AND g.rolname = '${group}_' || s.role)
  LOOP
    EXECUTE format('REVOKE %I FROM %I', group_, login_);
  END LOOP;
  FOR login_, group_ IN
    SELECT s.login, '${group}_' || s.role FROM membership s JOIN pg_roles u ON u.rolname = s.login
    WHERE NOT pg_has_role(u.oid, '${group}_' || s.role, 'MEMBER')
  LOOP
    EXECUTE format('GRANT %I TO %I', group_, login_);
  END LOOP;
END;
$$body$$;

-- Nobody but the owner makes anything here, nor runs what was not meant for them: a trigger function that runs as its owner
-- could be hung on a table of one's own.
REVOKE ALL ON SCHEMA "$schema" FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA "$schema" FROM PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA "$schema" FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "$schema" FROM PUBLIC;

GRANT USAGE ON SCHEMA "$schema" TO "${group}_reader";
GRANT SELECT ON ALL TABLES IN SCHEMA "$schema" TO "${group}_reader";
REVOKE SELECT ON internal_note FROM "${group}_reader";
GRANT EXECUTE ON FUNCTION present(), me(), is_owner(), ranks(text, text), may_edit(membership, text, text), is_copying(),
  refuse(text), groups(), folded(text), span_of(timestamptz, timestamptz),
  facts_of(integer, text, text) TO "${group}_reader";

GRANT INSERT, UPDATE, DELETE ON visit, interest_area TO "${group}_reader"; -- each its own rows, see 85_visits.sql

-- Not the fid, by whose order the last word counts.
GRANT INSERT (id, finding_id, organisation_id, word, why, facts, judged_at, judged_by) ON judgement
  TO "${group}_consulted";
GRANT INSERT (id, finding_id, organisation_id, text, said_at, said_by) ON comment TO "${group}_consulted";
GRANT INSERT (id, organisation_id, until, note, stated_at, stated_by) ON statement TO "${group}_consulted";

GRANT INSERT, UPDATE, DELETE ON work_zone, event, event_area, development_area, traffic_arrangement
  TO "${group}_member";
GRANT SELECT, INSERT, UPDATE, DELETE ON internal_note, delegation TO "${group}_member";
GRANT INSERT ON series, report, import_batch, import_row TO "${group}_member";
GRANT UPDATE (undone_at) ON import_batch TO "${group}_member";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "$schema" TO "${group}_member"; -- QGIS asks for the next number itself
GRANT EXECUTE ON FUNCTION last_fid(regclass), write_check(jsonb) TO "${group}_member";

GRANT INSERT, UPDATE, DELETE ON rule, street TO "${group}_coordinator";
GRANT UPDATE, DELETE ON series TO "${group}_coordinator";

GRANT INSERT, UPDATE, DELETE ON organisation TO "${group}_administrator";
GRANT EXECUTE ON FUNCTION set_member(text, text, text, text), drop_member(text) TO "${group}_administrator";
