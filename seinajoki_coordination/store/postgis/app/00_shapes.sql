-- What needs PostGIS, wherever that is; all that follows is looked up in this schema alone. See 10_people.sql.

-- A shape as the history keeps it: any tool reads WKB, and jsonb would make GeoJSON of it, which knows no curves.
CREATE OR REPLACE FUNCTION shape_hex(shape geometry) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN upper(encode(ST_AsBinary(shape, 'NDR'::text), 'hex'::text));
