import { useEffect, useRef, useState } from "react";
import { FieldNotes } from "#app/ui/form/index.ts";
import { FieldBar } from "#app/ui/index.ts";
import { balanced, type Percents, SHARE_KEYS, type ShareKey } from "./balance.ts";
import { FormPart, type ProfileForm } from "./profile-form.tsx";

const LABELS: Record<ShareKey, string> = {
	neuroscience: "Neuroscience",
	cognitive: "Cognitive science",
	ai: "Artificial intelligence",
};

/** How one's work divides between the three fields: numbers, and once scripts run sliders that keep the sum. */
export function SharesPart({ form }: { form: ProfileForm }) {
	const [percents, setPercents] = useState<Percents>(() => ({
		neuroscience: Number(form.value("neuroscience") ?? 0) || 0,
		cognitive: Number(form.value("cognitive") ?? 0) || 0,
		ai: Number(form.value("ai") ?? 0) || 0,
	}));
	const [ready, setReady] = useState(false);
	useEffect(() => setReady(true), []);
	const sum = SHARE_KEYS.reduce((total, key) => total + percents[key], 0);

	/** What stood there when this slider began to move: step by step from there, rounding would shift the others. */
	const began = useRef<{ key: ShareKey; from: Percents }>();

	function slide(key: ShareKey, value: number) {
		if (began.current?.key !== key) began.current = { key, from: percents };
		set(balanced(began.current.from, key, value));
	}

	function set(changed: Percents) {
		setPercents(changed);
		form.touch("shares");
	}

	return (
		<FormPart
			part="shares"
			form={form}
			title="Your fields"
			hint="How your work divides between them, in percent. Together 100; or all 0 if you would rather not say."
		>
			<div className="shares-bar" aria-live="polite">
				{sum > 0 ? (
					<FieldBar
						words="full"
						shares={{
							neuroscience: percents.neuroscience,
							cognitiveScience: percents.cognitive,
							artificialIntelligence: percents.ai,
						}}
					/>
				) : (
					<p className="text-quiet">Not said.</p>
				)}
				{ready && sum !== 0 && sum !== 100 && (
					<p className="shares-sum">These add up to {sum}, not yet to 100.</p>
				)}
			</div>
			{SHARE_KEYS.map((key) => {
				const field = form.field("shares", key);
				return (
					<div key={key} className="share" data-invalid={field.errors ? "" : undefined}>
						<label htmlFor={field.id}>{LABELS[key]}</label>
						{ready && (
							<input
								type="range"
								min={0}
								max={100}
								step={5}
								value={percents[key]}
								aria-label={`${LABELS[key]}, slider`}
								className={`share-slider share-${key}`}
								onChange={(event) => slide(key, event.currentTarget.valueAsNumber)}
							/>
						)}
						<input
							id={field.id}
							name={key}
							type="number"
							min={0}
							max={100}
							step={1}
							inputMode="numeric"
							className="input share-number"
							aria-invalid={field.errors ? true : undefined}
							aria-describedby={field.errors ? field.errorId : undefined}
							value={percents[key]}
							onChange={(event) => {
								began.current = undefined;
								setPercents({
									...percents,
									[key]: Math.min(100, Math.max(0, Number(event.currentTarget.value) || 0)),
								});
							}}
						/>
						<span aria-hidden="true">%</span>
						<FieldNotes field={field} />
					</div>
				);
			})}
			{ready && sum > 0 && (
				<p>
					<button
						type="button"
						className="link-button"
						onClick={() => set({ neuroscience: 0, cognitive: 0, ai: 0 })}
					>
						Rather not say
					</button>
				</p>
			)}
		</FormPart>
	);
}
