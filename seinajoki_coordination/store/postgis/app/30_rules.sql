-- Rules, and what else only some roles write.
SET LOCAL search_path = "$schema", pg_temp;

-- Beside the grants, so that a role of the same name in another database of this server is none here.
CREATE OR REPLACE FUNCTION guard_rank() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  IF NOT ranks((me()).role, TG_ARGV[0]) THEN
    PERFORM refuse(format('To write %s takes a %s.', TG_TABLE_NAME, TG_ARGV[0]));
  END IF;
  RETURN NULL;
END;
$$body$$;

CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT OR UPDATE OR DELETE ON rule
  FOR EACH STATEMENT EXECUTE FUNCTION guard_rank('coordinator');
CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT OR UPDATE OR DELETE ON street
  FOR EACH STATEMENT EXECUTE FUNCTION guard_rank('coordinator');
CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT ON series
  FOR EACH STATEMENT EXECUTE FUNCTION guard_rank('member');
CREATE OR REPLACE TRIGGER t2_rights_of_others BEFORE UPDATE OR DELETE ON series
  FOR EACH STATEMENT EXECUTE FUNCTION guard_rank('coordinator');
CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT ON report
  FOR EACH STATEMENT EXECUTE FUNCTION guard_rank('member');
CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT OR UPDATE OR DELETE ON organisation
  FOR EACH STATEMENT EXECUTE FUNCTION guard_rank('administrator');

-- When a report was made is not for its maker's clock to say.
CREATE OR REPLACE FUNCTION stamp_report() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  IF NOT is_copying() THEN
    NEW.made_at := present();
  END IF;
  RETURN NEW;
END;
$$body$$;

CREATE OR REPLACE TRIGGER t3_stamps BEFORE INSERT ON report FOR EACH ROW EXECUTE FUNCTION stamp_report();

-- Who lends a project to a contractor is its organisation: the contractor cannot lend it on.
CREATE OR REPLACE FUNCTION guard_delegation() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  me membership := me();
BEGIN
  IF ranks(me.role, 'coordinator') THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF NOT ranks(me.role, 'member')
    OR TG_OP <> 'INSERT' AND OLD.organisation_id IS DISTINCT FROM me.organisation_id
    OR TG_OP <> 'DELETE' AND NEW.organisation_id IS DISTINCT FROM me.organisation_id
  THEN
    PERFORM refuse('An organisation delegates only what is its own.');
  END IF;
  RETURN coalesce(NEW, OLD);
END;
$$body$$;

CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT OR UPDATE OR DELETE ON delegation
  FOR EACH ROW EXECUTE FUNCTION guard_delegation();

-- A rule whose question changed is another version of it, so its findings are judged anew; its texts do not matter. The
-- version is not the client's to set; one that comes under an id counts on from what the findings know of it.
CREATE OR REPLACE FUNCTION stamp_rule() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    NEW.version := OLD.version + CASE WHEN
      (NEW.a_table, NEW.a_kinds, NEW.a_traits, NEW.b_table, NEW.b_kinds, NEW.b_traits, NEW.distance_m, NEW.days_before,
        NEW.days_after, NEW.min_area_m2, NEW.yields, NEW.ceiling, NEW.same_organisation)
      IS DISTINCT FROM
      (OLD.a_table, OLD.a_kinds, OLD.a_traits, OLD.b_table, OLD.b_kinds, OLD.b_traits, OLD.distance_m, OLD.days_before,
        OLD.days_after, OLD.min_area_m2, OLD.yields, OLD.ceiling, OLD.same_organisation)
      THEN 1 ELSE 0 END;
    IF NEW.id = OLD.id THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NOT is_copying() THEN
    NEW.version := greatest(NEW.version, (SELECT max(rule_version) + 1 FROM finding WHERE rule_id = NEW.id));
  END IF;
  RETURN NEW;
END;
$$body$$;

CREATE OR REPLACE TRIGGER t3_version BEFORE INSERT OR UPDATE ON rule
  FOR EACH ROW EXECUTE FUNCTION stamp_rule();
