import { FieldNotes } from "#app/ui/form/index.ts";
import { Section } from "#app/ui/index.ts";
import { fieldOf } from "./form-fields.ts";

/** The picture as others see it, and the forms that change it. Plain forms: files need no script. */
export function PictureSection({
	src,
	uploaded,
	error,
}: {
	src: string;
	uploaded: boolean;
	error?: string | undefined;
}) {
	const field = fieldOf("picture", "picture", {}, error ? { picture: [error] } : {});
	return (
		<Section id="picture-title" title="Your picture">
			<div className="picture-forms">
				<img src={src} width={144} height={144} alt="As others see it" className="person-picture" />
				<div>
					<form
						id="picture"
						method="post"
						action="/settings/profile/picture"
						encType="multipart/form-data"
						className="form"
					>
						<div className="field" data-invalid={field.errors ? "" : undefined}>
							<label htmlFor={field.id} className="field-label">
								A file
							</label>
							<FieldNotes
								field={field}
								hint="PNG, JPEG, WebP, AVIF or GIF, at most 8 MB. Its middle is cut to a square; place, camera and all else that the file says about itself is removed."
							/>
							<input
								id={field.id}
								type="file"
								className="file-input"
								name="picture"
								accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
								required
								aria-describedby={error ? `${field.descriptionId} ${field.errorId}` : field.descriptionId}
								aria-invalid={error ? true : undefined}
							/>
						</div>
						<p className="submit-row">
							<button type="submit" className="button">
								{uploaded ? "Replace it" : "Use this picture"}
							</button>
						</p>
					</form>
					{uploaded ? (
						<form method="post" action="/settings/profile/picture/remove" className="picture-remove">
							<button type="submit" className="link-button">
								Remove it: the drawn one stands in its place
							</button>
						</form>
					) : (
						<p className="text-quiet">So far this one is drawn, from your initials and your fields.</p>
					)}
				</div>
			</div>
		</Section>
	);
}
