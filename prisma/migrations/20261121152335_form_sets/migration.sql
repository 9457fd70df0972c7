-- CreateTable
CREATE TABLE "form_set_version" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fy_from" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_set_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_emblem" (
    "area_code" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "width_px" INTEGER NOT NULL,
    "height_px" INTEGER NOT NULL,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "area_emblem_pkey" PRIMARY KEY ("area_code")
);

-- CreateTable
CREATE TABLE "document_snapshot" (
    "kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "area_code" TEXT,
    "hash" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "body" BYTEA NOT NULL,
    "taken_by" UUID,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_snapshot_pkey" PRIMARY KEY ("kind","object_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "form_set_version_cycle_id_area_code_kind_version_key" ON "form_set_version"("cycle_id", "area_code", "kind", "version");

-- CreateIndex
CREATE INDEX "document_snapshot_area_code_idx" ON "document_snapshot"("area_code");
