-- AlterTable
ALTER TABLE "annual_plan_step" ADD COLUMN     "seq" SERIAL NOT NULL;
