import type { Visitor } from "./route-walk.ts";

/** What each visitor is answered: a status, and where they are sent. */
export type Answers = Readonly<Record<Visitor, string>>;

const SIGN_IN = "303 /sign-in";
const AGAIN = "303 /sign-in/again";
const PROVE = "303 /settings/security";
const NO_SUCH_PAGE = "404";

/** All the same, whoever comes. */
function everybody(answer: string): Answers {
	return apart(answer, answer);
}

/** Strangers one thing, whoever is signed in another. */
function apart(strangers: string, members: string): Answers {
	return {
		nobody: strangers,
		member: members,
		organizer: members,
		moderator: members,
		administrator: members,
		unproved: members,
		stale: members,
	};
}

/** Whoever is signed in. */
function members(answer: string): Answers {
	return apart(SIGN_IN, answer);
}

/** Whoever is signed in and has just proved who they are. */
function recent(answer: string): Answers {
	return { ...members(answer), stale: AGAIN };
}

/** Moderators and administrators who gave a second factor; for other members there is no such page. */
function moderators(answer: string): Answers {
	return { ...members(NO_SUCH_PAGE), moderator: answer, administrator: answer, unproved: PROVE };
}

/** Who may change the event: moderators who gave a second factor; its organizers are not among the visitors. For other members there is no such page. */
function editors(answer: string): Answers {
	return { ...members(NO_SUCH_PAGE), moderator: answer, administrator: answer };
}

/** Administrators who gave a second factor. */
function administrators(answer: string): Answers {
	return { ...moderators(answer), moderator: NO_SUCH_PAGE };
}

/**
 * Every route and method, and what it answers whom. What belongs to a person (a work, a file, a job, a session, an archive) is somebody
 * else's here. Forms come empty unless FORMS says otherwise, so that 400 means: was let pass, and refused for what it said.
 */
