-- The audit log's pages are filtered by action, and know which actions there are.
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id");

-- One person has one open report about one thing, and one export in the making.
CREATE UNIQUE INDEX "Report_open_key" ON "Report" ("reporterId", "subjectId") WHERE "decidedAt" IS NULL;
CREATE UNIQUE INDEX "DataExport_open_key" ON "DataExport" ("accountId") WHERE "readyAt" IS NULL AND "failedAt" IS NULL;
