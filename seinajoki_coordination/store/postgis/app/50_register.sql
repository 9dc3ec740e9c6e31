-- The register of findings. A check is computed by somebody's plugin from what was committed when it read; meanwhile others
-- write. So all of a check goes through one function, and what is not of the present is refused, not written.
SET LOCAL search_path = "$schema", pg_temp;

-- Findings as they were told, written where both sides and the rule are still what the check looked at; the sides of all
-- others are returned, for another check to look at. What a rule yields, how bad it may be at most, where a side is to be
-- found and what state follows from the words is known here and not taken from outside.
CREATE OR REPLACE FUNCTION write_findings(findings jsonb) RETURNS TABLE (was_written boolean, a_id text, b_id text)
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
SET plan_cache_mode = force_custom_plan -- a plan made while the register was empty would not do for a full one
AS $$body$$
#variable_conflict use_column
DECLARE
  now_ timestamptz := present();
BEGIN
  RETURN QUERY
  WITH told AS MATERIALIZED (
    SELECT * FROM jsonb_populate_recordset(NULL::finding, findings)
  ), current AS MATERIALIZED ( -- all of it before the first is written
    SELECT f.*, r.yields AS yields_, a.table_name AS a_table_, b.table_name AS b_table_,
      CASE r.ceiling WHEN 'heavy' THEN f.severity ELSE 'light' END AS severity_,
      facts_of(f.rule_version, f.a_facts, f.b_facts) AS facts
    FROM told f
    JOIN rule r ON r.id = f.rule_id AND r.version = f.rule_version AND r.active
    JOIN plan a ON a.id = f.a_id AND a.row_version = f.a_version
    LEFT JOIN plan b ON b.id = f.b_id AND b.row_version = f.b_version
    WHERE num_nulls(f.b_id, f.b_version, f.b_facts, b.id) IN (0, 4) -- a side B that is there, or none
      -- the one finding of this rule and pair, or none yet
      AND NOT EXISTS (SELECT FROM finding other WHERE other.id = f.id
        AND (other.rule_id, other.a_id, other.b_id) IS DISTINCT FROM (f.rule_id, f.a_id, f.b_id))
      AND NOT EXISTS (SELECT FROM finding other WHERE other.id <> f.id
        AND other.rule_id = f.rule_id AND other.a_id = f.a_id AND coalesce(other.b_id, '') = coalesce(f.b_id, ''))
  ), written AS (
    INSERT INTO finding (geom, id, rule_id, rule_version, yields, a_table, a_id, a_version, a_facts, b_table, b_id,
      b_version, b_facts, severity, state, starts_at, ends_at, hours, area_m2, distance_m, by_clearance, by_padding,
      found_at, changed_at)
    SELECT geom, id, rule_id, rule_version, yields_, a_table_, a_id, a_version, a_facts, b_table_, b_id,
      b_version, b_facts, severity_,
      CASE
        WHEN state = 'past' AND ends_at <= now_ THEN 'past'
        WHEN EXISTS (SELECT FROM judgement j WHERE j.finding_id = c.id AND j.facts = c.facts)
          THEN state_of(c.id, c.facts, c.a_id, c.b_id)
        ELSE 'open'
      END,
      starts_at, ends_at, hours, area_m2, distance_m, by_clearance, by_padding, now_, now_
    FROM current c ORDER BY id
    ON CONFLICT (id) DO UPDATE SET
      geom = excluded.geom, rule_version = excluded.rule_version, yields = excluded.yields,
      a_table = excluded.a_table, a_version = excluded.a_version, a_facts = excluded.a_facts,
      b_table = excluded.b_table, b_version = excluded.b_version, b_facts = excluded.b_facts,
      severity = excluded.severity, state = excluded.state, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      hours = excluded.hours, area_m2 = excluded.area_m2, distance_m = excluded.distance_m,
      by_clearance = excluded.by_clearance, by_padding = excluded.by_padding, changed_at = excluded.changed_at
    RETURNING id
  )
  SELECT w.id IS NOT NULL, t.a_id, t.b_id FROM told t LEFT JOIN written w ON w.id = t.id;
END;
$$body$$;

