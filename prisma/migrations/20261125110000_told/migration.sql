-- CreateTable
CREATE TABLE "Told" (
    "accountId" UUID NOT NULL,
    "changeId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Told_pkey" PRIMARY KEY ("accountId","changeId")
);

-- CreateIndex
CREATE INDEX "Told_changeId_idx" ON "Told"("changeId");

-- AddForeignKey
ALTER TABLE "Told" ADD CONSTRAINT "Told_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Told" ADD CONSTRAINT "Told_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "RecordChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say ────────────────────────────────────────────────────────────────────────────────

-- Strangers' pages name those who say to everyone that they go; nobody else's going changes them.
CREATE TRIGGER announce_public_coming AFTER INSERT ON "Attendance"
  FOR EACH ROW WHEN (NEW.visibility = 'public') EXECUTE FUNCTION announce_public_change();
CREATE TRIGGER announce_public_turn AFTER UPDATE ON "Attendance"
  FOR EACH ROW WHEN (NEW.visibility = 'public' OR OLD.visibility = 'public') EXECUTE FUNCTION announce_public_change();
CREATE TRIGGER announce_public_leaving AFTER DELETE ON "Attendance"
  FOR EACH ROW WHEN (OLD.visibility = 'public') EXECUTE FUNCTION announce_public_change();
