-- AlterTable
ALTER TABLE "Listing" ADD COLUMN "likeness" TEXT[];

-- CreateIndex
CREATE INDEX "Listing_likeness_idx" ON "Listing" USING GIN ("likeness");
