/** How long things are kept; /privacy and the mails say the same numbers. */

/** Days between asking for deletion and erasure, in which signing in restores the account. */
export const ERASED_AFTER_DAYS = 7;

/** Days for which an export can be downloaded. */
export const EXPORT_KEPT_DAYS = 7;

/** Hours that the last mail to an address may take before the account is erased without it. */
export const LAST_MAIL_PATIENCE_HOURS = 24;

/** Minutes after which an export that is not ready counts as failed. */
export const EXPORT_PATIENCE_MINUTES = 60;

/** Days after which whoever runs the site throws away backups and logs (docs/operations.md). */
export const BACKUPS_AND_LOGS_KEPT_DAYS = 30;
