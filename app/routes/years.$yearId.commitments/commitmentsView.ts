import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** The commitments as the loader of the page gives them. */
export type CommitmentsPageView = ReturnType<typeof useLoaderData<typeof loader>>["view"];

/** One line of it. */
export type CommitmentsPageLine = CommitmentsPageView["lines"][number];
