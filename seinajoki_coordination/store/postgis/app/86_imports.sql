-- Imports: each is of one organisation, brought in and undone by those who edit its plans. What became of a row is never
-- changed: who imports could else make another's next import take wrong plans for known, or whoever undoes one delete them.
SET LOCAL search_path = "$schema", pg_temp;

CREATE OR REPLACE FUNCTION guard_import() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  me membership := me();
BEGIN
  IF is_copying() THEN
    RETURN NEW;
  END IF;
  IF NOT may_edit(me, NEW.organisation_id, NULL) THEN
    PERFORM refuse('An import is for those who edit the plans of its organisation.');
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.imported_at := present();
    NEW.imported_by := me.display_name;
    NEW.undone_at := NULL;
  END IF;
  RETURN NEW;
END;
$$body$$;

-- Into a batch that is one's own to write, and of this transaction: later nobody adds to it. Its plans are its organisation's
-- and what they are now.
CREATE OR REPLACE FUNCTION guard_import_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  me membership := me();
BEGIN
  IF is_copying() THEN
    RETURN NULL;
  END IF;
  IF EXISTS (
    SELECT FROM added a LEFT JOIN import_batch b ON b.id = a.batch_id AND b.xmin = pg_current_xact_id()::xid
      LEFT JOIN plan p ON p.id = a.row_id AND p.table_name = b.table_name AND p.organisation_id = b.organisation_id
        AND p.row_version = a.row_version
    WHERE p.id IS NULL OR NOT may_edit(me, b.organisation_id, NULL))
  THEN
    PERFORM refuse('Rows are for the import that brings them.');
  END IF;
  RETURN NULL;
END;
$$body$$;

CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT OR UPDATE ON import_batch FOR EACH ROW EXECUTE FUNCTION guard_import();
CREATE OR REPLACE TRIGGER t2_rights AFTER INSERT ON import_row REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION guard_import_row();
