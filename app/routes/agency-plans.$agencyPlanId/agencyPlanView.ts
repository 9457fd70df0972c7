import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** What the loader of the page gives. */
export type AgencyPlanPageView = ReturnType<typeof useLoaderData<typeof loader>>["view"];

/** A row's links and what it lacks. */
export type LinkedRow = AgencyPlanPageView["rows"][number];
