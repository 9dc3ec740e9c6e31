-- QGIS keeps the styles of a database in one table, and tells an error to whom it is closed.
DO $$body$$
BEGIN
  IF EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'layer_styles'
    AND pg_has_role(current_user, tableowner, 'USAGE')) THEN
    GRANT SELECT ON public.layer_styles TO "${group}_reader";
  END IF;
END;
$$body$$;
