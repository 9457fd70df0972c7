-- AlterTable
ALTER TABLE "dialogue_duty" ADD COLUMN     "done_by" UUID;

-- AlterTable
ALTER TABLE "mou" ADD COLUMN     "ended_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "supersedes_id" UUID,
ALTER COLUMN "transferee_org_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "plan_node" ADD COLUMN     "baseline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "mou_party" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "org_id" UUID,
    "signer_name" TEXT NOT NULL DEFAULT '',
    "signer_position" TEXT NOT NULL DEFAULT '',
    "capacity" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mou_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_evidence" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL DEFAULT '',
    "date" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "file_id" UUID NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mou_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_clause" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'PROPOSED',
    "hash" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "mou_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_clause_act" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "party_no" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_clause_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_version" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "gate" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_approval_group" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "stage" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "name_th" TEXT NOT NULL,
    "need" INTEGER NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_approval_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_approver" (
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "mou_approver_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "mou_approval_act" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_approval_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_signing" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "document_no" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "originals" INTEGER NOT NULL,
    "witnesses" JSONB NOT NULL,
    "scan_file_id" UUID NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_signing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_duty" (
    "id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "party_no" INTEGER NOT NULL,
    "clause_key" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "done_by" UUID,
    "done_at" TIMESTAMPTZ(3),
    "done_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "mou_duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_readiness" (
    "mou_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "file_id" UUID,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_readiness_pkey" PRIMARY KEY ("mou_id","key")
);

-- CreateTable
CREATE TABLE "registered_asset" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "org_id" UUID NOT NULL,
    "mou_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "cost_item_id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_price_satang" BIGINT,
    "total_satang" BIGINT,
    "asset_no" TEXT NOT NULL DEFAULT '',
    "custodian" TEXT NOT NULL DEFAULT '',
    "upkeep_satang" BIGINT,
    "handed_over_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registered_asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_step" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "funding_id" TEXT NOT NULL,
    "from_step" TEXT NOT NULL,
    "to_step" TEXT NOT NULL,
    "document_no" TEXT NOT NULL DEFAULT '',
    "document_date" DATE,
    "file_id" UUID,
    "amount_satang" BIGINT,
    "note" TEXT NOT NULL DEFAULT '',
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_code" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_hand_in" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "table_number" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogue_hand_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mou_party_org_id_idx" ON "mou_party"("org_id");

-- CreateIndex
CREATE UNIQUE INDEX "mou_party_mou_id_no_key" ON "mou_party"("mou_id", "no");

-- CreateIndex
CREATE INDEX "mou_evidence_party_id_idx" ON "mou_evidence"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "mou_clause_mou_id_key_key" ON "mou_clause"("mou_id", "key");

-- CreateIndex
CREATE INDEX "mou_clause_act_mou_id_idx" ON "mou_clause_act"("mou_id");

-- CreateIndex
CREATE INDEX "mou_clause_act_clause_id_idx" ON "mou_clause_act"("clause_id");

-- CreateIndex
CREATE UNIQUE INDEX "mou_version_mou_id_no_key" ON "mou_version"("mou_id", "no");

-- CreateIndex
CREATE UNIQUE INDEX "mou_approval_group_mou_id_round_stage_no_key" ON "mou_approval_group"("mou_id", "round", "stage", "no");

-- CreateIndex
CREATE INDEX "mou_approver_user_id_idx" ON "mou_approver"("user_id");

-- CreateIndex
CREATE INDEX "mou_approval_act_mou_id_idx" ON "mou_approval_act"("mou_id");

-- CreateIndex
CREATE UNIQUE INDEX "mou_approval_act_group_id_user_id_key" ON "mou_approval_act"("group_id", "user_id");

-- CreateIndex
CREATE INDEX "mou_signing_mou_id_idx" ON "mou_signing"("mou_id");

-- CreateIndex
CREATE INDEX "mou_duty_mou_id_idx" ON "mou_duty"("mou_id");

-- CreateIndex
CREATE INDEX "mou_duty_due_on_idx" ON "mou_duty"("due_on");

-- CreateIndex
CREATE INDEX "registered_asset_org_id_idx" ON "registered_asset"("org_id");

-- CreateIndex
CREATE INDEX "registered_asset_area_code_idx" ON "registered_asset"("area_code");

-- CreateIndex
CREATE UNIQUE INDEX "registered_asset_mou_id_cost_item_id_no_key" ON "registered_asset"("mou_id", "cost_item_id", "no");

-- CreateIndex
CREATE INDEX "commitment_step_brief_id_funding_id_idx" ON "commitment_step"("brief_id", "funding_id");

-- CreateIndex
CREATE INDEX "external_code_area_code_fy_idx" ON "external_code"("area_code", "fy");

-- CreateIndex
CREATE UNIQUE INDEX "external_code_kind_object_id_system_key" ON "external_code"("kind", "object_id", "system");

-- CreateIndex
CREATE INDEX "dialogue_hand_in_session_id_idx" ON "dialogue_hand_in"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_hand_in_seat_id_client_id_key" ON "dialogue_hand_in"("seat_id", "client_id");

-- CreateIndex
CREATE INDEX "dialogue_duty_org_id_idx" ON "dialogue_duty"("org_id");

-- AddForeignKey
ALTER TABLE "mou_party" ADD CONSTRAINT "mou_party_mou_id_fkey" FOREIGN KEY ("mou_id") REFERENCES "mou"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_evidence" ADD CONSTRAINT "mou_evidence_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "mou_party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_clause" ADD CONSTRAINT "mou_clause_mou_id_fkey" FOREIGN KEY ("mou_id") REFERENCES "mou"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_clause_act" ADD CONSTRAINT "mou_clause_act_mou_id_fkey" FOREIGN KEY ("mou_id") REFERENCES "mou"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_clause_act" ADD CONSTRAINT "mou_clause_act_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "mou_clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_version" ADD CONSTRAINT "mou_version_mou_id_fkey" FOREIGN KEY ("mou_id") REFERENCES "mou"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_approver" ADD CONSTRAINT "mou_approver_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "mou_approval_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_hand_in" ADD CONSTRAINT "dialogue_hand_in_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_hand_in" ADD CONSTRAINT "dialogue_hand_in_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "dialogue_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
