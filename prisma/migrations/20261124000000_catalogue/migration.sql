-- Extensions first: citext for slugs without regard to case, the other two for search.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('event', 'course', 'talk', 'program', 'series', 'organization', 'topic', 'bridge');

-- CreateEnum
CREATE TYPE "Field" AS ENUM ('neuroscience', 'artificial_intelligence', 'cognitive_science', 'methods', 'bridging');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('university', 'research_institute', 'society', 'community', 'network', 'company', 'research_group', 'foundation', 'media', 'program_office', 'nonprofit', 'funder');

-- CreateEnum
CREATE TYPE "ProgramKind" AS ENUM ('research_centre', 'research_initiative', 'research_theme', 'research_programme', 'research_group', 'network', 'seminar_series', 'fellowship', 'community_programme', 'doctoral_programme');

-- CreateEnum
CREATE TYPE "SeriesKind" AS ENUM ('conference', 'workshop', 'symposium', 'collection', 'workshop_track', 'tutorial_track', 'satellite_track', 'hackathon');

-- CreateEnum
CREATE TYPE "Relevance" AS ENUM ('core', 'context', 'peripheral');

-- CreateEnum
CREATE TYPE "CourseKind" AS ENUM ('summer_school', 'spring_school', 'autumn_school', 'online_school', 'workshop_school', 'open_course', 'online_course', 'seminar_course');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('conference', 'symposium', 'workshop', 'satellite', 'tutorial', 'hackathon', 'cohort');

-- CreateEnum
CREATE TYPE "EventMode" AS ENUM ('in_person', 'online', 'hybrid');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('proposed', 'announced', 'confirmed', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'start_only', 'undecided', 'month', 'year');

-- CreateEnum
CREATE TYPE "PlaceRole" AS ENUM ('main', 'workshops', 'satellite', 'secondary_site', 'opening', 'tutorials');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('abstract', 'extended_abstract', 'paper', 'poster', 'late_breaking', 'blog_post', 'workshop_proposal', 'tutorial_proposal', 'gac_proposal', 'application', 'teaching_assistant', 'early_registration', 'registration', 'travel_grant', 'visa_letter', 'notification', 'review_release', 'camera_ready');

-- CreateEnum
CREATE TYPE "TalkKind" AS ENUM ('keynote', 'invited_talk', 'workshop_talk', 'online_talk', 'seminar', 'webinar', 'panel', 'debate', 'tutorial', 'hands_on', 'podcast_series', 'podcast_episode');

-- CreateEnum
CREATE TYPE "AppearanceRole" AS ENUM ('speaker', 'panellist', 'moderator', 'guest', 'host', 'co_host', 'instructor', 'organizer', 'director', 'co_director');

-- CreateEnum
CREATE TYPE "ReferenceConfidence" AS ENUM ('high', 'medium');

