-- CreateTable
CREATE TABLE "comment_thread" (
    "id" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "adviser" TEXT,
    "item" TEXT NOT NULL,
    "row_id" TEXT,
    "field" TEXT,
    "anchor_start" BYTEA,
    "anchor_end" BYTEA,
    "quote" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "assignee_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "doc_version" (
    "id" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "head_seq" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "gate" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "body" BYTEA NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "doc_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parked_work" (
    "id" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "parked_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_user_id" UUID,
    "area_code" TEXT,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_preference" (
    "user_id" UUID NOT NULL,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "text_size" TEXT NOT NULL DEFAULT 'normal',
    "looped" BOOLEAN NOT NULL DEFAULT false,
    "digest" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "user_preference_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "comment_thread_room_idx" ON "comment_thread"("room");

-- CreateIndex
CREATE INDEX "comment_thread_area_code_fy_idx" ON "comment_thread"("area_code", "fy");

-- CreateIndex
CREATE INDEX "comment_thread_assignee_id_idx" ON "comment_thread"("assignee_id");

-- CreateIndex
CREATE INDEX "comment_thread_id_idx" ON "comment"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "doc_version_room_number_key" ON "doc_version"("room", "number");

-- CreateIndex
CREATE INDEX "parked_work_room_idx" ON "parked_work"("room");

-- CreateIndex
CREATE INDEX "parked_work_user_id_idx" ON "parked_work"("user_id");

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_idx" ON "notification"("user_id", "read_at");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
