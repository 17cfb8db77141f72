/** What every mail says of the site it comes from. */
export interface Site {
	name: string;
	/** Its address, without trailing slash. */
	url: string;
	/** Where questions go. */
	contact: string;
}