-- CreateEnum
CREATE TYPE "FieldOrigin" AS ENUM ('person', 'import');

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" "OrganizationKind" NOT NULL,
    "rorId" TEXT,
    "description" TEXT NOT NULL,
    "url" TEXT,
    "city" TEXT,
    "country" CHAR(2),
    "foundedYear" INTEGER,
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "parentId" UUID,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Program" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" "ProgramKind" NOT NULL,
    "description" TEXT NOT NULL,
    "url" TEXT,
    "startedYear" INTEGER,
    "recurrence" TEXT,
    "funding" TEXT,
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" "SeriesKind" NOT NULL,
    "relevance" "Relevance" NOT NULL,
    "description" TEXT NOT NULL,
    "disambiguation" TEXT,
    "url" TEXT,
    "recurrence" TEXT,
    "firstYear" INTEGER,
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "parentId" UUID,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" "CourseKind" NOT NULL,
    "description" TEXT NOT NULL,
    "disambiguation" TEXT,
    "url" TEXT,
    "format" TEXT,
    "duration" TEXT,
    "level" TEXT,
    "prerequisites" TEXT,
    "recurrence" TEXT,
    "firstYear" INTEGER,
    "cost" TEXT,
    "materialsLicense" TEXT,
    "usualVenue" TEXT,
    "usualCity" TEXT,
    "usualRegion" TEXT,
    "usualCountry" CHAR(2),
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CurriculumDay" (
    "id" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "playlist" TEXT,
    "courseId" UUID NOT NULL,

    CONSTRAINT "CurriculumDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CurriculumUnit" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "dayId" UUID NOT NULL,

    CONSTRAINT "CurriculumUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "description" TEXT,
    "notes" TEXT,
    "url" TEXT,
    "language" TEXT,
    "level" TEXT,
    "year" INTEGER NOT NULL,
    "ordinal" INTEGER,
    "officiallyAffiliated" BOOLEAN,
    "mode" "EventMode",
    "feeAmount" DECIMAL(10,2),
    "feeCurrency" CHAR(3),
    "feeNote" TEXT,
    "status" "EventStatus" NOT NULL,
    "startDate" DATE,
    "endDate" DATE,
    "startTime" CHAR(5),
    "endTime" CHAR(5),
    "datePrecision" "DatePrecision" NOT NULL,
    "dateNote" TEXT,
    "timeZone" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seriesId" UUID,
    "courseId" UUID,
    "parentId" UUID,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventPlace" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "PlaceRole" NOT NULL,
    "venue" TEXT,
    "city" TEXT,
    "region" TEXT,
    "country" CHAR(2) NOT NULL,
    "startDate" DATE,
    "endDate" DATE,
    "eventId" UUID NOT NULL,

    CONSTRAINT "EventPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "opensOn" DATE,
    "closesOn" DATE NOT NULL,
    "closesTime" CHAR(5),
    "timeZone" TEXT,
    "timeZoneLabel" TEXT,
    "closesAt" TIMESTAMPTZ(3),
    "overAt" TIMESTAMPTZ(3) NOT NULL,
    "mayFollowEvent" BOOLEAN NOT NULL DEFAULT false,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "eventId" UUID,
    "programId" UUID,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineMove" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "previousDate" DATE NOT NULL,
    "note" TEXT,
    "deadlineId" UUID NOT NULL,

    CONSTRAINT "DeadlineMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "TalkKind" NOT NULL,
    "description" TEXT,
    "notes" TEXT,
    "url" TEXT,
    "recordingUrl" TEXT,
    "language" TEXT NOT NULL,
    "date" DATE,
    "datePrecision" "DatePrecision",
    "startTime" CHAR(5),
    "endTime" CHAR(5),
    "timeZone" TEXT,
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "eventId" UUID,
    "hostId" UUID,
    "programId" UUID,
    "partOfId" UUID,

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appearance" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "affiliation" TEXT,
    "role" "AppearanceRole" NOT NULL,
    "talkId" UUID,
    "programId" UUID,

    CONSTRAINT "Appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "field" "Field" NOT NULL,
    "definition" TEXT NOT NULL,
    "synonyms" TEXT[],
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "parentId" UUID,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bridge" (
    "id" UUID NOT NULL,
    "slug" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "leftField" "Field" NOT NULL,
    "leftTerm" TEXT NOT NULL,
    "leftSynonyms" TEXT[],
    "rightField" "Field" NOT NULL,
    "rightTerm" TEXT NOT NULL,
    "rightSynonyms" TEXT[],
    "carriesOver" TEXT NOT NULL,
    "doesNot" TEXT NOT NULL,
    "checkedOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bridge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BridgeReference" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "venue" TEXT NOT NULL,
    "doi" TEXT,
    "url" TEXT,
    "confidence" "ReferenceConfidence" NOT NULL,
    "bridgeId" UUID NOT NULL,

    CONSTRAINT "BridgeReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgramOrganization" (
    "programId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProgramOrganization_pkey" PRIMARY KEY ("programId","organizationId")
);

-- CreateTable
CREATE TABLE "SeriesOrganizer" (
    "seriesId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SeriesOrganizer_pkey" PRIMARY KEY ("seriesId","organizationId")
);

-- CreateTable
CREATE TABLE "CourseOrganization" (
    "courseId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CourseOrganization_pkey" PRIMARY KEY ("courseId","organizationId")
);

-- CreateTable
CREATE TABLE "CourseProgram" (
    "courseId" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CourseProgram_pkey" PRIMARY KEY ("courseId","programId")
);

-- CreateTable
CREATE TABLE "OrganizationTopic" (
    "organizationId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OrganizationTopic_pkey" PRIMARY KEY ("organizationId","topicId")
);

