import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readCoursePage } from "#app/domain/catalogue/index.server.ts";
import { structuredBreadcrumbs, structuredCourse } from "#app/domain/interchange/index.ts";
import { followState } from "#app/http/follow.server.ts";
import { found } from "#app/http/found.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { coursePageModel } from "#app/views/course-page-model.ts";
import { CourseView } from "#app/views/course-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { withFollow } from "#app/views/record-frame.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readCoursePage(asSlug(params.slug), at));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/courses/${slug}${new URL(request.url).search}`, 301);
	}
	const follow = await followState(request, { kind: "course", slug, id: page.id });
	const course = withFollow(coursePageModel(page, at), follow);
	const site = env().PUBLIC_URL;
	return {
		course,
		structured: [structuredCourse(page, site, at), structuredBreadcrumbs(course.frame.crumbs, site)],
	};
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { course } = data;
	return pageMeta(matches, {
		title: course.frame.name,
		description: `${course.frame.kicker}. ${course.frame.lede ?? ""}`.trim(),
		path: course.frame.path,
		structured: data.structured,
	});
};

export default function CourseRoute() {
	const { course } = useLoaderData<typeof loader>();
	return <CourseView course={course} />;
}
