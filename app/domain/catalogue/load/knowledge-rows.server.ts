import type { CatalogueFiles } from "./files.schema.ts";
import { catalogueId } from "./ids.server.ts";
import { addAppearances, addSources, addTopics, checkedOn, type LoadContext } from "./shared-rows.server.ts";

/** Adds the rows of every topic, its place in the vocabulary and its sources. */
export function addTopicRecords(context: LoadContext, files: CatalogueFiles): void {
	for (const entry of files.topics) {
		const id = catalogueId("topic", entry.slug);
		context.rows.add("Topic", {
			id,
			slug: entry.slug,
			name: entry.name,
			field: entry.group,
			definition: entry.definition,
			synonyms: entry.synonyms,
			parentId: entry.parent ? catalogueId("topic", entry.parent) : null,
			checkedOn: checkedOn(entry.sources, context.asOf),
		});
		addSources(context, "topic", id, entry.sources);
	}
}

/** Adds the rows of every talk with its people, topics and sources. */
export function addTalks(context: LoadContext, files: CatalogueFiles): void {
	for (const entry of files.talks) {
		const id = catalogueId("talk", entry.slug);
		context.rows.add("Talk", {
			id,
			slug: entry.slug,
			title: entry.title,
			kind: entry.kind,
			description: entry.description,
			notes: entry.notes,
			url: entry.url,
			recordingUrl: entry.recording_url,
			language: entry.language,
			date: entry.date,
			datePrecision: entry.date_precision,
			startTime: entry.start_time,
			endTime: entry.end_time,
			timeZone: entry.timezone,
			eventId: entry.event ? catalogueId("event", entry.event) : null,
			hostId: entry.host ? catalogueId("organization", entry.host) : null,
			programId: entry.program ? catalogueId("program", entry.program) : null,
			partOfId: entry.part_of ? catalogueId("talk", entry.part_of) : null,
			checkedOn: checkedOn(entry.sources, context.asOf),
		});
		addAppearances(context, { talkId: id }, entry.people);
		addTopics(context, "TalkTopic", { talkId: id }, entry.topics);
		addSources(context, "talk", id, entry.sources);
	}
}

/** Adds the rows of every bridge with its references, topics and sources. */
export function addBridges(context: LoadContext, files: CatalogueFiles): void {
	for (const entry of files.bridges) {
		const id = catalogueId("bridge", entry.slug);
		context.rows.add("Bridge", {
			id,
			slug: entry.slug,
			name: entry.name,
			leftField: entry.left.field,
			leftTerm: entry.left.term,
			leftSynonyms: entry.left.synonyms,
			rightField: entry.right.field,
			rightTerm: entry.right.term,
			rightSynonyms: entry.right.synonyms,
			carriesOver: entry.carries_over,
			doesNot: entry.does_not,
			checkedOn: context.asOf,
		});
		entry.references.forEach((reference, position) => {
			context.rows.add("BridgeReference", {
				id: catalogueId("reference", id, position),
				bridgeId: id,
				position,
				title: reference.title,
				authors: reference.authors_short,
				year: reference.year,
				venue: reference.venue,
				doi: reference.doi,
				url: reference.url,
				confidence: reference.confidence,
			});
		});
		addTopics(context, "BridgeTopic", { bridgeId: id }, entry.topics);
	}
}
