-- AlterTable
ALTER TABLE "dialogue_minutes" ADD COLUMN     "sections" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "dialogue_session" ADD COLUMN     "shown_table" INTEGER;

-- AlterTable
ALTER TABLE "dialogue_table" ADD COLUMN     "brief_id" UUID;

-- AlterTable
ALTER TABLE "rank_scenario" ADD COLUMN     "cuts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "cuts_before" JSONB;

-- AlterTable
ALTER TABLE "way_out" ADD COLUMN     "use_id" UUID;

-- CreateTable
CREATE TABLE "annual_plan_step" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "skipped" TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "document_no" TEXT NOT NULL DEFAULT '',
    "document_date" DATE,
    "cycle_id" UUID NOT NULL,
    "cycle_revision" INTEGER NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "annual_plan_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario_use" (
    "id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "ranks_before" JSONB NOT NULL,
    "ranks_after" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "scenario_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_quote" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "seat_id" UUID,
    "field" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "anchor" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_quote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "annual_plan_step_area_code_fy_idx" ON "annual_plan_step"("area_code", "fy");

-- CreateIndex
CREATE INDEX "scenario_use_area_code_fy_idx" ON "scenario_use"("area_code", "fy");

-- CreateIndex
CREATE INDEX "scenario_use_scenario_id_idx" ON "scenario_use"("scenario_id");

-- CreateIndex
CREATE INDEX "dialogue_quote_session_id_idx" ON "dialogue_quote"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_quote_brief_id_card_id_field_key" ON "dialogue_quote"("brief_id", "card_id", "field");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_table_brief_id_key" ON "dialogue_table"("brief_id");

-- CreateIndex
CREATE INDEX "way_out_use_id_idx" ON "way_out"("use_id");

-- AddForeignKey
ALTER TABLE "dialogue_quote" ADD CONSTRAINT "dialogue_quote_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
