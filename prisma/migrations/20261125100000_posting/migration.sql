-- CreateEnum
CREATE TYPE "ChangeVerb" AS ENUM ('made', 'changed', 'postponed', 'reinstated', 'cancelled', 'withdrawn', 'restored');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('draft', 'unconfirmed', 'proposed', 'published', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('new', 'changed', 'same', 'duplicate', 'broken');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "funding" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "links" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "prerequisites" TEXT,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Appearance" ADD COLUMN     "eventId" UUID;

-- CreateTable
CREATE TABLE "EventProgram" (
    "eventId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventProgram_pkey" PRIMARY KEY ("eventId","programId")
);

-- CreateTable
CREATE TABLE "EventOrganization" (
    "eventId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventOrganization_pkey" PRIMARY KEY ("eventId","organizationId")
);

-- CreateTable
CREATE TABLE "RecordChange" (
    "id" BIGSERIAL NOT NULL,
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verb" "ChangeVerb" NOT NULL,
    "actorId" UUID,
    "reason" TEXT,
    "fields" JSONB NOT NULL,
    "undoesId" BIGINT,
    "importId" UUID,

    CONSTRAINT "RecordChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'draft',
    "draft" JSONB NOT NULL,
    "guesses" JSONB NOT NULL DEFAULT '{}',
    "accountId" UUID,
    "email" CITEXT,
    "keyHash" BYTEA,
    "eventId" UUID,
    "madeFromId" UUID,
    "decisionReason" TEXT,
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "proposedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT,
    "text" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "state" "DecisionState" NOT NULL DEFAULT 'open',
    "decisionReason" TEXT,
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "email" CITEXT,
    "keyHash" BYTEA,
    "reporterId" UUID,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicDecision" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "about" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recordKind" "RecordKind",
    "recordId" UUID,
    "title" TEXT,

    CONSTRAINT "PublicDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "accountId" UUID NOT NULL,
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("accountId","recordKind","recordId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "accountId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("accountId","eventId")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "accountId" UUID,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "state" "ImportRowState" NOT NULL,
    "chosen" BOOLEAN NOT NULL,
    "draft" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "eventId" UUID,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","position")
);

-- CreateIndex
CREATE INDEX "EventProgram_programId_idx" ON "EventProgram"("programId");

-- CreateIndex
CREATE INDEX "EventOrganization_organizationId_idx" ON "EventOrganization"("organizationId");

-- CreateIndex
CREATE INDEX "RecordChange_recordKind_recordId_id_idx" ON "RecordChange"("recordKind", "recordId", "id");

-- CreateIndex
CREATE INDEX "RecordChange_importId_idx" ON "RecordChange"("importId");

-- CreateIndex
CREATE INDEX "Submission_accountId_idx" ON "Submission"("accountId");

-- CreateIndex
CREATE INDEX "Submission_eventId_idx" ON "Submission"("eventId");

-- CreateIndex
CREATE INDEX "Submission_state_proposedAt_idx" ON "Submission"("state", "proposedAt");

-- CreateIndex
CREATE INDEX "Submission_state_changedAt_idx" ON "Submission"("state", "changedAt");

-- CreateIndex
CREATE INDEX "Correction_state_createdAt_idx" ON "Correction"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Correction_recordKind_recordId_idx" ON "Correction"("recordKind", "recordId");

-- CreateIndex
CREATE INDEX "Correction_reporterId_idx" ON "Correction"("reporterId");

-- CreateIndex
CREATE INDEX "PublicDecision_at_id_idx" ON "PublicDecision"("at", "id");

-- CreateIndex
CREATE INDEX "Follow_recordKind_recordId_idx" ON "Follow"("recordKind", "recordId");

-- CreateIndex
CREATE INDEX "Attendance_eventId_idx" ON "Attendance"("eventId");

-- CreateIndex
CREATE INDEX "Import_accountId_idx" ON "Import"("accountId");

-- CreateIndex
CREATE INDEX "ImportRow_eventId_idx" ON "ImportRow"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Appearance_eventId_position_key" ON "Appearance"("eventId", "position");

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventProgram" ADD CONSTRAINT "EventProgram_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventProgram" ADD CONSTRAINT "EventProgram_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganization" ADD CONSTRAINT "EventOrganization_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganization" ADD CONSTRAINT "EventOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say ────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Appearance" DROP CONSTRAINT "Appearance_in_one_thing";
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_in_one_thing" CHECK (num_nonnulls("talkId", "programId", "eventId") = 1);

ALTER TABLE "Submission" ADD CONSTRAINT submission_has_a_writer_to_answer
  CHECK (state IN ('draft', 'published', 'refused', 'withdrawn') OR "accountId" IS NOT NULL OR email IS NOT NULL);
ALTER TABLE "Submission" ADD CONSTRAINT submission_published_is_an_event
  CHECK (state <> 'published' OR "eventId" IS NOT NULL OR "decidedAt" IS NOT NULL);
ALTER TABLE "Correction" ADD CONSTRAINT correction_is_decided_once CHECK ((state = 'open') = ("decidedAt" IS NULL));
ALTER TABLE "Import" ADD CONSTRAINT import_is_undone_after_it_was_applied
  CHECK ("undoneAt" IS NULL OR "appliedAt" IS NOT NULL);


-- History and public decisions are only ever added to; an erased person's id is taken out of the former.
CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."actorId" IS NULL
    AND to_jsonb(NEW) - 'actorId' = to_jsonb(OLD) - 'actorId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The history is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON "RecordChange"
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE FUNCTION decisions_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Public decisions are only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER decisions_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PublicDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION decisions_are_append_only();

DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['EventProgram', 'EventOrganization', 'RecordChange', 'PublicDecision'] LOOP
    EXECUTE format('CREATE TRIGGER announce_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION announce_public_change()', named);
  END LOOP;
END $$;
