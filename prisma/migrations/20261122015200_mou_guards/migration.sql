-- What Prisma's schema cannot say. Written by hand; scripts/authoring.mjs leaves this file alone.

-- What was negotiated, approved, signed and promised about a memorandum is only ever added to.
CREATE FUNCTION refuse_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER mou_clause_act_append_only
  BEFORE UPDATE OR DELETE ON "mou_clause_act" FOR EACH ROW EXECUTE FUNCTION refuse_act_change();
CREATE TRIGGER mou_version_append_only
  BEFORE UPDATE OR DELETE ON "mou_version" FOR EACH ROW EXECUTE FUNCTION refuse_act_change();
CREATE TRIGGER mou_approval_act_append_only
  BEFORE UPDATE OR DELETE ON "mou_approval_act" FOR EACH ROW EXECUTE FUNCTION refuse_act_change();
CREATE TRIGGER mou_signing_append_only
  BEFORE UPDATE OR DELETE ON "mou_signing" FOR EACH ROW EXECUTE FUNCTION refuse_act_change();
CREATE TRIGGER commitment_step_append_only
  BEFORE UPDATE OR DELETE ON "commitment_step" FOR EACH ROW EXECUTE FUNCTION refuse_act_change();
