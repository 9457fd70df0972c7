import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** What the loader of the page gives. */
export type FollowPageView = ReturnType<typeof useLoaderData<typeof loader>>;

/** A duty as the page shows it. */
export type FollowDuty = FollowPageView["duties"][number];
