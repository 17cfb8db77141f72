-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'moderator', 'organizer');

-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('email_code', 'passkey', 'password', 'orcid', 'github', 'sample');

-- CreateEnum
CREATE TYPE "IdentityProvider" AS ENUM ('orcid', 'github');

-- CreateEnum
CREATE TYPE "EmailChallengePurpose" AS ENUM ('sign_in', 'change_address');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('hidden', 'members', 'public');

-- CreateEnum
CREATE TYPE "CareerStage" AS ENUM ('undergraduate', 'master_student', 'doctoral_student', 'postdoc', 'principal_investigator', 'research_staff', 'industry', 'independent', 'other');

-- CreateEnum
CREATE TYPE "ExchangeKind" AS ENUM ('method', 'data', 'compute', 'theory', 'funding', 'students', 'supervision');

-- CreateEnum
CREATE TYPE "ExchangeSide" AS ENUM ('offer', 'need');

-- CreateEnum
CREATE TYPE "WorkOrigin" AS ENUM ('orcid', 'file', 'manual');

-- CreateEnum
CREATE TYPE "ClaimWish" AS ENUM ('confirm', 'correct', 'remove');

-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('open', 'accepted', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "ReportSubject" AS ENUM ('profile', 'record');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('harassment', 'spam', 'impersonation', 'false_information', 'privacy', 'other');

-- CreateEnum
CREATE TYPE "ReportOutcome" AS ENUM ('no_breach', 'warned', 'content_removed', 'suspended');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('pending', 'sending', 'sent', 'failed', 'suppressed', 'uncertain');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "emailVerifiedAt" TIMESTAMPTZ(3) NOT NULL,
    "emailCodeOffAt" TIMESTAMPTZ(3),
    "suspendedAt" TIMESTAMPTZ(3),
    "deletionAskedAt" TIMESTAMPTZ(3),
    "eraseAfter" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSignedInAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Password" (
    "accountId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Password_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "provider" "IdentityProvider" NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "accountId" UUID NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "backedUp" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "accountId" UUID NOT NULL,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "id" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Totp" (
    "accountId" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "accountId" UUID NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "method" "SignInMethod" NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "authenticatedAt" TIMESTAMPTZ(3) NOT NULL,
    "secondFactorAt" TIMESTAMPTZ(3),
    "secondFactorAsked" BOOLEAN NOT NULL DEFAULT false,
    "accountId" UUID NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailChallenge" (
    "id" UUID NOT NULL,
    "purpose" "EmailChallengePurpose" NOT NULL,
    "email" CITEXT NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "linkHash" BYTEA NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "returnTo" TEXT,
    "pending" JSONB,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmailChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "scopeKind" "RecordKind",
    "scopeId" UUID,
    "reason" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,
    "accountId" UUID NOT NULL,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Profile" (
    "accountId" UUID NOT NULL,
    "handle" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "orcid" CHAR(19),
    "affiliation" TEXT,
    "organizationId" UUID,
    "rorId" TEXT,
    "lab" TEXT,
    "country" CHAR(2),
    "stage" "CareerStage",
    "neuroscience" INTEGER NOT NULL DEFAULT 0,
    "ai" INTEGER NOT NULL DEFAULT 0,
    "cognitive" INTEGER NOT NULL DEFAULT 0,
    "methods" TEXT[],
    "languages" TEXT[],
    "links" TEXT[],
    "timeZone" TEXT,
    "freeHours" INTEGER[],
    "visibility" "Visibility" NOT NULL DEFAULT 'hidden',
    "emailVisibility" "Visibility" NOT NULL DEFAULT 'hidden',
    "worksVisibility" "Visibility" NOT NULL DEFAULT 'members',
    "hoursVisibility" "Visibility" NOT NULL DEFAULT 'members',
    "orcidVerifiedAt" TIMESTAMPTZ(3),
    "introductionsPausedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "ProfileTopic" (
    "accountId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProfileTopic_pkey" PRIMARY KEY ("accountId","topicId")
);

-- CreateTable
CREATE TABLE "Exchange" (
    "id" UUID NOT NULL,
    "side" "ExchangeSide" NOT NULL,
    "kind" "ExchangeKind" NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "Exchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Work" (
    "id" UUID NOT NULL,
    "origin" "WorkOrigin" NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT,
    "authors" TEXT,
    "venue" TEXT,
    "year" INTEGER,
    "type" TEXT,
    "doi" TEXT,
    "url" TEXT,
    "hiddenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "Work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfilePicture" (
    "accountId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProfilePicture_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "PersonListing" (
    "accountId" UUID NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "document" tsvector NOT NULL,
    "card" JSONB NOT NULL,
    "fields" TEXT[],
    "topics" TEXT[],
    "methods" TEXT[],
    "offers" TEXT[],
    "needs" TEXT[],
    "languages" TEXT[],
    "stage" TEXT,
    "country" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonListing_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "AppearanceClaim" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "wish" "ClaimWish" NOT NULL,
    "message" TEXT NOT NULL,
    "correctedName" TEXT,
    "correctedAffiliation" TEXT,
    "state" "DecisionState" NOT NULL DEFAULT 'open',
    "decisionReason" TEXT,
    "byOrcid" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "accountId" UUID NOT NULL,

    CONSTRAINT "AppearanceClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "blockerId" UUID NOT NULL,
    "blockedId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("blockerId","blockedId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "subject" "ReportSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "subjectKind" "RecordKind",
    "reason" "ReportReason" NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" "ReportOutcome",
    "decisionReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reporterId" UUID,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT,
    "reason" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataExport" (
    "id" UUID NOT NULL,
    "archive" BYTEA,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "accountId" UUID NOT NULL,

    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "recipient" CITEXT NOT NULL,
    "props" JSONB,
    "state" "MailState" NOT NULL DEFAULT 'pending',
    "frozen" JSONB,
    "frozenHash" TEXT,
    "transport" TEXT,
    "providerId" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "trouble" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "firstTriedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "accountId" UUID,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobProgress" (
    "id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "accountId" UUID,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "note" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobProgress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_eraseAfter_idx" ON "Account"("eraseAfter");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_provider_subject_key" ON "Identity"("provider", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_accountId_provider_key" ON "Identity"("accountId", "provider");

-- CreateIndex
CREATE INDEX "Passkey_accountId_idx" ON "Passkey"("accountId");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_accountId_hash_key" ON "RecoveryCode"("accountId", "hash");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChallenge_linkHash_key" ON "EmailChallenge"("linkHash");

-- CreateIndex
CREATE INDEX "EmailChallenge_email_idx" ON "EmailChallenge"("email");

-- CreateIndex
CREATE INDEX "EmailChallenge_expiresAt_idx" ON "EmailChallenge"("expiresAt");

-- CreateIndex
CREATE INDEX "RoleGrant_accountId_idx" ON "RoleGrant"("accountId");

-- CreateIndex
CREATE INDEX "RoleGrant_scopeKind_scopeId_idx" ON "RoleGrant"("scopeKind", "scopeId");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_handle_key" ON "Profile"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_orcid_key" ON "Profile"("orcid");

-- CreateIndex
CREATE INDEX "Profile_organizationId_idx" ON "Profile"("organizationId");

-- CreateIndex
CREATE INDEX "ProfileTopic_topicId_idx" ON "ProfileTopic"("topicId");

-- CreateIndex
CREATE INDEX "Exchange_accountId_side_position_idx" ON "Exchange"("accountId", "side", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Work_accountId_sourceKey_key" ON "Work"("accountId", "sourceKey");

-- CreateIndex
CREATE INDEX "PersonListing_name_accountId_idx" ON "PersonListing"("name", "accountId");

-- CreateIndex
CREATE INDEX "PersonListing_document_idx" ON "PersonListing" USING GIN ("document");

-- CreateIndex
CREATE INDEX "PersonListing_topics_idx" ON "PersonListing" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "AppearanceClaim_accountId_idx" ON "AppearanceClaim"("accountId");

-- CreateIndex
CREATE INDEX "AppearanceClaim_state_createdAt_idx" ON "AppearanceClaim"("state", "createdAt");

-- CreateIndex
CREATE INDEX "AppearanceClaim_recordKind_recordId_idx" ON "AppearanceClaim"("recordKind", "recordId");

-- CreateIndex
CREATE INDEX "Block_blockedId_idx" ON "Block"("blockedId");

-- CreateIndex
CREATE INDEX "Report_decidedAt_createdAt_idx" ON "Report"("decidedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Report_subjectId_idx" ON "Report"("subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_idx" ON "AuditEntry"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_idx" ON "AuditEntry"("actorId");

-- CreateIndex
CREATE INDEX "DataExport_accountId_idx" ON "DataExport"("accountId");

-- CreateIndex
CREATE INDEX "DataExport_expiresAt_idx" ON "DataExport"("expiresAt");

-- CreateIndex
CREATE INDEX "OutboxMail_accountId_idx" ON "OutboxMail"("accountId");

-- CreateIndex
CREATE INDEX "OutboxMail_recipient_idx" ON "OutboxMail"("recipient");

-- CreateIndex
CREATE INDEX "OutboxMail_state_createdAt_idx" ON "OutboxMail"("state", "createdAt");

-- CreateIndex
CREATE INDEX "JobProgress_accountId_idx" ON "JobProgress"("accountId");

-- AddForeignKey
ALTER TABLE "Password" ADD CONSTRAINT "Password_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Totp" ADD CONSTRAINT "Totp_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileTopic" ADD CONSTRAINT "ProfileTopic_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Profile"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileTopic" ADD CONSTRAINT "ProfileTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Profile"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Work" ADD CONSTRAINT "Work_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Profile"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfilePicture" ADD CONSTRAINT "ProfilePicture_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Profile"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppearanceClaim" ADD CONSTRAINT "AppearanceClaim_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say ────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Account" ADD CONSTRAINT account_deletion_has_an_end
  CHECK (("deletionAskedAt" IS NULL) = ("eraseAfter" IS NULL));
ALTER TABLE "Account" ADD CONSTRAINT account_address_has_a_form CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

-- Only an organizer's role is over something, and nobody holds one role twice.
ALTER TABLE "RoleGrant" ADD CONSTRAINT role_has_its_scope
  CHECK ((role = 'organizer') = ("scopeKind" IS NOT NULL) AND ("scopeKind" IS NULL) = ("scopeId" IS NULL));
CREATE UNIQUE INDEX "RoleGrant_live_key" ON "RoleGrant" ("accountId", role, "scopeKind", "scopeId")
  NULLS NOT DISTINCT WHERE "revokedAt" IS NULL;

ALTER TABLE "Profile" ADD CONSTRAINT profile_shares_are_percent
  CHECK (least(neuroscience, ai, cognitive) >= 0 AND neuroscience + ai + cognitive IN (0, 100));
ALTER TABLE "Profile" ADD CONSTRAINT profile_hours_are_of_a_week
  CHECK (0 <= ALL ("freeHours") AND 167 >= ALL ("freeHours"));
ALTER TABLE "Profile" ADD CONSTRAINT profile_handle_has_a_form CHECK (handle::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
  AND length(handle::text) BETWEEN 2 AND 40);

ALTER TABLE "AppearanceClaim" ADD CONSTRAINT claim_is_decided_once
  CHECK ((state = 'open') = ("decidedAt" IS NULL));
ALTER TABLE "Block" ADD CONSTRAINT block_is_between_two CHECK ("blockerId" <> "blockedId");
ALTER TABLE "Report" ADD CONSTRAINT report_is_decided_with_a_reason
  CHECK ((outcome IS NULL) = ("decidedAt" IS NULL) AND (outcome IS NULL) = ("decisionReason" IS NULL));
ALTER TABLE "OutboxMail" ADD CONSTRAINT mail_is_settled_once
  CHECK ((state IN ('pending', 'sending')) = ("settledAt" IS NULL));

-- The audit log is only ever added to, whoever asks.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Strangers' pages change with public profiles and with claims to names, not with members' profiles.
CREATE FUNCTION announce_public_profile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF 'public' IN (OLD.visibility, NEW.visibility) THEN
    PERFORM pg_notify('public_data_changed', '');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_public_profile AFTER INSERT OR UPDATE OR DELETE ON "PersonListing"
  FOR EACH ROW EXECUTE FUNCTION announce_public_profile();
CREATE TRIGGER announce_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "AppearanceClaim"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_public_change();
