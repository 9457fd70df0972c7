-- AlterTable
ALTER TABLE "policy_cycle" ADD COLUMN     "calendar" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "income_mode" TEXT NOT NULL DEFAULT 'HARMONIC',
ADD COLUMN     "notice_days" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "round_to_satang" BIGINT NOT NULL DEFAULT 10000,
ADD COLUMN     "weights" JSONB NOT NULL DEFAULT '{"equal":"20","population":"20","area":"5","poor":"10","income":"25","gpp":"10","efficiency":"10"}';

-- CreateTable
CREATE TABLE "policy_revision" (
    "cycle_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_revision_pkey" PRIMARY KEY ("cycle_id","revision")
);

-- CreateTable
CREATE TABLE "allocation_dataset" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_date" DATE NOT NULL,
    "total_satang" BIGINT,
    "provinces" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "allocation_dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate_verdict" (
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "project_a" UUID NOT NULL,
    "project_b" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duplicate_verdict_pkey" PRIMARY KEY ("project_a","project_b")
);

-- CreateIndex
CREATE INDEX "allocation_dataset_area_code_idx" ON "allocation_dataset"("area_code");

-- CreateIndex
CREATE INDEX "duplicate_verdict_area_code_fy_idx" ON "duplicate_verdict"("area_code", "fy");
