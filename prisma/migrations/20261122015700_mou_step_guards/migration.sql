-- What Prisma's schema cannot say. Written by hand; scripts/authoring.mjs leaves this file alone.

-- Steps of a memorandum and the files of it that left the server are only ever added to.
CREATE TRIGGER mou_step_append_only
  BEFORE UPDATE OR DELETE ON "mou_step" FOR EACH ROW EXECUTE FUNCTION refuse_act_change();
CREATE TRIGGER mou_export_append_only
  BEFORE UPDATE OR DELETE ON "mou_export" FOR EACH ROW EXECUTE FUNCTION refuse_act_change();
