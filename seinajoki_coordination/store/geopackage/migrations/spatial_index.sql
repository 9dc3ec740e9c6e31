-- The spatial index of a table of plans and the triggers that keep it, as OGC 12-128r19 (GeoPackage 1.4) annex F.3 has them.

CREATE VIRTUAL TABLE rtree_${table}_geom USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES ('$table', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');

CREATE TRIGGER rtree_${table}_geom_insert AFTER INSERT ON $table
WHEN NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
  INSERT OR REPLACE INTO rtree_${table}_geom
  VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_${table}_geom_update2 AFTER UPDATE OF geom ON $table
WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_${table}_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_${table}_geom_update4 AFTER UPDATE ON $table
WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_${table}_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_${table}_geom_update5 AFTER UPDATE ON $table
WHEN OLD.fid != NEW.fid AND NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)
BEGIN
  DELETE FROM rtree_${table}_geom WHERE id = OLD.fid;
  INSERT OR REPLACE INTO rtree_${table}_geom
  VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_${table}_geom_update6 AFTER UPDATE OF geom ON $table
WHEN OLD.fid = NEW.fid AND NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom) AND OLD.geom NOTNULL AND NOT ST_IsEmpty(OLD.geom)
BEGIN
  UPDATE rtree_${table}_geom SET minx = ST_MinX(NEW.geom), maxx = ST_MaxX(NEW.geom),
    miny = ST_MinY(NEW.geom), maxy = ST_MaxY(NEW.geom) WHERE id = NEW.fid;
END;

CREATE TRIGGER rtree_${table}_geom_update7 AFTER UPDATE OF geom ON $table
WHEN OLD.fid = NEW.fid AND NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom) AND (OLD.geom ISNULL OR ST_IsEmpty(OLD.geom))
BEGIN
  INSERT INTO rtree_${table}_geom
  VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_${table}_geom_delete AFTER DELETE ON $table
WHEN OLD.geom NOT NULL
BEGIN
  DELETE FROM rtree_${table}_geom WHERE id = OLD.fid;
END;
