import { AppError } from "#app/platform/errors.ts";

/**
 * Runs a loader's look-up; what the domain says is not there becomes a 404 page, what is gone a 410, what it says is wrong a 400.
 * Everything else is unexpected and goes on as it is.
 */
export async function found<T>(lookUp: () => Promise<T>): Promise<T> {
	try {
		return await lookUp();
	} catch (error) {
		if (error instanceof AppError && error.code === "not_found")
			throw new Response(error.message, { status: 404 });
		if (error instanceof AppError && error.code === "gone")
			throw new Response(error.message, { status: 410 });
		if (error instanceof AppError && error.code === "invalid")
			throw new Response(error.message, { status: 400 });
		throw error;
	}
}
