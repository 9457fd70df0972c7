-- AlterTable
ALTER TABLE "way_out" DROP COLUMN "later_lines";
