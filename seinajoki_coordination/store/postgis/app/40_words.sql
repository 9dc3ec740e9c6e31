-- Words: judgements, comments and statements are said once, each by one's own organisation, and never taken back.
SET LOCAL search_path = "$schema", pg_temp;

-- Who says it and when; a coordinator may speak for all. The argument is what the stamps are called: judged, said, stated.
CREATE OR REPLACE FUNCTION guard_word() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  me membership := me();
BEGIN
  IF is_copying() THEN
    RETURN NEW;
  END IF;
  IF NOT (ranks(me.role, 'coordinator')
    OR ranks(me.role, 'consulted') AND NEW.organisation_id IS NOT DISTINCT FROM me.organisation_id)
  THEN
    PERFORM refuse(format('A %s is for one''s own organisation to say.', TG_TABLE_NAME));
  END IF;
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0] || '_at', present(), TG_ARGV[0] || '_by', me.display_name));
END;
$$body$$;

CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT ON judgement FOR EACH ROW EXECUTE FUNCTION guard_word('judged');
CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION guard_word('said');
CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT ON statement FOR EACH ROW EXECUTE FUNCTION guard_word('stated');

-- What a judgement is given on, as domain/findings.py writes it.
CREATE OR REPLACE FUNCTION facts_of(rule_version integer, a_facts text, b_facts text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN rule_version || ':' || a_facts || ':' || coalesce(b_facts, '');

-- The state that the last words on some facts give, as domain/findings.py has it: open until both sides' organisations
-- have said something else, then the worse word counts; the words of others do not.
CREATE OR REPLACE FUNCTION state_of(finding_id text, facts text, a_id text, b_id text) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH said AS (
    SELECT DISTINCT ON (p.organisation_id) coalesce(j.word, 'open') AS word
    FROM plan p
    LEFT JOIN judgement j ON j.organisation_id = p.organisation_id
      AND j.finding_id = state_of.finding_id AND j.facts = state_of.facts
    WHERE p.id IN (a_id, b_id) AND p.organisation_id <> ''
    ORDER BY p.organisation_id, j.fid DESC
  )
  SELECT coalesce(
    (SELECT word FROM said
     ORDER BY array_position(ARRAY['open', 'accepted_risk', 'agreed', 'not_a_problem'], word) LIMIT 1),
    'open');
END;

-- A judgement is of what is there, not of what it was when it was read. The finding stays locked until the end, so that two
-- organisations that judge at once know of one another's word.
CREATE OR REPLACE FUNCTION guard_judgement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  current text;
BEGIN
  IF is_copying() THEN
    RETURN NEW;
  END IF;
  SELECT facts_of(rule_version, a_facts, b_facts) INTO current FROM finding WHERE id = NEW.finding_id FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'seinajoki: no such finding' USING ERRCODE = 'foreign_key_violation';
  ELSIF NEW.facts IS DISTINCT FROM current THEN
    RAISE EXCEPTION 'seinajoki: finding moved' USING ERRCODE = 'serialization_failure',
      DETAIL = format('Its facts are %s by now.', current);
  END IF;
  RETURN NEW;
END;
$$body$$;

-- Gone and past findings wait for nobody, and stay so.
CREATE OR REPLACE FUNCTION follow_judgement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  IF NOT is_copying() THEN
    UPDATE finding SET state = state_of(id, NEW.facts, a_id, b_id), changed_at = present()
    WHERE id = NEW.finding_id AND state NOT IN ('gone', 'past');
  END IF;
  RETURN NULL;
END;
$$body$$;

CREATE OR REPLACE TRIGGER t3_facts BEFORE INSERT ON judgement FOR EACH ROW EXECUTE FUNCTION guard_judgement();
CREATE OR REPLACE TRIGGER t4_state AFTER INSERT ON judgement FOR EACH ROW EXECUTE FUNCTION follow_judgement();

-- What an organisation keeps to itself is nobody else's to see, not the coordinator's either. Here a policy is right: who
-- does not see a row is told nothing of it.
ALTER TABLE internal_note ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS own ON internal_note;
CREATE POLICY own ON internal_note
  USING (organisation_id = (SELECT m.organisation_id FROM me() m WHERE ranks(m.role, 'member')));
