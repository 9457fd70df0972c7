-- CreateTable
CREATE TABLE "duplicate_ruling" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "project_a" UUID NOT NULL,
    "project_b" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duplicate_ruling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duplicate_ruling_project_a_project_b_idx" ON "duplicate_ruling"("project_a", "project_b");
