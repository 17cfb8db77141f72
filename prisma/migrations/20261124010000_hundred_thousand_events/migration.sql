-- The same rule as before, asked of the one event or deadline that changed: the CASE kept it from any index, so that each
-- changed row read both tables whole.
CREATE OR REPLACE FUNCTION deadline_not_after_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE breached boolean;
BEGIN
  IF TG_TABLE_NAME = 'Event' THEN
    breached := EXISTS (
      SELECT FROM "Deadline" d JOIN "Event" e ON e.id = d."eventId"
      WHERE e.id = NEW.id AND NOT d."mayFollowEvent" AND d."closesOn" > coalesce(e."endDate", e."startDate"));
  ELSE
    breached := EXISTS (
      SELECT FROM "Deadline" d JOIN "Event" e ON e.id = d."eventId"
      WHERE d.id = NEW.id AND NOT d."mayFollowEvent" AND d."closesOn" > coalesce(e."endDate", e."startDate"));
  END IF;
  IF breached THEN
    RAISE EXCEPTION 'A deadline lies after the end of its event.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'deadline_not_after_event';
  END IF;
  RETURN NULL;
END $$;

-- Search reads the documents of many rows and nothing else of them: they stay in the row, the texts beside them move out.
ALTER TABLE "Listing" ALTER COLUMN "document" SET STORAGE MAIN;

-- CreateIndex
CREATE INDEX "Listing_recordKind_relevance_sortDate_recordId_desc_idx" ON "Listing"("recordKind", "relevance", "sortDate" DESC, "recordId" DESC);

-- CreateIndex
CREATE INDEX "Listing_sortDate_idx" ON "Listing"("sortDate");

-- CreateIndex
CREATE INDEX "Listing_programs_idx" ON "Listing" USING GIN ("programs");

-- CreateIndex
CREATE INDEX "Series_relevance_idx" ON "Series"("relevance");
