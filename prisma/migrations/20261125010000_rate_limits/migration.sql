-- CreateTable
-- As rate-limiter-flexible expects it. Unlogged: after a crash of PostgreSQL everybody may begin anew.
CREATE UNLOGGED TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);
