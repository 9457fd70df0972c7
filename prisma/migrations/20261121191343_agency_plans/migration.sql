-- CreateTable
CREATE TABLE "agency_plan" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title_th" TEXT NOT NULL,
    "fy_from" INTEGER NOT NULL,
    "fy_to" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "file_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "agency_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_plan_row" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "agency_plan_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_plan_link" (
    "id" UUID NOT NULL,
    "row_id" UUID NOT NULL,
    "node_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "agency_plan_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agency_plan_area_code_state_idx" ON "agency_plan"("area_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "agency_plan_row_plan_id_seq_key" ON "agency_plan_row"("plan_id", "seq");

-- CreateIndex
CREATE INDEX "agency_plan_link_row_id_idx" ON "agency_plan_link"("row_id");

-- CreateIndex
CREATE INDEX "agency_plan_link_node_id_idx" ON "agency_plan_link"("node_id");

-- AddForeignKey
ALTER TABLE "agency_plan" ADD CONSTRAINT "agency_plan_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_plan_row" ADD CONSTRAINT "agency_plan_row_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "agency_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_plan_link" ADD CONSTRAINT "agency_plan_link_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "agency_plan_row"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
