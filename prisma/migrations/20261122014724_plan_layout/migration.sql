-- CreateTable
CREATE TABLE "plan_nudge" (
    "area_code" TEXT NOT NULL,
    "fy" INTEGER NOT NULL,
    "node_id" UUID NOT NULL,
    "dx" INTEGER NOT NULL,
    "dy" INTEGER NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_nudge_pkey" PRIMARY KEY ("area_code","fy","node_id")
);

-- CreateTable
CREATE TABLE "plan_fold" (
    "user_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "node_ids" UUID[],

    CONSTRAINT "plan_fold_pkey" PRIMARY KEY ("user_id","area_code")
);