-- What no longer meets: [id, a_version, b_version] each, with the versions that the check saw. Null is a side that is no
-- more, or that the check had no need to see since the other one had moved away from it; but one side it must have seen.
CREATE OR REPLACE FUNCTION write_gone(gone jsonb, rules jsonb) RETURNS bigint
LANGUAGE sql SET search_path = "$schema", pg_temp
BEGIN ATOMIC
  WITH told AS (
    SELECT one ->> 0 AS id, (one ->> 1)::integer AS a_version, (one ->> 2)::integer AS b_version
    FROM jsonb_array_elements(gone) one
  ), current AS (
    SELECT f.id
    FROM told t
    JOIN finding f ON f.id = t.id
    LEFT JOIN plan a ON a.id = f.a_id
    LEFT JOIN plan b ON b.id = f.b_id
    LEFT JOIN rule r ON r.id = f.rule_id AND r.active
    WHERE r.version IS NOT DISTINCT FROM (rules ->> f.rule_id)::integer
      AND (a.row_version IS NOT DISTINCT FROM t.a_version OR b.row_version IS NOT DISTINCT FROM t.b_version)
      AND coalesce(a.row_version = t.a_version, t.a_version IS NULL)
      AND coalesce(b.row_version = t.b_version, t.b_version IS NULL)
      -- who did not see a side is not believed against who found both, as they are, to meet
      AND (num_nulls(t.a_version, t.b_version) = 0 OR f.b_id IS NULL
        OR (f.a_version, f.b_version, f.rule_version) IS DISTINCT FROM (a.row_version, b.row_version, r.version))
  ), written AS (
    UPDATE finding SET state = 'gone', changed_at = present()
    WHERE id IN (SELECT id FROM current) AND state <> 'gone'
  )
  SELECT count(*) FROM current;
END;

-- What is over, by the clock of this server and not of whoever says so.
CREATE OR REPLACE FUNCTION write_past(past jsonb) RETURNS bigint
LANGUAGE sql SET search_path = "$schema", pg_temp
BEGIN ATOMIC
  WITH written AS (
    UPDATE finding SET state = 'past', changed_at = present()
    WHERE id IN (SELECT jsonb_array_elements_text(past)) AND state NOT IN ('gone', 'past') AND ends_at <= present()
    RETURNING id
  )
  SELECT count(*) FROM written;
END;

-- What need not be looked at again: plans of the version that was looked at, and none by rules that are others by now.
CREATE OR REPLACE FUNCTION write_checked(checked_ jsonb, rules jsonb, rules_version_ text, but text[]) RETURNS bigint
LANGUAGE sql SET search_path = "$schema", pg_temp
BEGIN ATOMIC
  WITH current AS (
    SELECT p.id, p.row_version
    FROM jsonb_array_elements(checked_) one
    JOIN plan p ON p.id = one ->> 0 AND p.row_version = (one ->> 1)::integer
    WHERE rules = (SELECT coalesce(jsonb_object_agg(id, version), '{}') FROM rule WHERE active)
      AND p.id <> ALL (but)
  ), written AS (
    INSERT INTO checked (activity_id, row_version, rules_version)
    SELECT id, row_version, rules_version_ FROM current
    ON CONFLICT (activity_id) DO UPDATE SET row_version = excluded.row_version, rules_version = excluded.rules_version
    WHERE (checked.row_version, checked.rules_version) IS DISTINCT FROM (excluded.row_version, excluded.rules_version)
  )
  SELECT count(*) FROM current;
END;

-- A list within a check; none if it is left out or null.
CREATE OR REPLACE FUNCTION listed(payload jsonb, key text) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN coalesce(nullif(payload -> key, 'null'), '[]');

-- Write a check: {rules: {id: version} of all active ones, rules_version, new: [finding], changed: [finding],
-- gone: [[id, a_version, b_version]], past: [id], checked: [[id, row_version]], deleted: [id]}; a finding by the names of
-- its columns, its shape as EWKB in hexadecimal digits. Returns how many findings were written and refused, and how many
-- of the plans stay stale. Whether two plans meet it takes on trust: a member who lies about that is found out by the next
-- check of the whole store.
CREATE OR REPLACE FUNCTION write_check(payload jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  findings jsonb := listed(payload, 'new') || listed(payload, 'changed');
  gone jsonb := listed(payload, 'gone');
  looked_at jsonb := listed(payload, 'checked');
  rules jsonb := coalesce(payload -> 'rules', '{}');
  written bigint;
  refused bigint;
  sides text[];
  count_gone bigint;
  count_past bigint;
  count_checked bigint;
BEGIN
  IF NOT ranks((me()).role, 'member') THEN
    PERFORM refuse('To write a check takes a member.');
  END IF;
  -- One check after the other. An advisory lock could be taken, and kept, by every login; this row only here.
  PERFORM FROM municipality FOR UPDATE;

  SELECT count(*) FILTER (WHERE was_written), count(*) FILTER (WHERE NOT was_written),
    coalesce(array_agg(a_id) FILTER (WHERE NOT was_written), '{}')
      || coalesce(array_agg(b_id) FILTER (WHERE NOT was_written AND b_id IS NOT NULL), '{}')
  INTO written, refused, sides FROM write_findings(findings);
  count_gone := write_gone(gone, rules);
  count_past := write_past(listed(payload, 'past'));
  count_checked := write_checked(looked_at, rules, payload ->> 'rules_version', sides);
  DELETE FROM checked WHERE activity_id IN (SELECT jsonb_array_elements_text(listed(payload, 'deleted')))
    AND NOT EXISTS (SELECT FROM plan WHERE id = activity_id);

  RETURN jsonb_build_object(
    'written', written + count_gone + count_past,
    'refused', refused + jsonb_array_length(gone) - count_gone,
    'stale', jsonb_array_length(looked_at) - count_checked);
END;
$$body$$;
