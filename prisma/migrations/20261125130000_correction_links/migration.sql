-- A correction is found by the link in its mail.
CREATE UNIQUE INDEX "Correction_keyHash_key" ON "Correction"("keyHash");
