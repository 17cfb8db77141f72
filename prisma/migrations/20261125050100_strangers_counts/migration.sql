-- Strangers' counts walk public profiles in order of id: never past the others.
CREATE INDEX "PersonListing_public_id_idx" ON "PersonListing" ("accountId") WHERE visibility = 'public';

-- AlterTable
ALTER TABLE "AppearanceOverride" ADD COLUMN     "lastHash" TEXT NOT NULL;
