-- AlterTable
ALTER TABLE "mou" ADD COLUMN     "source_seen" JSONB NOT NULL DEFAULT '{}';
