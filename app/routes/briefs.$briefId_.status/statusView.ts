import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** What the loader of the page gives. */
export type StatusView = ReturnType<typeof useLoaderData<typeof loader>>["view"];

/** A step with what stands before it. */
export type StatusStep = StatusView["steps"][number];
