-- AlterTable
ALTER TABLE "rank_scenario" ADD COLUMN     "ranks_before" JSONB,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "way_out" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "project_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "reduced_satang" BIGINT NOT NULL,
    "lines" JSONB NOT NULL,
    "later_project_id" UUID,
    "later_lines" JSONB NOT NULL DEFAULT '[]',
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "way_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "way_out_area_code_fy_idx" ON "way_out"("area_code", "fy");

-- CreateIndex
CREATE INDEX "way_out_project_id_idx" ON "way_out"("project_id");

-- CreateIndex
CREATE INDEX "way_out_later_project_id_idx" ON "way_out"("later_project_id");
