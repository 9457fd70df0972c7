-- CreateTable
CREATE TABLE "brief_search" (
    "brief_id" UUID NOT NULL,
    "doc_seq" BIGINT NOT NULL,
    "named" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "brief_search_pkey" PRIMARY KEY ("brief_id")
);

-- AddForeignKey
ALTER TABLE "brief_search" ADD CONSTRAINT "brief_search_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
