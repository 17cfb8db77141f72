import { useEffect, useState } from "react";
import { TextArea } from "#app/ui/form/index.ts";
import { FormPart, type ProfileForm } from "./profile-form.tsx";

/** Methods in one's own words, with those of the vocabulary a press away. */
export function MethodsPart({ form, suggested }: { form: ProfileForm; suggested: string[] }) {
	const [ready, setReady] = useState(false);
	useEffect(() => setReady(true), []);
	const field = form.field("methods", "methods");

	function add(name: string) {
		const area = document.getElementById(field.id);
		if (!(area instanceof HTMLTextAreaElement)) return;
		const lines = area.value.split("\n").map((line) => line.trim());
		if (lines.some((line) => line.toLowerCase() === name.toLowerCase())) return;
		area.value = [...lines.filter(Boolean), name].join("\n");
		form.touch("methods");
	}

	return (
		<FormPart part="methods" form={form} title="Methods">
			<TextArea
				field={field}
				label="Methods you work with"
				hint="One on each line, at most twenty: two-photon imaging, spiking networks, psychophysics."
				rows={5}
			/>
			{ready && suggested.length > 0 && (
				<p className="suggested">
					From the vocabulary:{" "}
					{suggested.map((name) => (
						<button key={name} type="button" className="link-button" onClick={() => add(name)}>
							{name}
						</button>
					))}
				</p>
			)}
		</FormPart>
	);
}
