import { robotsText } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { env } from "#app/platform/env.server.ts";

export function loader() {
	const { SITE_MODE, PUBLIC_URL } = env();
	return publicDocument(robotsText(SITE_MODE, PUBLIC_URL), "text");
}
