-- A rule whose question changed is another version of it, so its findings are judged anew; its texts do not matter.

CREATE TRIGGER rule_bump AFTER UPDATE ON rule
WHEN NEW.version IS OLD.version AND
  (NEW.a_table, NEW.a_kinds, NEW.a_traits, NEW.b_table, NEW.b_kinds, NEW.b_traits, NEW.distance_m, NEW.days_before,
    NEW.days_after, NEW.min_area_m2, NEW.yields, NEW.ceiling, NEW.same_organisation)
  IS NOT
  (OLD.a_table, OLD.a_kinds, OLD.a_traits, OLD.b_table, OLD.b_kinds, OLD.b_traits, OLD.distance_m, OLD.days_before,
    OLD.days_after, OLD.min_area_m2, OLD.yields, OLD.ceiling, OLD.same_organisation)
BEGIN
  UPDATE rule SET version = OLD.version + 1 WHERE fid = NEW.fid;
END;

-- One that comes back under its id counts on from what its findings know.
CREATE TRIGGER rule_return AFTER INSERT ON rule
WHEN NEW.version <= (SELECT max(rule_version) FROM finding WHERE rule_id = NEW.id)
BEGIN
  UPDATE rule SET version = (SELECT max(rule_version) + 1 FROM finding WHERE rule_id = NEW.id) WHERE fid = NEW.fid;
END;
