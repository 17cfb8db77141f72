import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readCoursePage } from "#app/domain/catalogue/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { coursePageModel } from "#app/views/course-page-model.ts";
import { CourseView } from "#app/views/course-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readCoursePage(asSlug(params.slug), at));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/courses/${slug}${new URL(request.url).search}`, 301);
	}
	return { course: coursePageModel(page, at) };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { course } = data;
	return pageMeta(matches, {
		title: course.frame.name,
		description: `${course.frame.kicker}. ${course.frame.lede ?? ""}`.trim(),
		path: course.frame.path,
	});
};

export default function CourseRoute() {
	return <CourseView {...useLoaderData<typeof loader>()} />;
}