export const PERMISSIONS: Readonly<Record<string, Answers>> = {
	"GET routes/$": everybody("404"),
	"POST routes/$": everybody("404"),
	"GET routes/_index": everybody("200"),
	"GET routes/admin._index": administrators("200"),
	"GET routes/admin.jobs.$id.redrive": administrators("302 /admin/jobs"),
	"POST routes/admin.jobs.$id.redrive": administrators("303 /admin/jobs"),
	"GET routes/admin.jobs._index": administrators("200"),
	"GET routes/admin.jobs.redrive": administrators("302 /admin/jobs"),
	"POST routes/admin.jobs.redrive": administrators("303 /admin/jobs"),
	"GET routes/admin.roles.$grantId.revoke": administrators("200"),
	"POST routes/admin.roles.$grantId.revoke": administrators("400"),
	"GET routes/admin.roles._index": administrators("200"),
	"GET routes/admin.roles.new": administrators("200"),
	"POST routes/admin.roles.new": administrators("400"),
	"GET routes/bridges.$slug._index": everybody("200"),
	"GET routes/bridges._index": everybody("200"),
	"GET routes/calendar._index": everybody("200"),
	"POST routes/claims.$id.withdraw": members("404"),
	"GET routes/claims._index": members("200"),
	"GET routes/claims.new": members("404"),
	"POST routes/claims.new": members("404"),
	"GET routes/conduct": everybody("200"),
	"GET routes/corrections.confirm": everybody("200"),
	"POST routes/corrections.confirm": everybody("303 /corrections/confirm"),
	"GET routes/corrections.new": everybody("400"),
	"POST routes/corrections.new": everybody("400"),
	"GET routes/courses.$slug._index": everybody("200"),
	"GET routes/courses._index": everybody("200"),
	"GET routes/deadlines._index": everybody("200"),
	"GET routes/deadlines[.]atom": everybody("200"),
	"GET routes/deadlines[.]feed[.]json": everybody("200"),
	"GET routes/deadlines[.]ics": everybody("200"),
	"GET routes/dev.mailbox.$id._index": everybody("404"),
	"GET routes/dev.mailbox.$id.html": everybody("404"),
	"GET routes/dev.mailbox._index": everybody("200"),
	"GET routes/events.$slug._index": everybody("200"),
	"GET routes/events.$slug.calendar": everybody("200"),
	"GET routes/events.$slug.going._index": everybody("303 /events/cosyne-2027"),
	"POST routes/events.$slug.going._index": members("400"),
	"GET routes/events.$slug.going.stop": everybody("303 /events/cosyne-2027"),
	"POST routes/events.$slug.going.stop": members("303 /events/cosyne-2027"),
	"GET routes/events.$slug.edit": editors("200"),
	"POST routes/events.$slug.edit": editors("400"),
	"GET routes/events.$slug.history.$change.undo": editors("200"),
	"POST routes/events.$slug.history.$change.undo": members("404"),
	"GET routes/events.$slug.history._index": everybody("200"),
	"GET routes/events.$slug.next": everybody("405"),
	"POST routes/events.$slug.next": editors("303 /post/:id"),
	"GET routes/events.$slug.picture": everybody("200"),
	"GET routes/events.$slug.state.$verb": editors("200"),
	"POST routes/events.$slug.state.$verb": editors("400"),
	"GET routes/events.$slug.state._index": editors("200"),
	"GET routes/events._index": everybody("200"),
	"GET routes/events[.]atom": everybody("200"),
	"GET routes/events[.]feed[.]json": everybody("200"),
	"GET routes/events[.]ics": everybody("200"),
	"GET routes/follow._index": everybody("405"),
	"POST routes/follow._index": members("400"),
	"GET routes/follow.stop": everybody("405"),
	"POST routes/follow.stop": members("400"),
	"GET routes/healthz": everybody("200"),
	"GET routes/jobs.$id": members("404"),
	"GET routes/me._index": members("200"),
	"GET routes/moderation._index": moderators("200"),
	"GET routes/moderation.audit": administrators("200"),
	"GET routes/moderation.reports.$id._index": moderators("200"),
	"POST routes/moderation.reports.$id._index": moderators("400"),
	"GET routes/moderation.reports.$id.lift": moderators("303 /moderation/reports/:id"),
	"POST routes/moderation.reports.$id.lift": moderators("303 /moderation/reports/:id"),
	"GET routes/moderation.reports.$id.picture": moderators("404"),
	"GET routes/organizations.$slug._index": everybody("200"),
	"GET routes/organizations._index": everybody("200"),
	"GET routes/people.$handle._index": apart("404", "200"),
	"GET routes/people.$handle.block": members("200"),
	"POST routes/people.$handle.block": members("303 /settings/blocks"),
	"GET routes/people.$handle.picture": apart("404", "200"),
	"GET routes/people.$handle.report": members("200"),
	"POST routes/people.$handle.report": members("400"),
	"GET routes/people._index": everybody("200"),
	"GET routes/privacy": everybody("200"),
	"GET routes/post.$id._index": everybody("404"),
	"POST routes/post.$id._index": everybody("404"),
	"GET routes/post.$id.preview": everybody("404"),
	"GET routes/post.$id.propose": everybody("404"),
	"POST routes/post.$id.propose": everybody("404"),
	"GET routes/post.$id.reopen": everybody("405"),
	"POST routes/post.$id.reopen": everybody("404"),
	"GET routes/post.$id.withdraw": everybody("405"),
	"POST routes/post.$id.withdraw": everybody("404"),
	"GET routes/post._index": everybody("200"),
	"POST routes/post._index": apart("400", "303 /post/:id"),
	"GET routes/post.confirm": everybody("200"),
	"POST routes/post.confirm": everybody("303 /post/confirm"),
	"GET routes/post.names": everybody("200"),
	"GET routes/programs.$slug._index": everybody("200"),
	"GET routes/programs._index": everybody("200"),
	"GET routes/report._index": members("400"),
	"POST routes/report._index": members("400"),
	"GET routes/robots[.]txt": everybody("200"),
	"GET routes/search._index": everybody("200"),
	"GET routes/search.suggest": everybody("200"),
	"GET routes/series.$slug._index": everybody("200"),
	"GET routes/series.$slug.calendar": everybody("200"),
	"GET routes/series._index": everybody("200"),
	"GET routes/settings": members("200"),
	"GET routes/settings.blocks._index": members("200"),
	"GET routes/settings.blocks.remove": everybody("303 /settings/blocks"),
	"POST routes/settings.blocks.remove": members("303 /settings/blocks"),
	"GET routes/settings.profile._index": members("200"),
	"POST routes/settings.profile._index": members("400"),
	"GET routes/settings.profile.exchange": members("200"),
	"POST routes/settings.profile.exchange": members("303 /settings/profile/exchange"),
	"GET routes/settings.profile.hours": members("200"),
	"POST routes/settings.profile.hours": members("303 /settings/profile/hours"),
	"GET routes/settings.profile.organizations": members("200"),
	"GET routes/settings.profile.picture._index": members("200"),
	"POST routes/settings.profile.picture._index": members("400"),
	"GET routes/settings.profile.picture.remove": members("303 /settings/profile"),
	"POST routes/settings.profile.picture.remove": members("303 /settings/profile"),
	"GET routes/settings.profile.work": members("200"),
	"POST routes/settings.profile.work": members("303 /settings/profile/work"),
	"GET routes/settings.security._index": members("200"),
	"GET routes/settings.security.address._index": recent("200"),
	"POST routes/settings.security.address._index": recent("400"),
	"GET routes/settings.security.address.code": recent("200"),
	"POST routes/settings.security.address.code": recent("400"),
	"GET routes/settings.security.codes": everybody("405"),
	"POST routes/settings.security.codes": recent("303 /settings/security"),
	"GET routes/settings.security.join": recent("303 /settings/security"),
	"POST routes/settings.security.join": recent("303 /settings/security"),
	"GET routes/settings.security.passkeys._index": recent("200"),
	"POST routes/settings.security.passkeys._index": recent("400"),
	"GET routes/settings.security.passkeys.options": everybody("405"),
	"POST routes/settings.security.passkeys.options": recent("200"),
	"GET routes/settings.security.password": recent("200"),
	"POST routes/settings.security.password": recent("400"),
	"GET routes/settings.security.recovery-codes._index": recent("200"),
	"POST routes/settings.security.recovery-codes._index": recent("400"),
	"GET routes/settings.security.recovery-codes.new": recent("303 /settings/security"),
	"GET routes/settings.security.remove.$way": recent("404"),
	"POST routes/settings.security.remove.$way": recent("404"),
	"GET routes/settings.security.sessions.$id.end": everybody("405"),
	"POST routes/settings.security.sessions.$id.end": members("404"),
	"GET routes/settings.security.sessions.end-others": everybody("405"),
	"POST routes/settings.security.sessions.end-others": members("303 /settings/security"),
	"GET routes/settings.security.totp._index": recent("200"),
	"POST routes/settings.security.totp._index": recent("400"),
	"GET routes/settings.security.totp.remove": recent("200"),
	"POST routes/settings.security.totp.remove": {
		...recent("400"),
		member: "303 /settings/security",
		organizer: "303 /settings/security",
	},
	"GET routes/settings.visibility": members("200"),
	"POST routes/settings.visibility": members("400"),
	"GET routes/settings.works.$id._index": members("404"),
	"POST routes/settings.works.$id._index": members("404"),
	"POST routes/settings.works.$id.delete": members("404"),
	"POST routes/settings.works.$id.hide": members("404"),
	"POST routes/settings.works.$id.show": members("404"),
	"GET routes/settings.works._index": members("200"),
	"GET routes/settings.works.file.$id": members("404"),
	"POST routes/settings.works.file.$id": members("404"),
	"GET routes/settings.works.file._index": members("200"),
	"POST routes/settings.works.file._index": members("400"),
	"GET routes/settings.works.new": members("200"),
	"POST routes/settings.works.new": members("400"),
	"GET routes/settings.works.orcid": members("200"),
	"POST routes/settings.works.orcid": members("404"),
	"GET routes/settings_.data._index": members("200"),
	"GET routes/settings_.data.delete": recent("200"),
	"POST routes/settings_.data.delete": recent("303 /settings/data/gone"),
	"GET routes/settings_.data.export": everybody("303 /settings/data"),
	"POST routes/settings_.data.export": recent("303 /settings/data"),
	"GET routes/settings_.data.exports.$id": recent("404"),
	"GET routes/settings_.data.gone": everybody("200"),
	"GET routes/settings_.data.restore": members("303 /me"),
	"POST routes/settings_.data.restore": members("303 /me"),
	"GET routes/settings_.visibility.preview": members("200"),
	"GET routes/sign-in.$provider._index": everybody("404"),
	"GET routes/sign-in.$provider.callback": everybody("400"),
	"GET routes/sign-in._index": apart("200", "303 /me"),
	"POST routes/sign-in._index": apart("400", "303 /me"),
	"GET routes/sign-in.address": everybody("303 /sign-in"),
	"POST routes/sign-in.address": everybody("303 /sign-in"),
	"GET routes/sign-in.again._index": members("200"),
	"POST routes/sign-in.again._index": members("400"),
	"GET routes/sign-in.again.code": everybody("405"),
	"POST routes/sign-in.again.code": members("303 /sign-in/again"),
	"GET routes/sign-in.code": everybody("200"),
	"POST routes/sign-in.code": everybody("400"),
	"GET routes/sign-in.link": everybody("200"),
	"POST routes/sign-in.link": everybody("303 /sign-in/link"),
	"GET routes/sign-in.passkey._index": apart("200", "303 /me"),
	"POST routes/sign-in.passkey._index": apart("400", "303 /me"),
	"GET routes/sign-in.passkey.options": everybody("405"),
	"POST routes/sign-in.passkey.options": everybody("200"),
	"GET routes/sign-in.password": apart("200", "303 /me"),
	"POST routes/sign-in.password": apart("400", "303 /me"),
	"GET routes/sign-in.sample": everybody("404"),
	"POST routes/sign-in.sample": everybody("404"),
	"GET routes/sign-in.second-factor._index": members("303 /me"),
	"POST routes/sign-in.second-factor._index": members("303 /me"),
	"GET routes/sign-in.second-factor.options": everybody("405"),
	"POST routes/sign-in.second-factor.options": members("200"),
	"GET routes/sign-out": everybody("405"),
	"POST routes/sign-out": everybody("303 /"),
	"GET routes/sitemap[.]xml": everybody("200"),
	"GET routes/suspended": members("303 /me"),
	"GET routes/talks.$slug._index": everybody("200"),
	"GET routes/talks._index": everybody("200"),
	"GET routes/talks[.]atom": everybody("200"),
	"GET routes/talks[.]feed[.]json": everybody("200"),
	"GET routes/theme": everybody("405"),
	"POST routes/theme": everybody("400"),
	"GET routes/topics.$slug._index": everybody("200"),
	"GET routes/topics._index": everybody("200"),
	"GET routes/webhooks.resend": everybody("404"),
	"POST routes/webhooks.resend": everybody("404"),
};

/** What is sent where an empty form would be refused before it shows whether its sender may. */
export const FORMS: Readonly<Record<string, string>> = {
	"POST routes/settings.works.$id._index": "title=Taken",
};
