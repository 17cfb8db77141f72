-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('bounce', 'complaint');

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "bouncedAt" TIMESTAMPTZ(3),
ADD COLUMN     "complainedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deliveredAt" TIMESTAMPTZ(3),
ADD COLUMN     "nextTryAt" TIMESTAMPTZ(3),
ALTER COLUMN "frozen" SET DATA TYPE TEXT;

-- CreateTable
CREATE TABLE "SuppressedAddress" (
    "address" CITEXT NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "note" TEXT,
    "suppressedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SuppressedAddress_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "MailEvent" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailEvent_receivedAt_idx" ON "MailEvent"("receivedAt");

-- CreateIndex
CREATE INDEX "OutboxMail_providerId_idx" ON "OutboxMail"("providerId");
