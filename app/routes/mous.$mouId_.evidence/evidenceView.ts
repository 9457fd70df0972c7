import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

/** The page's view as the browser has it. */
export type EvidencePageView = ReturnType<typeof useLoaderData<typeof loader>>["view"];

/** A side of it. */
export type SideRow = EvidencePageView["rows"][number];