-- CreateTable
CREATE TABLE "ProgramTopic" (
    "programId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProgramTopic_pkey" PRIMARY KEY ("programId","topicId")
);

-- CreateTable
CREATE TABLE "SeriesTopic" (
    "seriesId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SeriesTopic_pkey" PRIMARY KEY ("seriesId","topicId")
);

-- CreateTable
CREATE TABLE "CourseTopic" (
    "courseId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CourseTopic_pkey" PRIMARY KEY ("courseId","topicId")
);

-- CreateTable
CREATE TABLE "EventTopic" (
    "eventId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventTopic_pkey" PRIMARY KEY ("eventId","topicId")
);

-- CreateTable
CREATE TABLE "TalkTopic" (
    "talkId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "TalkTopic_pkey" PRIMARY KEY ("talkId","topicId")
);

-- CreateTable
CREATE TABLE "BridgeTopic" (
    "bridgeId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "BridgeTopic_pkey" PRIMARY KEY ("bridgeId","topicId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "deadlineId" UUID,
    "position" INTEGER NOT NULL,
    "what" TEXT,
    "url" TEXT,
    "repository" TEXT,
    "path" TEXT,
    "commit" TEXT,
    "citation" TEXT,
    "checkedOn" DATE NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FieldProvenance" (
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "origin" "FieldOrigin" NOT NULL,
    "setBy" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FieldProvenance_pkey" PRIMARY KEY ("recordKind","recordId","field")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "recordKind" "RecordKind" NOT NULL,
    "slug" CITEXT NOT NULL,
    "recordId" UUID NOT NULL,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("recordKind","slug")
);

