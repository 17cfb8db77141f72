import { AppError } from "#app/platform/errors.ts";

/** The provider that an address names. Throws AppError("not_found") for anything else. */
export function providerIn({ provider }: { provider?: string | undefined }): "orcid" | "github" {
	if (provider === "orcid" || provider === "github") return provider;
	throw new AppError("not_found", "There is no such page.");
}
