-- DropIndex
DROP INDEX "way_out_use_id_idx";

-- AlterTable
ALTER TABLE "way_out" DROP COLUMN "use_id";

-- DropTable
DROP TABLE "scenario_use";
