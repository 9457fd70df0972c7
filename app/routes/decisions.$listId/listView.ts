import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** One list of decisions as its page shows it. */
export type DecisionList = ReturnType<typeof useLoaderData<typeof loader>>["list"];
