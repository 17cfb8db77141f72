-- DropIndex
DROP INDEX "PersonListing_name_accountId_idx";

-- AlterTable
ALTER TABLE "Appearance" ADD COLUMN     "orcid" CHAR(19);

-- AlterTable
ALTER TABLE "Work" ADD COLUMN     "edited" TEXT[],
ADD COLUMN     "goneAt" TIMESTAMPTZ(3),
ADD COLUMN     "putCode" TEXT;
UPDATE "Work" SET "edited" = '{}';

-- AlterTable
ALTER TABLE "PersonListing" ADD COLUMN     "nameKey" TEXT;
UPDATE "PersonListing" SET "nameKey" = lower(unaccent(name));
ALTER TABLE "PersonListing" ALTER COLUMN "nameKey" SET NOT NULL;

-- CreateTable
CREATE TABLE "AppearanceOverride" (
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "nameHash" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "correctedName" TEXT,
    "correctedAffiliation" TEXT,
    "removed" BOOLEAN NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppearanceOverride_pkey" PRIMARY KEY ("recordKind","recordId","nameHash")
);

-- CreateTable
CREATE TABLE "WorkUpload" (
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "works" JSONB NOT NULL,
    "broken" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "WorkUpload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WorkUpload_accountId_idx" ON "WorkUpload"("accountId");

-- CreateIndex
CREATE INDEX "WorkUpload_createdAt_idx" ON "WorkUpload"("createdAt");

-- CreateIndex
CREATE INDEX "PersonListing_nameKey_accountId_idx" ON "PersonListing"("nameKey", "accountId");

-- CreateIndex
CREATE INDEX "PersonListing_country_nameKey_accountId_idx" ON "PersonListing"("country", "nameKey", "accountId");

-- CreateIndex
CREATE INDEX "PersonListing_stage_nameKey_accountId_idx" ON "PersonListing"("stage", "nameKey", "accountId");

-- CreateIndex
CREATE INDEX "PersonListing_fields_idx" ON "PersonListing" USING GIN ("fields");

-- CreateIndex
CREATE INDEX "PersonListing_methods_idx" ON "PersonListing" USING GIN ("methods");

-- CreateIndex
CREATE INDEX "PersonListing_offers_idx" ON "PersonListing" USING GIN ("offers");

-- CreateIndex
CREATE INDEX "PersonListing_needs_idx" ON "PersonListing" USING GIN ("needs");

-- CreateIndex
CREATE INDEX "PersonListing_languages_idx" ON "PersonListing" USING GIN ("languages");

-- AddForeignKey
ALTER TABLE "WorkUpload" ADD CONSTRAINT "WorkUpload_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Profile"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say.

ALTER TABLE "Appearance" ADD CONSTRAINT appearance_orcid_has_a_form CHECK (orcid ~ '^(\d{4}-){3}\d{3}[\dX]$');
ALTER TABLE "AppearanceOverride" ADD CONSTRAINT override_corrects_or_removes CHECK (removed = ("correctedName" IS NULL));

-- Strangers see public profiles only: their directory never walks past the others.
CREATE INDEX "PersonListing_public_idx" ON "PersonListing" ("nameKey", "accountId") WHERE visibility = 'public';
-- Search reads the documents of many rows and little else of them.
ALTER TABLE "PersonListing" ALTER COLUMN "document" SET STORAGE MAIN;

-- Nobody asks twice about one name, and one name of a page is one person's.
CREATE UNIQUE INDEX "AppearanceClaim_open_key" ON "AppearanceClaim" ("accountId", "recordKind", "recordId", name)
  WHERE state = 'open';
CREATE UNIQUE INDEX "AppearanceClaim_confirmed_key" ON "AppearanceClaim" ("recordKind", "recordId", name)
  WHERE state = 'accepted' AND wish = 'confirm';
