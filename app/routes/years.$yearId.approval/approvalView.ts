import type { useLoaderData } from "@remix-run/react";
import type { loader } from "./route";

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What the loader of the page gives. */
export type ApprovalPageView = Data["view"];

/** The year of the page. */
export type ApprovalPlace = Data["place"];

/** One approval. */
export type Approval = ApprovalPageView["approvals"][number];
