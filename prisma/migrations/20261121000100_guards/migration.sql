-- What Prisma's schema cannot say. Written by hand; scripts/authoring.mjs leaves this file alone.

-- The audit trail is append-only, whoever is connected.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_event_append_only
  BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

CREATE TRIGGER audit_event_no_truncate
  BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- One log row is at most 2 MiB; a bigger merge is split into rows by the writer.
ALTER TABLE "collab_update"
  ADD CONSTRAINT "collab_update_body_size" CHECK (octet_length("body") <= 2097152),
  ADD CONSTRAINT "collab_update_seq_from_one" CHECK ("seq" >= 1);

ALTER TABLE "collab_doc"
  ADD CONSTRAINT "collab_doc_snapshot_not_ahead" CHECK ("snapshot_seq" <= "head");

-- One amount of money is at most 2^50 satang.
ALTER TABLE "budget_frame"
  ADD CONSTRAINT "budget_frame_amount_range" CHECK (abs("amount_satang") <= 1125899906842624);

-- Already-compressed bytes: do not spend time on compressing them again.
ALTER TABLE "collab_update" ALTER COLUMN "body" SET STORAGE EXTERNAL;
ALTER TABLE "collab_doc" ALTER COLUMN "snapshot" SET STORAGE EXTERNAL;
ALTER TABLE "stored_file" ALTER COLUMN "body" SET STORAGE EXTERNAL;
