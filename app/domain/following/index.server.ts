export { type Followed, follow, isFollowing, listFollowed, unfollow } from "./follow.server.ts";
export { type Going, readGoing, sayGoing, sayNotGoing } from "./going.server.ts";
export { gatherNewsJob, tellOfChange, tellSomeJob } from "./jobs.server.ts";
export { type NextOfMine, readNextOfMine } from "./next-of-mine.server.ts";
export { personalData } from "./personal-data.server.ts";
