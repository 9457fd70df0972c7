-- CreateTable
CREATE TABLE "emblem_change" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "file_id" UUID,
    "width_px" INTEGER NOT NULL DEFAULT 0,
    "height_px" INTEGER NOT NULL DEFAULT 0,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "emblem_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_issue" (
    "kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "body" BYTEA NOT NULL,
    "taken_by" UUID,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sheet_issue_pkey" PRIMARY KEY ("kind","object_id","fingerprint")
);

-- CreateTable
CREATE TABLE "sheet_return" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "reading" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "result" JSONB NOT NULL DEFAULT '{}',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by" UUID,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "sheet_return_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "emblem_change_area_code_set_at_idx" ON "emblem_change"("area_code", "set_at");

-- CreateIndex
CREATE INDEX "sheet_return_area_code_fy_idx" ON "sheet_return"("area_code", "fy");
