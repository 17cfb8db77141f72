ALTER TABLE "Submission" ADD COLUMN     "flags" TEXT[],
ADD COLUMN     "linkHash" BYTEA,
ADD COLUMN     "linkSentAt" TIMESTAMPTZ(3),
ADD COLUMN     "pasted" TEXT;

CREATE UNIQUE INDEX "Submission_linkHash_key" ON "Submission"("linkHash");

-- What only browsers and their keys open is looked up by that key.
CREATE INDEX "Submission_keyHash_idx" ON "Submission"("keyHash");

CREATE INDEX "Submission_email_idx" ON "Submission"("email");

-- One address has one confirmation open: a later one takes the place of the earlier.
CREATE UNIQUE INDEX "Submission_unconfirmed_key" ON "Submission" (email) WHERE state = 'unconfirmed';

ALTER TABLE "Submission" ADD CONSTRAINT submission_unconfirmed_has_a_link
  CHECK (state <> 'unconfirmed' OR (email IS NOT NULL AND "linkHash" IS NOT NULL AND "linkSentAt" IS NOT NULL));
