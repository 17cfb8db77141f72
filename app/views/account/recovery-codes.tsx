import { PageHeader } from "#app/ui/index.ts";

/** Recovery codes, the one time that they are shown. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
	return (
		<>
			<PageHeader
				title="Your recovery codes"
				lede="Keep these recovery codes where you would find them without your device. They are shown this once."
			/>
			<ul className="recovery-codes">
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ul>
			<p className="prose">
				Each stands in once for a code of your app. Earlier recovery codes no longer work.
			</p>
			<p className="submit-row">
				<a href="/settings/security" className="button button-strong">
					I have kept them
				</a>
			</p>
		</>
	);
}
