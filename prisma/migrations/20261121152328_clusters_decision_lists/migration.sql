-- AlterTable
ALTER TABLE "area" ADD COLUMN     "head_area_code" TEXT;

-- AlterTable
ALTER TABLE "project_step" ADD COLUMN     "batch_id" UUID;

-- CreateTable
CREATE TABLE "decision_batch" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "round" TEXT NOT NULL,
    "document_no" TEXT NOT NULL,
    "document_date" DATE NOT NULL,
    "file_id" UUID,
    "rows" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "decision_batch_area_code_fy_idx" ON "decision_batch"("area_code", "fy");

-- CreateIndex
CREATE INDEX "project_step_batch_id_idx" ON "project_step"("batch_id");
