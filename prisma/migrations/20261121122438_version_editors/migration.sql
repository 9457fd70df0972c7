-- AlterTable
ALTER TABLE "doc_version" ADD COLUMN     "editors" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "restores" INTEGER;
