/// <reference types="@remix-run/node" />

// Loaders' types reach components as they are: single fetch carries more than JSON.
declare module "@remix-run/node" {
	interface Future {
		v3_singleFetch: true;
	}
}

export {};