-- CreateTable
CREATE TABLE "CatalogueLoad" (
    "id" SERIAL NOT NULL,
    "checksum" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueLoad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Listing" (
    "recordKind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "document" tsvector NOT NULL,
    "card" JSONB NOT NULL,
    "subkind" TEXT NOT NULL,
    "relevance" INTEGER NOT NULL,
    "fields" TEXT[],
    "topics" TEXT[],
    "mode" TEXT,
    "regions" TEXT[],
    "countries" TEXT[],
    "level" TEXT[],
    "free" BOOLEAN NOT NULL,
    "organizations" TEXT[],
    "series" TEXT[],
    "programs" TEXT[],
    "sortDate" DATE NOT NULL,
    "overAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("recordKind","recordId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_rorId_key" ON "Organization"("rorId");

-- CreateIndex
CREATE INDEX "Organization_parentId_idx" ON "Organization"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Program_slug_key" ON "Program"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Series_slug_key" ON "Series"("slug");

-- CreateIndex
CREATE INDEX "Series_parentId_idx" ON "Series"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Course_slug_key" ON "Course"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "CurriculumDay_courseId_week_day_key" ON "CurriculumDay"("courseId", "week", "day");

-- CreateIndex
CREATE UNIQUE INDEX "CurriculumUnit_dayId_number_key" ON "CurriculumUnit"("dayId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_seriesId_idx" ON "Event"("seriesId");

-- CreateIndex
CREATE INDEX "Event_courseId_idx" ON "Event"("courseId");

-- CreateIndex
CREATE INDEX "Event_parentId_idx" ON "Event"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "EventPlace_eventId_position_key" ON "EventPlace"("eventId", "position");

-- CreateIndex
CREATE INDEX "Deadline_eventId_idx" ON "Deadline"("eventId");

-- CreateIndex
CREATE INDEX "Deadline_programId_idx" ON "Deadline"("programId");

-- CreateIndex
CREATE INDEX "Deadline_overAt_id_idx" ON "Deadline"("overAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DeadlineMove_deadlineId_position_key" ON "DeadlineMove"("deadlineId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Talk_slug_key" ON "Talk"("slug");

-- CreateIndex
CREATE INDEX "Talk_eventId_idx" ON "Talk"("eventId");

-- CreateIndex
CREATE INDEX "Talk_hostId_idx" ON "Talk"("hostId");

-- CreateIndex
CREATE INDEX "Talk_programId_idx" ON "Talk"("programId");

-- CreateIndex
CREATE INDEX "Talk_partOfId_idx" ON "Talk"("partOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Appearance_talkId_position_key" ON "Appearance"("talkId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Appearance_programId_position_key" ON "Appearance"("programId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_parentId_idx" ON "Topic"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Bridge_slug_key" ON "Bridge"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "BridgeReference_bridgeId_position_key" ON "BridgeReference"("bridgeId", "position");

-- CreateIndex
CREATE INDEX "ProgramOrganization_organizationId_idx" ON "ProgramOrganization"("organizationId");

-- CreateIndex
CREATE INDEX "SeriesOrganizer_organizationId_idx" ON "SeriesOrganizer"("organizationId");

-- CreateIndex
CREATE INDEX "CourseOrganization_organizationId_idx" ON "CourseOrganization"("organizationId");

-- CreateIndex
CREATE INDEX "CourseProgram_programId_idx" ON "CourseProgram"("programId");

-- CreateIndex
CREATE INDEX "OrganizationTopic_topicId_idx" ON "OrganizationTopic"("topicId");

-- CreateIndex
CREATE INDEX "ProgramTopic_topicId_idx" ON "ProgramTopic"("topicId");

-- CreateIndex
CREATE INDEX "SeriesTopic_topicId_idx" ON "SeriesTopic"("topicId");

-- CreateIndex
CREATE INDEX "CourseTopic_topicId_idx" ON "CourseTopic"("topicId");

-- CreateIndex
CREATE INDEX "EventTopic_topicId_idx" ON "EventTopic"("topicId");

-- CreateIndex
CREATE INDEX "TalkTopic_topicId_idx" ON "TalkTopic"("topicId");

-- CreateIndex
CREATE INDEX "BridgeTopic_topicId_idx" ON "BridgeTopic"("topicId");

-- CreateIndex
CREATE INDEX "Source_recordKind_recordId_position_idx" ON "Source"("recordKind", "recordId", "position");

-- CreateIndex
CREATE INDEX "Listing_recordKind_sortDate_recordId_idx" ON "Listing"("recordKind", "sortDate", "recordId");

-- CreateIndex
CREATE INDEX "Listing_recordKind_relevance_sortDate_recordId_idx" ON "Listing"("recordKind", "relevance", "sortDate", "recordId");

-- CreateIndex
CREATE INDEX "Listing_recordKind_title_recordId_idx" ON "Listing"("recordKind", "title", "recordId");

-- CreateIndex
CREATE INDEX "Listing_recordKind_overAt_idx" ON "Listing"("recordKind", "overAt");

-- CreateIndex
CREATE INDEX "Listing_document_idx" ON "Listing" USING GIN ("document");

-- CreateIndex
CREATE INDEX "Listing_topics_idx" ON "Listing" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "Listing_countries_idx" ON "Listing" USING GIN ("countries");

-- CreateIndex
CREATE INDEX "Listing_organizations_idx" ON "Listing" USING GIN ("organizations");

-- CreateIndex
CREATE INDEX "Listing_series_idx" ON "Listing" USING GIN ("series");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_recordKind_slug_key" ON "Listing"("recordKind", "slug");

-- CreateIndex
CREATE INDEX "SearchWord_word_trgm_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CurriculumDay" ADD CONSTRAINT "CurriculumDay_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CurriculumUnit" ADD CONSTRAINT "CurriculumUnit_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "CurriculumDay"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineMove" ADD CONSTRAINT "DeadlineMove_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BridgeReference" ADD CONSTRAINT "BridgeReference_bridgeId_fkey" FOREIGN KEY ("bridgeId") REFERENCES "Bridge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramOrganization" ADD CONSTRAINT "ProgramOrganization_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramOrganization" ADD CONSTRAINT "ProgramOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesOrganizer" ADD CONSTRAINT "SeriesOrganizer_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesOrganizer" ADD CONSTRAINT "SeriesOrganizer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseOrganization" ADD CONSTRAINT "CourseOrganization_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseOrganization" ADD CONSTRAINT "CourseOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseProgram" ADD CONSTRAINT "CourseProgram_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseProgram" ADD CONSTRAINT "CourseProgram_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationTopic" ADD CONSTRAINT "OrganizationTopic_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationTopic" ADD CONSTRAINT "OrganizationTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramTopic" ADD CONSTRAINT "ProgramTopic_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramTopic" ADD CONSTRAINT "ProgramTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesTopic" ADD CONSTRAINT "SeriesTopic_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesTopic" ADD CONSTRAINT "SeriesTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseTopic" ADD CONSTRAINT "CourseTopic_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseTopic" ADD CONSTRAINT "CourseTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventTopic" ADD CONSTRAINT "EventTopic_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventTopic" ADD CONSTRAINT "EventTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkTopic" ADD CONSTRAINT "TalkTopic_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkTopic" ADD CONSTRAINT "TalkTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BridgeTopic" ADD CONSTRAINT "BridgeTopic_bridgeId_fkey" FOREIGN KEY ("bridgeId") REFERENCES "Bridge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BridgeTopic" ADD CONSTRAINT "BridgeTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What Prisma can't say ───────────────────────────────────────────────────────────────────────────────

-- Search without accents: English stems for meaning, plain words for prefixes and names.
CREATE TEXT SEARCH CONFIGURATION commons (COPY = english);
ALTER TEXT SEARCH CONFIGURATION commons
  ALTER MAPPING FOR asciiword, word, hword, hword_part, hword_asciipart, asciihword WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION commons_plain (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION commons_plain
  ALTER MAPPING FOR asciiword, word, hword, hword_part, hword_asciipart, asciihword WITH unaccent, simple;

-- Slugs stand in addresses.
DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Organization', 'Program', 'Series', 'Course', 'Event', 'Talk', 'Topic', 'Bridge'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (slug::text ~ ''^[a-z0-9]+(-[a-z0-9]+)*$'')',
      named, named || '_slug_shape');
  END LOOP;
END $$;

-- Time.
ALTER TABLE "Event"
  ADD CONSTRAINT "Event_ends_after_start" CHECK ("endDate" >= "startDate"),
  -- Lists look back no further than this for what still goes on.
  ADD CONSTRAINT "Event_lasts_400_days_at_most" CHECK ("endDate" <= "startDate" + 400),
  ADD CONSTRAINT "Event_precise_has_start" CHECK ("datePrecision" NOT IN ('day', 'start_only') OR "startDate" IS NOT NULL),
  ADD CONSTRAINT "Event_times_shape" CHECK ("startTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "endTime" ~ '^([01][0-9]|2[0-4]):[0-5][0-9]$'),
  ADD CONSTRAINT "Event_not_its_own_parent" CHECK ("parentId" <> id);
ALTER TABLE "EventPlace" ADD CONSTRAINT "EventPlace_ends_after_start" CHECK ("endDate" >= "startDate");
ALTER TABLE "Deadline"
  ADD CONSTRAINT "Deadline_of_one_thing" CHECK (num_nonnulls("eventId", "programId") = 1),
  ADD CONSTRAINT "Deadline_closes_after_opening" CHECK ("closesOn" >= "opensOn"),
  ADD CONSTRAINT "Deadline_instant_needs_zone" CHECK ("closesAt" IS NULL OR "timeZone" IS NOT NULL);
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_in_one_thing" CHECK (num_nonnulls("talkId", "programId") = 1);

-- A deadline is never after the end of the event it serves, unless marked so.
CREATE FUNCTION deadline_not_after_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "Deadline" d JOIN "Event" e ON e.id = d."eventId"
    WHERE NOT d."mayFollowEvent" AND d."closesOn" > coalesce(e."endDate", e."startDate")
      AND CASE TG_TABLE_NAME WHEN 'Event' THEN e.id = NEW.id ELSE d.id = NEW.id END
  ) THEN
    RAISE EXCEPTION 'A deadline lies after the end of its event.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'deadline_not_after_event';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER deadline_not_after_event AFTER INSERT OR UPDATE ON "Deadline"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deadline_not_after_event();
CREATE CONSTRAINT TRIGGER event_not_before_deadline AFTER UPDATE OF "startDate", "endDate" ON "Event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deadline_not_after_event();

-- Every process that keeps rendered pages hears on commit that public data changed, whoever changed it.
CREATE FUNCTION announce_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_data_changed', '');
  RETURN NULL;
END $$;
DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Organization', 'Program', 'Series', 'Course', 'Event', 'EventPlace', 'Deadline', 'DeadlineMove',
    'Talk', 'Appearance', 'Topic', 'Bridge', 'BridgeReference', 'CurriculumDay', 'CurriculumUnit', 'Source', 'FormerSlug', 'Listing'] LOOP
    EXECUTE format('CREATE TRIGGER announce_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION announce_public_change()', named);
  END LOOP;
END $$;
