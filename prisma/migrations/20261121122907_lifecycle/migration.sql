-- AlterTable
ALTER TABLE "project" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "project_step" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "skipped" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "waived" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "document_no" TEXT NOT NULL DEFAULT '',
    "document_date" DATE,
    "amount_satang" BIGINT,
    "doc_seq" BIGINT,
    "cycle_id" UUID,
    "cycle_revision" INTEGER,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adviser_opinion" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "adviser" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "document_no" TEXT NOT NULL DEFAULT '',
    "doc_seq" BIGINT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "adviser_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_approval" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "meeting_no" TEXT NOT NULL,
    "meeting_date" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "snapshot" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "cycle_revision" INTEGER NOT NULL,
    "approved_by" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_no" TEXT NOT NULL DEFAULT '',
    "late_reason" TEXT NOT NULL DEFAULT '',
    "voided_by" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_approval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_step_project_id_idx" ON "project_step"("project_id");

-- CreateIndex
CREATE INDEX "adviser_opinion_project_id_revision_idx" ON "adviser_opinion"("project_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "plan_approval_area_code_fy_number_key" ON "plan_approval"("area_code", "fy", "number");
