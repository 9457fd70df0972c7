-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "area" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "region_th" TEXT,
    "cluster_code" TEXT,
    "cluster_name_th" TEXT,
    "governor_name" TEXT NOT NULL DEFAULT '',
    "sound_clause" TEXT NOT NULL DEFAULT 'ระบบเสียง',
    "active" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "lao_kind" TEXT,
    "ministry" TEXT,
    "department" TEXT,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT,
    "short_name_th" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT,
    "password_hash" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "system_admin" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "from_user_id" UUID NOT NULL,
    "to_user_id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "document_no" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_token" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_user_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "area_code" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "policy_cycle" (
    "id" UUID NOT NULL,
    "fy_from" INTEGER NOT NULL,
    "fy_to" INTEGER NOT NULL,
    "name_th" TEXT NOT NULL,
    "letter_no" TEXT NOT NULL,
    "letter_date" DATE NOT NULL,
    "window_min" TEXT NOT NULL DEFAULT '1.5',
    "window_max" TEXT NOT NULL DEFAULT '2',
    "key_share_min" TEXT NOT NULL DEFAULT '0.6',
    "min_sources" INTEGER NOT NULL DEFAULT 3,
    "straddler" TEXT NOT NULL DEFAULT 'STRICT_PREFIX',
    "admin_cost_counted" BOOLEAN NOT NULL DEFAULT false,
    "form_set_id" TEXT NOT NULL,
    "source_note" TEXT NOT NULL,

    CONSTRAINT "policy_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_frame" (
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "amount_satang" BIGINT NOT NULL,
    "admin_cost_satang" BIGINT NOT NULL DEFAULT 0,
    "origin" TEXT NOT NULL DEFAULT 'ANNOUNCED',
    "announced_ref" TEXT NOT NULL DEFAULT '',
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "budget_frame_pkey" PRIMARY KEY ("area_code","fy")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "owner_type" TEXT NOT NULL DEFAULT 'PROVINCE',
    "kind" TEXT NOT NULL DEFAULT 'UNDECIDED',
    "rank" DECIMAL(12,4),
    "rank_origin" TEXT,
    "state" TEXT NOT NULL DEFAULT 'BRIEF_DRAFT',
    "lead_org_id" UUID,
    "batch_id" UUID,
    "group_name" TEXT NOT NULL DEFAULT '',
    "closed_items" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "frozen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_partner" (
    "project_id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_partner_pkey" PRIMARY KEY ("project_id","org_id")
);

-- CreateTable
CREATE TABLE "brief" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "doc_seq" BIGINT NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "complete_items" INTEGER NOT NULL DEFAULT 0,
    "issues" JSONB NOT NULL DEFAULT '[]',
    "programme_node_id" TEXT,
    "guideline_node_id" TEXT,
    "issue_node_id" TEXT,

    CONSTRAINT "brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief_activity" (
    "brief_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "org_id" TEXT,
    "title" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "related" TEXT NOT NULL,
    "sub_activities" TEXT NOT NULL,
    "period_start" TEXT,
    "period_end" TEXT,
    "doc_seq" BIGINT NOT NULL,

    CONSTRAINT "brief_activity_pkey" PRIMARY KEY ("brief_id","id")
);

-- CreateTable
CREATE TABLE "brief_funding" (
    "brief_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "sort" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "org_id" TEXT,
    "source" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "amount_satang" BIGINT,
    "doc_seq" BIGINT NOT NULL,

    CONSTRAINT "brief_funding_pkey" PRIMARY KEY ("brief_id","id","fy")
);

-- CreateTable
CREATE TABLE "brief_cost_item" (
    "brief_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "org_id" TEXT,
    "category" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_price_satang" BIGINT,
    "amount_satang" BIGINT,
    "is_asset" BOOLEAN NOT NULL,
    "receiver_org_id" TEXT,
    "doc_seq" BIGINT NOT NULL,

    CONSTRAINT "brief_cost_item_pkey" PRIMARY KEY ("brief_id","id")
);

-- CreateTable
CREATE TABLE "brief_indicator" (
    "brief_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "baseline_year" INTEGER,
    "baseline_value" TEXT NOT NULL,
    "target_min" TEXT NOT NULL,
    "target_std" TEXT NOT NULL,
    "target_high" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "data_source" TEXT NOT NULL,
    "doc_seq" BIGINT NOT NULL,

    CONSTRAINT "brief_indicator_pkey" PRIMARY KEY ("brief_id","id")
);

-- CreateTable
CREATE TABLE "rank_scenario" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "ranks" JSONB NOT NULL,
    "frame_satang" BIGINT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rank_scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "preview" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "result" JSONB NOT NULL DEFAULT '{}',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_row" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "parent_line" INTEGER,
    "project_id" UUID,
    "order_no" INTEGER,
    "name" TEXT NOT NULL,
    "allocated" BIGINT,
    "q1" BIGINT,
    "q2" BIGINT,
    "q3" BIGINT,
    "q4" BIGINT,
    "period" TEXT NOT NULL,
    "outputs" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "result" BIGINT,
    "disbursed" BIGINT,
    "remaining" BIGINT,
    "agency" TEXT NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "progress_row_pkey" PRIMARY KEY ("batch_id","line")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fy_from" INTEGER NOT NULL,
    "fy_to" INTEGER NOT NULL,
    "title_th" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_node" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "sort" INTEGER NOT NULL DEFAULT 0,
    "title_th" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "steps" JSONB NOT NULL DEFAULT '{}',
    "project_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_node_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_link" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "from_node_id" UUID NOT NULL,
    "to_node_id" UUID NOT NULL,
    "relation" TEXT NOT NULL DEFAULT 'REALISES',
    "reason" TEXT NOT NULL,
    "strength" TEXT NOT NULL DEFAULT 'M',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "project_id" UUID NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'ASSET_TRANSFER',
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "transferee_org_id" UUID NOT NULL,
    "operating_agency" TEXT NOT NULL DEFAULT '',
    "purpose_short" TEXT NOT NULL DEFAULT '',
    "ready_place" TEXT NOT NULL DEFAULT '',
    "sound_clause" TEXT NOT NULL DEFAULT 'ระบบเสียง',
    "governor_name" TEXT NOT NULL DEFAULT '',
    "transferee_signer_name" TEXT NOT NULL DEFAULT '',
    "transferee_signer_position" TEXT NOT NULL DEFAULT '',
    "witness1_name" TEXT NOT NULL DEFAULT '',
    "witness1_position" TEXT NOT NULL DEFAULT '',
    "witness2_name" TEXT NOT NULL DEFAULT '',
    "witness2_position" TEXT NOT NULL DEFAULT '',
    "signing_date" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mou_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collab_doc" (
    "doc" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ref_id" TEXT NOT NULL,
    "schema_version" INTEGER NOT NULL DEFAULT 1,
    "head" BIGINT NOT NULL DEFAULT 0,
    "snapshot_seq" BIGINT NOT NULL DEFAULT 0,
    "snapshot" BYTEA,
    "frozen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collab_doc_pkey" PRIMARY KEY ("doc")
);

-- CreateTable
CREATE TABLE "collab_update" (
    "doc" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "user_id" UUID,
    "body" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collab_update_pkey" PRIMARY KEY ("doc","seq")
);

-- CreateTable
CREATE TABLE "collab_client" (
    "doc" TEXT NOT NULL,
    "client_id" BIGINT NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "collab_client_pkey" PRIMARY KEY ("doc","client_id")
);

-- CreateTable
CREATE TABLE "app_meta" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "app_meta_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "organization_area_code_name_th_key" ON "organization"("area_code", "name_th");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "delegation_to_user_id_idx" ON "delegation"("to_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_token_token_hash_key" ON "user_token"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "audit_event_object_kind_object_id_idx" ON "audit_event"("object_kind", "object_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_cycle_fy_from_fy_to_key" ON "policy_cycle"("fy_from", "fy_to");

-- CreateIndex
CREATE INDEX "project_area_code_fy_idx" ON "project"("area_code", "fy");

-- CreateIndex
CREATE UNIQUE INDEX "project_area_code_fy_code_key" ON "project"("area_code", "fy", "code");

-- CreateIndex
CREATE UNIQUE INDEX "brief_project_id_key" ON "brief"("project_id");

-- CreateIndex
CREATE INDEX "brief_funding_fy_source_idx" ON "brief_funding"("fy", "source");

-- CreateIndex
CREATE INDEX "rank_scenario_area_code_fy_idx" ON "rank_scenario"("area_code", "fy");

-- CreateIndex
CREATE INDEX "import_batch_area_code_fy_idx" ON "import_batch"("area_code", "fy");

-- CreateIndex
CREATE INDEX "progress_row_project_id_idx" ON "progress_row"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_area_code_kind_fy_from_version_key" ON "plan"("area_code", "kind", "fy_from", "version");

-- CreateIndex
CREATE INDEX "plan_node_plan_id_idx" ON "plan_node"("plan_id");

-- CreateIndex
CREATE INDEX "plan_node_project_id_idx" ON "plan_node"("project_id");

-- CreateIndex
CREATE INDEX "plan_link_area_code_idx" ON "plan_link"("area_code");

-- CreateIndex
CREATE INDEX "mou_area_code_fy_idx" ON "mou"("area_code", "fy");

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_token" ADD CONSTRAINT "user_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_frame" ADD CONSTRAINT "budget_frame_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_activity" ADD CONSTRAINT "brief_activity_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_funding" ADD CONSTRAINT "brief_funding_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_cost_item" ADD CONSTRAINT "brief_cost_item_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_indicator" ADD CONSTRAINT "brief_indicator_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou" ADD CONSTRAINT "mou_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
