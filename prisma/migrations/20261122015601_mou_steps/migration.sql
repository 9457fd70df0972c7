-- AlterTable
ALTER TABLE "mou_signing" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "mou_step" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "document_no" TEXT NOT NULL DEFAULT '',
    "document_date" DATE,
    "file_id" UUID,
    "version_id" UUID,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_export" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "draft" BOOLEAN NOT NULL,
    "content_hash" TEXT NOT NULL,
    "version_id" UUID,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mou_step_mou_id_idx" ON "mou_step"("mou_id");

-- CreateIndex
CREATE INDEX "mou_export_mou_id_idx" ON "mou_export"("mou_id");
