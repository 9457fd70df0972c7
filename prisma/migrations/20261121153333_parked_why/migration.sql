-- AlterTable
ALTER TABLE "parked_work" ADD COLUMN     "why" TEXT NOT NULL DEFAULT '';
