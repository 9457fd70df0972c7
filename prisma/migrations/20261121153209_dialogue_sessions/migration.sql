-- CreateTable
CREATE TABLE "dialogue_session" (
    "id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "official_step" INTEGER NOT NULL,
    "script" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PLANNED',
    "rules" JSONB NOT NULL,
    "rules_frozen_at" TIMESTAMPTZ(3),
    "current_phase_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "code_hash" TEXT,
    "code_rotation" INTEGER NOT NULL DEFAULT 0,
    "code_since" TIMESTAMPTZ(3),
    "link_version" INTEGER NOT NULL DEFAULT 1,
    "link_open" BOOLEAN NOT NULL DEFAULT true,
    "blank" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "applied_version" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogue_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_facilitator" (
    "session_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_facilitator_pkey" PRIMARY KEY ("session_id","user_id")
);

-- CreateTable
CREATE TABLE "dialogue_code" (
    "session_id" UUID NOT NULL,
    "rotation" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_code_pkey" PRIMARY KEY ("session_id","rotation")
);

-- CreateTable
CREATE TABLE "dialogue_invitation" (
    "session_id" UUID NOT NULL,
    "org_id" UUID NOT NULL,

    CONSTRAINT "dialogue_invitation_pkey" PRIMARY KEY ("session_id","org_id")
);

-- CreateTable
CREATE TABLE "dialogue_phase" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "planned_minutes" INTEGER NOT NULL,
    "extended_minutes" INTEGER NOT NULL DEFAULT 0,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "began_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogue_phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_item" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "project_id" UUID,
    "cluster_id" UUID,
    "title" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_table" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "item_id" UUID,

    CONSTRAINT "dialogue_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_seat" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "join_id" TEXT NOT NULL,
    "person_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "org_id" UUID,
    "org_name" TEXT NOT NULL,
    "org_type" TEXT NOT NULL,
    "org_key" TEXT NOT NULL,
    "user_id" UUID,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "verified_by" UUID,
    "table_number" INTEGER,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogue_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_cluster" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_card" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'HIDDEN',
    "reason" TEXT NOT NULL DEFAULT '',
    "cluster_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogue_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_mark" (
    "session_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "slide" TEXT NOT NULL,
    "fits" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_mark_pkey" PRIMARY KEY ("seat_id","slide")
);

-- CreateTable
CREATE TABLE "dialogue_ballot" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "choice" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_consent" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "org_key" TEXT NOT NULL,
    "seat_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_pledge" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "org_key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "min_satang" BIGINT NOT NULL,
    "max_satang" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "line_id" TEXT,

    CONSTRAINT "dialogue_pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_duty" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "item_id" UUID,
    "text" TEXT NOT NULL,
    "org_key" TEXT NOT NULL,
    "org_id" UUID,
    "org_name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogue_duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_minutes" (
    "session_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by" UUID,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dialogue_minutes_pkey" PRIMARY KEY ("session_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_session_code_hash_key" ON "dialogue_session"("code_hash");

-- CreateIndex
CREATE INDEX "dialogue_session_area_code_fy_idx" ON "dialogue_session"("area_code", "fy");

-- CreateIndex
CREATE INDEX "dialogue_code_hash_ended_at_idx" ON "dialogue_code"("hash", "ended_at");

-- CreateIndex
CREATE INDEX "dialogue_phase_session_id_idx" ON "dialogue_phase"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_item_session_id_project_id_key" ON "dialogue_item"("session_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_item_session_id_cluster_id_key" ON "dialogue_item"("session_id", "cluster_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_table_session_id_number_key" ON "dialogue_table"("session_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_seat_token_hash_key" ON "dialogue_seat"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_seat_session_id_person_key_key" ON "dialogue_seat"("session_id", "person_key");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_seat_session_id_join_id_key" ON "dialogue_seat"("session_id", "join_id");

-- CreateIndex
CREATE INDEX "dialogue_cluster_session_id_idx" ON "dialogue_cluster"("session_id");

-- CreateIndex
CREATE INDEX "dialogue_card_session_id_idx" ON "dialogue_card"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_card_seat_id_client_id_key" ON "dialogue_card"("seat_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_card_seat_id_number_key" ON "dialogue_card"("seat_id", "number");

-- CreateIndex
CREATE INDEX "dialogue_mark_session_id_idx" ON "dialogue_mark"("session_id");

-- CreateIndex
CREATE INDEX "dialogue_ballot_session_id_idx" ON "dialogue_ballot"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_ballot_phase_id_seat_id_key" ON "dialogue_ballot"("phase_id", "seat_id");

-- CreateIndex
CREATE INDEX "dialogue_consent_session_id_idx" ON "dialogue_consent"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_consent_phase_id_item_id_org_key_key" ON "dialogue_consent"("phase_id", "item_id", "org_key");

-- CreateIndex
CREATE INDEX "dialogue_pledge_session_id_idx" ON "dialogue_pledge"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_pledge_seat_id_client_id_key" ON "dialogue_pledge"("seat_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_duty_session_id_client_id_key" ON "dialogue_duty"("session_id", "client_id");

-- AddForeignKey
ALTER TABLE "dialogue_facilitator" ADD CONSTRAINT "dialogue_facilitator_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_code" ADD CONSTRAINT "dialogue_code_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_invitation" ADD CONSTRAINT "dialogue_invitation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_phase" ADD CONSTRAINT "dialogue_phase_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_item" ADD CONSTRAINT "dialogue_item_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_table" ADD CONSTRAINT "dialogue_table_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_seat" ADD CONSTRAINT "dialogue_seat_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_cluster" ADD CONSTRAINT "dialogue_cluster_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_card" ADD CONSTRAINT "dialogue_card_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_card" ADD CONSTRAINT "dialogue_card_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "dialogue_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_card" ADD CONSTRAINT "dialogue_card_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "dialogue_cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_mark" ADD CONSTRAINT "dialogue_mark_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_mark" ADD CONSTRAINT "dialogue_mark_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "dialogue_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_ballot" ADD CONSTRAINT "dialogue_ballot_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_ballot" ADD CONSTRAINT "dialogue_ballot_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "dialogue_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_consent" ADD CONSTRAINT "dialogue_consent_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_consent" ADD CONSTRAINT "dialogue_consent_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "dialogue_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_pledge" ADD CONSTRAINT "dialogue_pledge_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_pledge" ADD CONSTRAINT "dialogue_pledge_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "dialogue_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_duty" ADD CONSTRAINT "dialogue_duty_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_minutes" ADD CONSTRAINT "dialogue_minutes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "dialogue_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- what a form could never say
ALTER TABLE "dialogue_pledge" ADD CONSTRAINT "dialogue_pledge_range" CHECK ("min_satang" > 0 AND "max_satang" >= "min_satang");
ALTER TABLE "dialogue_card" ADD CONSTRAINT "dialogue_card_number" CHECK ("number" BETWEEN 1 AND 50);
