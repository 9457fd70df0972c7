-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "revises_id" UUID;

-- AlterTable
ALTER TABLE "plan_node" ADD COLUMN     "continues_id" UUID,
ADD COLUMN     "targets" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "unit" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "plan_step" (
    "id" UUID NOT NULL,
    "seq" SERIAL NOT NULL,
    "plan_id" UUID NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "skipped" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "document_no" TEXT NOT NULL DEFAULT '',
    "document_date" DATE,
    "hash" TEXT NOT NULL DEFAULT '',
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_item" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title_th" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "fy_from" INTEGER NOT NULL,
    "fy_to" INTEGER NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "framework_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_step_plan_id_idx" ON "plan_step"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "framework_item_kind_code_fy_from_key" ON "framework_item"("kind", "code", "fy_from");

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
