-- AlterTable
ALTER TABLE "mou_evidence" ADD COLUMN     "person_name" TEXT NOT NULL DEFAULT '';
