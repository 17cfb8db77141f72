import type { LoaderFunctionArgs } from "@remix-run/node";
import { privatePage } from "#app/http/public-page.ts";
import { AppError } from "#app/platform/errors.ts";
import { readMailboxMail } from "#app/platform/mail/mailbox.server.ts";

/** No script, nothing from elsewhere but pictures, and nobody frames it but the mailbox. */
const POLICY = [
	"default-src 'none'",
	"style-src 'unsafe-inline'",
	"img-src https: data:",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'",
	"sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** A mail's html as it is, but that its links open in a tab of their own. */
export async function loader({ params }: LoaderFunctionArgs) {
	const { letter } = await readMailboxMail(params.id ?? "");
	if (!letter) throw new AppError("not_found", "This mail is not written yet.");
	return new Response(letter.html.replace(/<head[^>]*>/, '$&<base target="_blank">'), {
		headers: {
			...privatePage,
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy": POLICY,
		},
	});
}
