import { z } from "zod";

/** What we read of ORCID's public API, version 3.0. It leaves out or nulls whatever a record lacks, and may add to what it says. */

const value = z.object({ value: z.string() }).nullish();

const externalIds = z
	.object({
		"external-id": z
			.array(
				z.object({
					"external-id-type": z.string(),
					"external-id-value": z.string(),
					"external-id-relationship": z.string().nullish(),
				}),
			)
			.nullish(),
	})
	.nullish();

const work = z.object({
	"put-code": z.number(),
	title: z.object({ title: value, subtitle: value }).nullish(),
	"journal-title": value,
	"short-description": z.string().nullish(),
	type: z.string().nullish(),
	"publication-date": z.object({ year: value }).nullish(),
	"external-ids": externalIds,
	url: value,
	contributors: z
		.object({
			contributor: z
				.array(
					z.object({
						"credit-name": value,
						"contributor-attributes": z.object({ "contributor-role": z.string().nullish() }).nullish(),
					}),
				)
				.nullish(),
		})
		.nullish(),
});
export type OrcidWork = z.infer<typeof work>;

/** GET /v3.0/{iD}/works: versions of a work that share an identifier are one group, the preferred one first. */
export const worksAnswer = z.object({
	group: z.array(z.object({ "external-ids": externalIds, "work-summary": z.array(work) })),
});
export type OrcidGroup = z.infer<typeof worksAnswer>["group"][number];

/** GET /v3.0/{iD}/works/{put-code,put-code…}: whole works, or, one by one, why there is none. */
export const bulkAnswer = z.object({
	bulk: z.array(z.union([z.object({ work }), z.object({ error: z.looseObject({}) })])),
});
